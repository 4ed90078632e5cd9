// @ts-check
/** Chooses buildings by what they are: year, structure, safety grade, owner, action; all, or the others. */
import { chooseWhere, invert } from '../actions/chosen.js';
import { t } from '../i18n.js';
import { byAttribute, CRITERIA, valuesOf } from '../model/chosen.js';
import { assignmentOf } from '../model/plan.js';
import { number } from '../model/units.js';
import { get, set } from '../state.js';
import { button, el, fill, iconButton } from './dom.js';
import { popover } from './popover.js';
import { codeText } from './values.js';

/** @type {Record<string, string>} */
const LISTS = { structure: 'structure', safetyGrade: 'safety', use: 'use' };
let last = { key: 'yearBefore', value: '1980' };

/** @param {HTMLElement} anchor */
export function choosePopover(anchor) {
  const form = el('div', { class: 'stack' });
  const close = popover(anchor, () => [el('header', {}, el('b', { text: t('plan.chooseBy') }), iconButton('x', t('close'), () => close())),
    el('div', { class: 'actions' }, button(t('plan.chooseEverything'), () => set(chooseWhere(get(), (x) => x.kind === 'building'))), button(t('plan.invert'), () => set(invert(get())))), form], { class: 'is-choose' });
  draw(form);
}

/** @param {HTMLElement} form */
function draw(form) {
  const s = get(), site = s.plan?.site;
  if (!site) return;
  const kind = CRITERIA.find((c) => c.key === last.key)?.kind ?? 'code', actionOf = (/** @type {string} */ target) => assignmentOf(get().plan?.items ?? new Map(), target)?.action ?? 'UNDECIDED';
  const hits = byAttribute(site.things, actionOf, last);
  const key = el('select', { class: 'field', 'aria-label': t('plan.attribute'), 'data-focus': 'choose-key', on: { change: () => { last = { key: key.value, value: key.value === 'yearBefore' ? '1980' : key.value === 'action' ? 'UNDECIDED' : valuesOf(site.things, key.value)[0]?.value ?? '' }; draw(form); } } }, CRITERIA.map((c) => el('option', { value: c.key, selected: c.key === last.key, text: t(`plan.by.${c.key}`) })));
  const year = el('input', { type: 'number', class: 'field figure', min: '1900', max: '2100', 'aria-label': t('plan.by.yearBefore'), 'data-focus': 'choose-year', value: last.value, on: { input: () => { last = { ...last, value: year.value }; draw(form); } } });
  const options = kind === 'action' ? [...(s.planLegend?.classes ?? [])].map((c) => /** @type {[string, string]} */ ([c.code, t(`plan.short.${c.code}`)])) : valuesOf(site.things, last.key).map(({ value, count }) => /** @type {[string, string]} */ ([value, `${wordsOf(last.key, value, site)} · ${number(count, s.lang)}`]));
  const value = el('select', { class: 'field', 'aria-label': t('plan.value'), 'data-focus': 'choose-value', on: { change: () => { last = { ...last, value: value.value }; draw(form); } } }, options.map(([v, text]) => el('option', { value: v, selected: v === last.value, text })));
  /** @param {string} label @param {boolean} isMore */
  const take = (label, isMore) => button(label, () => set((now) => chooseWhere(now, (x) => hits.includes(x) || (isMore && now.chosen.has(x.target)))), { class: isMore ? 'button' : 'button is-primary', disabled: !hits.length, 'data-focus': `choose-${isMore}` });
  fill(form, el('div', { class: 'columns' }, key, kind === 'year' ? year : value), el('div', { class: 'actions' }, take(t('plan.chooseN', { n: number(hits.length, s.lang) }), false), take(t('plan.chooseMore'), true)));
}

/** @param {string} key @param {string} value @param {SiteModel} site */
function wordsOf(key, value, site) {
  if (value === '') return t('value.unknown');
  if (key === 'community') return site.communities.get(Number(value)) || value;
  return LISTS[key] ? codeText(LISTS[key], value) : value;
}

// @ts-check
/** Indicators by formulas of the planner's own: listed with their formula, written, changed and taken out. */
import { nameIn, t } from '../i18n.js';
import { get } from '../state.js';
import { doEdit } from '../work/planQueue.js';
import { button, el, fill, iconButton } from './dom.js';
import { popover } from './popover.js';

/** @typedef {{ item: 'indicator', code: string, nameZh: string, nameEn: string, formula: string, unit: string }} OwnItem */

/** Looked for once in each state of a plan. @type {WeakMap<ReadonlyMap<string, PlanItem>, OwnItem[]>} */
const ownIn = new WeakMap();

/** @param {State} s @returns {OwnItem[]} */
function ownOf({ plan }) {
  if (!plan) return [];
  const known = ownIn.get(plan.items) ?? /** @type {any[]} */ ([...plan.items.values()]).filter((x) => x.item === 'indicator');
  ownIn.set(plan.items, known);
  return known;
}

/** The same as long as they are. @param {State} s */
export const ownKey = (s) => JSON.stringify(ownOf(s));

/** @param {State} s */
export const ownIndicators = (s) => el('section', { class: 'indicators is-own' }, el('h3', {}, t('own.title'), el('span', { class: 'spring' }), iconButton('plus', t('own.add'), (e) => edit(/** @type {HTMLElement} */ (e.currentTarget), null), { 'data-focus': 'own-add', 'aria-haspopup': 'dialog' })),
  ownOf(s).length ? null : el('p', { class: 'note quiet', text: t('own.none') }),
  ownOf(s).map((x) => el('div', { class: 'own-row' }, el('button', { type: 'button', class: 'link', 'data-own': x.code, 'data-focus': `own-${x.code}`, 'aria-haspopup': 'dialog', text: nameIn(s.lang, x), on: { click: (/** @type {MouseEvent} */ e) => edit(/** @type {HTMLElement} */ (e.currentTarget), x) } }), el('code', { text: x.formula }),
    iconButton('x', t('own.remove', { name: nameIn(s.lang, x) }), () => void doEdit({ label: 'indicator', put: [], remove: [`indicator/${x.code}`] })))));

/** @param {HTMLElement} anchor @param {OwnItem | null} was */
function edit(anchor, was) {
  const { lang, judged } = get(), known = (judged.value?.indicators.values ?? []).filter((v) => v.code !== was?.code);
  /** @param {string} name @param {string} value @param {Record<string, unknown>} more */
  const field = (name, value, more = {}) => el('input', { class: 'field', autocomplete: 'off', value, 'aria-label': t(`own.${name}`), placeholder: t(`own.${name}`), 'data-focus': `own-${name}`, ...more });
  const code = field('code', was?.code ?? '', { maxlength: '40', disabled: !!was, spellcheck: 'false' }), nameZh = field('nameZh', was?.nameZh ?? '', { maxlength: '200' }), nameEn = field('nameEn', was?.nameEn ?? '', { maxlength: '200' }), unit = field('unit', was?.unit ?? '', { maxlength: '40', spellcheck: 'false' });
  const formula = el('textarea', { class: 'field', rows: '3', maxlength: '500', spellcheck: 'false', 'aria-label': t('own.formula'), placeholder: 'FLOOR_AREA / PEOPLE', 'data-focus': 'own-formula' });
  formula.value = was?.formula ?? '';
  const said = el('div', { role: 'alert' });
  const names = el('select', { class: 'field', 'aria-label': t('own.insert'), on: { change: () => {
    formula.setRangeText(names.value, formula.selectionStart, formula.selectionEnd, 'end');
    names.selectedIndex = 0;
    formula.focus();
  } } }, el('option', { value: '', text: t('own.insert') }), known.map((v) => el('option', { value: v.code, text: `${v.code} · ${nameIn(lang, v)}` })));
  const done = () => {
    const bare = [code, nameZh.value.trim() || nameEn.value.trim() ? null : nameZh, formula, unit].filter((f) => f && !f.value.trim());
    for (const f of [code, nameZh, formula, unit]) f.classList.toggle('is-bad', bare.includes(f));
    if (bare.length) {
      fill(said, el('p', { class: 'note is-bad', text: t('own.bare') }));
      return bare[0]?.focus();
    }
    close();
    void doEdit({ label: 'indicator', put: [/** @type {any} */ ({ item: 'indicator', code: code.value.trim().toUpperCase(), nameZh: nameZh.value.trim() || nameEn.value.trim(), nameEn: nameEn.value.trim() || nameZh.value.trim(), formula: formula.value.trim(), unit: unit.value.trim() })], remove: [] });
  };
  const close = popover(anchor, () => [el('header', {}, el('b', { text: t(was ? 'own.change' : 'own.add') }), iconButton('x', t('close'), () => close())), code, nameZh, nameEn, formula, names, unit, said, el('p', { class: 'note quiet', text: t('own.how') }),
    el('div', { class: 'actions' }, button(t('value.save'), done, { class: 'button is-primary', 'data-focus': 'own-save' }), button(t('value.cancel'), () => close()))], { class: 'is-editor' });
  (was ? formula : code).focus();
}

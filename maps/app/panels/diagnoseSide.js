// @ts-check
/** Left side of Diagnose: by which norms and how distances are meant, the facility types with how many compounds go short, and the legend. */
import { nameIn, t } from '../i18n.js';
import { REQUIREMENTS } from '../model/diagnosis.js';
import { inForceFirst } from '../model/norms.js';
import { get, set, subscribe } from '../state.js';
import { rediagnose } from '../work/diagnosing.js';
import { button, el, fill, icon, uniqueId } from './dom.js';
import { gapLegend } from './gapLegend.js';
import { problemBox } from './problem.js';
import { typeList } from './typeList.js';

const METRIC_ICONS = { walk: 'footprints', straight: 'ruler' };

/** @param {Partial<Choice>} change */
const choose = (change) => set((s) => ({ choice: { ...s.choice, ...change } }));

const openNorms = () => set((s) => ({ diagnoseTab: 'norms', open: { ...s.open, right: true } }));

/** @param {HTMLElement} root */
export function diagnoseSide(root) {
  const asked = el('section', { class: 'asked' }), list = el('div', { class: 'types' }), legend = el('section', { class: 'gap-legend' });
  const filter = el('input', { type: 'search', class: 'field type-filter', placeholder: t('types.filter'), 'aria-label': t('types.filter'), spellcheck: 'false', value: get().typeFilter, on: { input: () => set({ typeFilter: filter.value }), keydown: (/** @type {KeyboardEvent} */ e) => e.key === 'ArrowDown' && /** @type {HTMLElement | null} */ (list.querySelector('[role=option]'))?.focus() } });
  const needs = el('div', { class: 'needs-row', role: 'group', 'aria-label': t('types.need') });
  fill(root, asked, el('div', { class: 'filters' }, needs, filter), list, legend);
  const ends = [
    subscribe((s) => [s.normSets, s.choice.norms, s.choice.metric, s.normsOn, s.gaps.value?.basis.metric, s.normSet.value?.changed, s.lang], (s) => fill(asked, normChoice(s), metricChoice(s))),
    subscribe((s) => [s.choice.requirements, s.lang], (s) => fill(needs, REQUIREMENTS.map((r) => el('button', { type: 'button', class: 'toggle', 'aria-pressed': String(s.choice.requirements.includes(r)), title: t(`requirement.${r}.long`), on: { click: () => toggle(r) } }, t(`requirement.${r}`))))),
    typeList(list), gapLegend(legend),
  ];
  return () => ends.forEach((end) => end());
}

/** At least one kind stays. @param {Requirement} r */
function toggle(r) {
  const { requirements } = get().choice, rest = requirements.filter((x) => x !== r);
  if (!requirements.includes(r)) choose({ requirements: REQUIREMENTS.filter((x) => x === r || requirements.includes(x)) });
  else if (rest.length) choose({ requirements: rest });
}

/** @param {State} s */
function normChoice(s) {
  const id = uniqueId('norms'), day = uniqueId('day'), sets = inForceFirst(s.normSets.value ?? []), [code, revision] = s.choice.norms.split('@');
  const entry = sets.find((x) => x.code === code), isChanged = s.normSet.value?.code === code ? s.normSet.value.changed : entry?.changed;
  const options = sets.map((x) => el('option', { value: x.code, selected: x.code === code, text: [nameIn(s.lang, x), x.changed ? t('norms.changed') : '', x.kind === 'DRAFT' ? t('norms.draft') : x.inForce ? '' : t('norms.notInForce')].filter(Boolean).join(' · ') }));
  if (!entry) options.unshift(el('option', { value: code, selected: true, text: code }));
  return el('div', { class: 'norm-choice' },
    el('label', { for: id, text: t('norms.set') }), el('span', { class: 'norm-marks' }, isChanged ? el('span', { class: 'badge is-changed', text: `✎ ${t('norms.changed')}` }) : null, revision ? el('button', { type: 'button', class: 'link', text: t('norms.pinned', { revision }), title: t('norms.unpin'), on: { click: () => choose({ norms: code }) } }) : null,
      el('button', { type: 'button', class: 'link', text: t('norms.open'), on: { click: openNorms } })),
    el('select', { id, class: 'field', title: entry ? `${nameIn(s.lang, entry)} · ${entry.authority}` : code, 'data-focus': 'norm-set', on: { change: (/** @type {any} */ e) => choose({ norms: e.target.value, type: null }) } }, options),
    s.normSets.status === 'failed' && s.normSets.failure ? problemBox(s.normSets.failure, { actions: [button(t('banner.retry'), rediagnose, { icon: 'refresh-cw' })] }) : null,
    entry && !entry.inForce ? el('p', { class: 'note is-warning' }, icon('triangle-alert'), t('norms.notInForceOn', { from: entry.validFrom ?? '…', to: entry.validTo ?? '…' })) : null,
    el('label', { for: day, class: 'note', text: t('norms.on') }), el('input', { type: 'date', id: day, class: 'field is-date', value: s.normsOn ?? today(), 'data-focus': 'norm-day', on: { change: (/** @type {any} */ e) => set({ normsOn: e.target.value && e.target.value !== today() ? e.target.value : null }) } }));
}

/** The day on the reader's calendar, yyyy-mm-dd. */
const today = () => new Intl.DateTimeFormat('sv').format(new Date());

/** @param {State} s */
function metricChoice(s) {
  const metric = s.choice.metric || s.gaps.value?.basis.metric || '';
  return el('div', { class: 'segments', role: 'radiogroup', 'aria-label': t('metric.label') }, /** @type {const} */ (['walk', 'straight']).map((m) =>
    el('button', { type: 'button', role: 'radio', class: 'segment', 'aria-checked': String(metric === m), title: t(`metric.${m}.why`), 'data-focus': `metric-${m}`, on: { click: () => choose({ metric: m }) } }, icon(METRIC_ICONS[m]), t(`metric.${m}`))));
}

// @ts-check
/** What the last change of a value did: types whose compounds or people short are others now, with undo. */
import { nameIn, t } from '../i18n.js';
import { NOTHING } from '../model/diagnosis.js';
import { number } from '../model/units.js';
import { set, step, subscribe } from '../state.js';
import { button, el, fill, iconButton } from './dom.js';
import { problemHint } from './problem.js';

const MOST = 5;

/** @param {HTMLElement} root */
export function changedNote(root) {
  return subscribe((s) => [s.changes, s.lang, s.step, s.history, s.normSet.value, s.assumptions.value], (s) => {
    const { edit: e, status, value, failure } = s.changes;
    root.hidden = s.step !== 'diagnose' || !e;
    if (root.hidden || !e) return fill(root);
    const last = s.history.past.at(-1), mayUndo = last && (last.label === 'step.norm' || last.label === 'step.assumption');
    const shown = (/** @type {number | null} */ n) => (n === null ? t('value.notRegulated') : number(n, s.lang, 4));
    fill(root, el('header', {}, el('b', { text: t('changed.title', { what: whatOf(e, s), from: shown(e.from), to: shown(e.to) }) }), el('span', { class: 'spring' }),
      mayUndo ? button(t('changed.undo'), () => step('undo'), { icon: 'undo-2' }) : null, iconButton('x', t('close'), () => set({ changes: NOTHING }))),
    status === 'loading' ? el('p', { class: 'note', 'aria-busy': 'true', text: t('changed.working') }) : failure ? el('p', { class: 'note is-bad', text: problemHint(failure) }) : value ? table(value, s) : null);
  });
}

/** @param {ValueEdit} e @param {State} s */
function whatOf(e, s) {
  if (e.of === 'assumptions') {
    const a = s.assumptions.value?.values.find((x) => x.code === e.field);
    return a ? nameIn(s.lang, a) : e.field;
  }
  const n = s.normSet.value?.norms.find((x) => x.code === e.norm);
  return `${n ? nameIn(s.lang, n) : e.norm} · ${t(`field.${e.field}`)}`;
}

/** @param {NormChange} n */
const gain = (n) => Math.abs((n.peopleShortAfter ?? 0) - (n.peopleShortBefore ?? 0));

/** @param {GapChanges} c @param {State} s @returns {(HTMLElement | null)[]} */
function table(c, s) {
  const rows = c.norms.filter((n) => n.communitiesShortBefore !== n.communitiesShortAfter || Math.round(n.peopleShortBefore ?? 0) !== Math.round(n.peopleShortAfter ?? 0))
    .sort((a, b) => gain(b) - gain(a));
  if (!rows.length) return [el('p', { class: 'note', text: t('changed.nothing') })];
  return [el('table', { class: 'list' }, el('thead', {}, el('tr', {}, el('th', { text: t('changed.type') }), el('th', { class: 'figure', text: t('changed.communities') }), el('th', { class: 'figure', text: t('changed.people') }))),
    el('tbody', {}, rows.slice(0, MOST).map((n) => el('tr', {}, el('th', { scope: 'row', text: nameIn(s.lang, n) }), change(n.communitiesShortBefore, n.communitiesShortAfter, s), change(n.peopleShortBefore, n.peopleShortAfter, s))))),
    rows.length > MOST ? el('p', { class: 'note', text: t('changed.more', { n: rows.length - MOST }) }) : null];
}

/** @param {number | null} before @param {number | null} after @param {State} s */
function change(before, after, s) {
  const way = before === null || after === null || after === before ? '' : after > before ? 'is-short' : 'is-good';
  return el('td', { class: `figure ${way}` }, el('span', { class: 'quiet', text: `${number(before, s.lang) ?? '–'} → ` }), el('b', { text: number(after, s.lang) ?? '–' }));
}

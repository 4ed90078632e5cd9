// @ts-check
/** Brings a branch back into its plan: what would be taken, what both changed, building by building. */
import { t } from '../i18n.js';
import { chooseRest, undecided } from '../model/comparing.js';
import { targetOf } from '../model/plan.js';
import { get, set, subscribe } from '../state.js';
import { chooseInMerge, mergeNow, mergePair, previewMerge, undoMerge } from '../work/comparing.js';
import { thingIn } from './compareDiffering.js';
import { button, el, fill, icon } from './dom.js';
import { nameOfThing } from './planChosen.js';
import { itemWords } from './planNotice.js';
import { problemBox } from './problem.js';

const MOST = 200;

/** @param {HTMLElement} root */
export function compareMergePanel(root) {
  return subscribe((s) => [s.step === 'compare', s.compareTab, s.merging, s.compared, s.plans.value, s.plansShown, s.planBook.value, s.lang], (s) => {
    if (s.step !== 'compare' || s.compareTab !== 'merge') return;
    const pair = mergePair();
    if (!pair) return fill(root, el('div', { class: 'blank' }, icon('git-merge'), el('p', { text: t('merge.noBranch') }), el('p', { class: 'note', text: t('merge.noBranchHow') })));
    const m = s.merging, isSame = m && ((m.into === pair.into && m.from === pair.from) || (m.into === pair.from && m.from === pair.into));
    if (!isSame) return void previewMerge(pair.into, pair.from);
    fill(root, content(m, s));
  });
}

/** @param {number} id @param {State} s */
const nameOf = (id, s) => s.plans.value?.find((p) => p.id === id)?.name ?? `#${id}`;

/** @param {MergeRun} m @param {State} s */
function content(m, s) {
  const p = m.preview, open = p ? undecided(p.conflicts, m.choices) : [];
  return [el('section', { class: 'merge-head' }, el('p', { class: 'merge-way' }, el('b', { text: nameOf(m.from, s) }), icon('arrow-right'), el('b', { text: nameOf(m.into, s) })), m.status === 'done' ? null : button(t('merge.otherWay'), () => void previewMerge(m.from, m.into), { icon: 'arrow-left-right', 'data-focus': 'merge-way' })),
    m.failure ? el('div', { class: 'merge-said' }, problemBox(m.failure, { actions: [button(t('banner.retry'), () => void previewMerge(m.into, m.from), { icon: 'refresh-cw' })] })) : null,
    ...(m.status === 'done' ? done(m, s) : !p ? [m.failure ? null : el('p', { class: 'note padded', text: t('loading') })] : p.merged.length + p.conflicts.length === 0 ? [el('p', { class: 'note padded', text: t('merge.nothing') })] : [conflicts(p, m, s), taken(p, s),
      el('div', { class: 'actions merge-acts' }, button(open.length ? t('merge.openN', { n: open.length }) : t('merge.do', { name: nameOf(m.into, s) }), () => void mergeNow(), { icon: 'git-merge', class: 'button is-primary', disabled: open.length > 0 || m.status === 'merging', 'data-focus': 'merge-do' }))])];
}

/** @param {MergeRun} m @param {State} s */
const done = (m, s) => [el('div', { class: 'merge-said', role: 'status' }, el('p', { class: 'rules-sum' }, icon('check'), el('b', { text: t('merge.done', { n: m.preview?.merged.length ?? 0, name: nameOf(m.into, s) }) })), el('div', { class: 'actions' }, button(t('merge.undo'), () => void undoMerge(), { icon: 'undo-2', 'data-focus': 'merge-undo' }), button(t('merge.again'), () => void previewMerge(m.into, m.from), { icon: 'refresh-cw' })))];

/** @param {string} key @param {State} s */
function nameOfKey(key, s) {
  const target = targetOf(key) ?? key.replace(/^(right|waiver)\//, ''), thing = thingIn(target, s), kind = key.split('/')[0];
  return [kind === 'assignment' ? '' : t(`merge.item.${kind}`), thing ? nameOfThing(thing) : target.replace(/^(term|indicator)\//, '')].filter(Boolean).join(' · ');
}

/** @param {MergePreview} p @param {State} s */
function taken(p, s) {
  if (!p.merged.length) return null;
  return el('section', { class: 'merge-taken' }, el('h3', {}, t('merge.taken'), el('b', { text: String(p.merged.length) })), el('ul', {}, p.merged.slice(0, MOST).map((key) => el('li', { on: { mouseenter: () => set({ planHover: targetOf(key) }), mouseleave: () => set({ planHover: null }) } }, nameOfKey(key, s)))));
}

/** @param {MergePreview} p @param {MergeRun} m @param {State} s */
function conflicts(p, m, s) {
  if (!p.conflicts.length) return el('p', { class: 'note padded', text: t('merge.noConflict') });
  /** @param {'mine' | 'theirs'} side */
  const all = (side) => chooseInMerge(undecided(p.conflicts, chooseRest([], get().merging?.choices ?? {}, side)).map((c) => c.key), side);
  return el('section', { class: 'merge-conflicts' }, el('h3', {}, t('merge.conflicts'), el('b', { text: String(p.conflicts.length) })), el('div', { class: 'actions' }, button(t('merge.allMine', { name: nameOf(m.into, s) }), () => all('mine'), { 'data-focus': 'merge-mine' }), button(t('merge.allTheirs', { name: nameOf(m.from, s) }), () => all('theirs'), { 'data-focus': 'merge-theirs' })),
    el('table', { class: 'list' }, el('thead', {}, el('tr', {}, el('th', { text: t('plan.target') }), el('th', { text: nameOf(m.into, s) }), el('th', { text: nameOf(m.from, s) }))), el('tbody', {}, p.conflicts.slice(0, MOST).map((c) => conflictRow(c, m.choices[c.key], s)))));
}

/** @param {MergeConflict} c @param {'mine' | 'theirs' | undefined} choice @param {State} s */
function conflictRow(c, choice, s) {
  /** @param {'mine' | 'theirs'} side */
  const cell = (side) => el('td', {}, el('label', { class: 'radio' }, el('input', { type: 'radio', name: `merge-${c.key}`, checked: choice === side, 'data-side': side, 'data-focus': `merge-${side}-${c.key}`, on: { change: () => chooseInMerge([c.key], side) } }), el('span', { text: itemWords(c[side] ?? undefined, s) })));
  return el('tr', { class: choice ? '' : 'is-open', on: { mouseenter: () => set({ planHover: targetOf(c.key) }), mouseleave: () => set({ planHover: null }) } }, el('th', { scope: 'row', text: nameOfKey(c.key, s) }), cell('mine'), cell('theirs'));
}

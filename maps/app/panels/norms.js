// @ts-check
/** The norms of the set and the assumptions, to read and to change: each value with how sure it is and where it is written. */
import { halfIn, nameIn, t } from '../i18n.js';
import { normsOf } from '../model/diagnosis.js';
import { FIELDS } from '../model/norms.js';
import { number } from '../model/units.js';
import { set, subscribe } from '../state.js';
import { rediagnose } from '../work/diagnosing.js';
import { certaintySign } from './certainty.js';
import { button, el, fill } from './dom.js';
import { problemBox } from './problem.js';
import { categoryName } from './typeList.js';
import { openCopy, openHistory } from './normHistory.js';
import { unitOf, valueCell } from './valueCell.js';

/** @type {'norms' | 'assumptions'} which of the two is open; kept while the page is open */
let part = 'norms';
const CERTAINTIES = /** @type {const} */ (['SEEN', 'SECONDARY', 'MEMORY', 'PROPOSED', 'CHANGED']);

/** @param {HTMLElement} root */
export function normsPanel(root) {
  const head = el('header', { class: 'norms-head' }), body = el('div', { class: 'norms-body' });
  fill(root, head, body);
  const show = (/** @type {typeof part} */ which) => {
    part = which;
    set((s) => ({ normSet: { ...s.normSet } }));
  };
  const ends = [
    subscribe((s) => [s.normSet, s.lang, s.normSets], (s) => fill(head, el('div', { class: 'norms-bar' },
      el('div', { class: 'segments', role: 'tablist', 'aria-label': t('tab.norms') }, /** @type {const} */ (['norms', 'assumptions']).map((which) => el('button', { type: 'button', role: 'tab', class: 'segment', 'aria-selected': String(part === which), text: t(`norms.part.${which}`), on: { click: () => show(which) } }))), el('span', { class: 'spring' }),
        button(t('norms.history'), (e) => openHistory(/** @type {HTMLElement} */ (e.currentTarget), part === 'norms' ? normsOf(s.choice.norms).code : null), { icon: 'history' }),
        part === 'norms' ? button(t('norms.copy'), (e) => openCopy(/** @type {HTMLElement} */ (e.currentTarget)), { icon: 'copy', title: t('norms.copyLong') }) : null),
      el('p', { class: 'note signs' }, CERTAINTIES.map((c) => el('span', {}, certaintySign(c), ` ${t(`certainty.${c}.short`)}`))))),
    subscribe((s) => [s.normSet, s.assumptions, s.choice.norms, s.choice.type, s.lang, s.definitions], (s) => {
      const loaded = part === 'norms' ? s.normSet : s.assumptions, scroll = [body.scrollTop, body.scrollLeft];
      root.classList.toggle('is-waiting', loaded.status === 'loading' && !loaded.value);
      if (loaded.status === 'failed' && loaded.failure) return fill(body, problemBox(loaded.failure, { actions: [button(t('banner.retry'), rediagnose, { icon: 'refresh-cw' })] }));
      fill(body, part === 'norms' ? (s.normSet.value ? normTable(s.normSet.value, s) : skeleton()) : s.assumptions.value ? assumptionTable(s.assumptions.value, s) : skeleton());
      [body.scrollTop, body.scrollLeft] = scroll;
    }),
    subscribe((s) => [s.choice.type, s.normSet.value?.code, s.diagnoseTab], () => body.querySelector('tr.is-shown')?.scrollIntoView({ block: 'nearest' })),
  ];
  return () => ends.forEach((end) => end());
}

const skeleton = () => el('div', { class: 'skeleton', 'aria-busy': 'true', 'aria-label': t('loading') }, Array.from({ length: 9 }, () => el('span')));

/** @param {NormSet} book @param {State} s */
function normTable(book, s) {
  const isPinned = normsOf(s.choice.norms).revision !== undefined, used = FIELDS.filter((f) => ['radius', 'floor', 'people'].includes(f.group) || book.norms.some((n) => n.values[f.field]));
  const groups = [...new Set(used.map((f) => f.group))], span = (/** @type {string} */ g) => used.filter((f) => f.group === g).length, isTwo = (/** @type {string} */ g) => ['floor', 'site', 'people'].includes(g);
  return el('table', { class: 'norm-table' }, el('caption', { class: 'note' }, `${nameIn(s.lang, book)} · ${t('norms.revision', { revision: book.revision })}${isPinned ? ` · ${t('norms.readOnly')}` : ''}`),
    el('thead', {}, el('tr', {}, el('th', { scope: 'col', text: t('norms.column.norm') }), groups.map((g) => el('th', { scope: 'col', colspan: span(g), class: 'figure', title: t(`norms.column.${g}.long`), text: t(`norms.column.${g}`) })))),
    el('tbody', {}, [...new Set(book.norms.map((n) => n.category))].flatMap((category) => [el('tr', { class: 'norm-category' }, el('th', { colspan: 1 + used.length, scope: 'colgroup', text: categoryName(s, category) })),
      ...book.norms.filter((n) => n.category === category).map((n) => normRow(n, book, used, isPinned, isTwo, s))])));
}

/** @param {Norm} n @param {NormSet} book @param {readonly (typeof FIELDS)[number][]} used @param {boolean} isPinned @param {(g: string) => boolean} isTwo @param {State} s */
function normRow(n, book, used, isPinned, isTwo, s) {
  const isShown = n.facilityType !== null && n.facilityType === s.choice.type, circle = book.circles.find((c) => c.code === n.level);
  const name = el('button', { type: 'button', class: 'link norm-name', disabled: n.facilityType === null, title: [n.clause, n.note].filter(Boolean).join('\n'), on: { click: () => set((x) => ({ choice: { ...x.choice, type: n.facilityType } })) } }, nameIn(s.lang, n));
  return el('tr', { class: isShown ? 'is-shown' : '', 'data-norm': n.code }, el('th', { scope: 'row' }, name, el('small', {}, el('span', { class: `asks is-${n.requirement.toLowerCase()}`, title: t(`requirement.${n.requirement}.long`), text: t(`requirement.${n.requirement}`) }), ` ${circle ? nameIn(s.lang, circle) : n.level}`, n.demand === 'ALL' ? '' : ` · ${t(`group.${n.demand}`)}`)),
    used.map((f) => el('td', { class: `figure is-${f.group}${isTwo(f.group) && f.field.includes('MAX') ? ' is-second' : ''}` }, valueCell({
      value: n.values[f.field] ?? null, unit: f.unit, digits: f.digits, label: `${nameIn(s.lang, n)} · ${t(`field.${f.field}`)}`, clause: n.clause, isLocked: isPinned, mayBeEmpty: true, key: `${n.code}/${f.field}`,
      inherited: f.field === 'SERVICE_RADIUS_M' && circle?.walkingMetres ? circle.walkingMetres : null, edit: { of: 'norms', set: book.code, norm: n.code, field: f.field } }))));
}

/** @param {Assumptions} a @param {State} s */
function assumptionTable(a, s) {
  return el('table', { class: 'norm-table is-assumptions' }, el('caption', { class: 'note', text: t('assumptions.why') }),
    el('thead', {}, el('tr', {}, el('th', { scope: 'col', text: t('assumptions.name') }), el('th', { scope: 'col', class: 'figure', text: t('assumptions.value') }), el('th', { scope: 'col', text: t('assumptions.unit') }), el('th', { scope: 'col', text: t('assumptions.source') }))),
    el('tbody', {}, a.values.map((v) => el('tr', {}, el('th', { scope: 'row', text: nameIn(s.lang, v) }), el('td', { class: 'figure' }, valueCell({ value: { ...v, revision: a.revision }, unit: v.unit, digits: 4, label: nameIn(s.lang, v), clause: '', isLocked: false, mayBeEmpty: false, key: `assumptions/${v.code}`, inherited: null, edit: { of: 'assumptions', set: '', norm: null, field: v.code } })),
      el('td', { text: unitOf(v.unit) }), el('td', { class: 'source', title: v.source, text: halfIn(s.lang, v.source) })))),
    el('tfoot', {}, el('tr', {}, el('td', { colspan: 4, class: 'note', text: t('norms.revision', { revision: number(a.revision, s.lang) }) }))));
}

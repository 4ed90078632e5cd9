// @ts-check
/** The table below the map: what the circle contains, or what is in view. */
import { select } from '../actions/select.js';
import { t } from '../i18n.js';
import { middle } from '../model/attributes.js';
import { number } from '../model/units.js';
import { edit, get, set, subscribe } from '../state.js';
import { columnsOf, rowsOf } from './tableColumns.js';
import { el, fill, icon, iconButton } from './dom.js';
import { planTable } from './planTable.js';
import { scoreTable } from './scoreTable.js';
import { siteTable } from './siteTable.js';

/** @typedef {import('./tableColumns.js').Row} Row */
const TABS = /** @type {const} */ (['communities', 'facilities', 'idle-spaces']);
const MOST_ROWS = 1000;

/** @param {HTMLElement} root @param {import('../layers/desk.js').Desk} desk */
export function tablePanel(root, desk) {
  const head = el('div', { class: 'table-head' }), body = el('div', { class: 'table-body', tabindex: '-1' });
  const grip = el('div', { class: 'grip', role: 'separator', 'aria-orientation': 'horizontal', 'aria-label': t('table.resize'), tabindex: '0', on: { pointerdown: drag, keydown: (/** @type {KeyboardEvent} */ e) => resizeByKey(e) } });
  const own = el('div', { class: 'table-own' }), site = el('div', { class: 'table-own' });
  fill(root, grip, head, body, own, site);
  /** @type {Map<string, HTMLElement>} */
  let lines = new Map();
  const ends = [planTable(own, desk), siteTable(site, desk), subscribe((s) => [s.step], (s) => { root.hidden = s.step === 'compare'; own.hidden = s.step !== 'plan'; site.hidden = s.step !== 'site'; head.hidden = body.hidden = s.step === 'plan' || s.step === 'site'; }),
    subscribe((s) => [s.open.table, s.tableHeight, s.tableWhole, isScore(s), s.step === 'plan' && !s.plan], (s) => {
      root.style.setProperty('--height', s.tableWhole && isScore(s) ? 'calc(100vh - 48px)' : `${s.tableHeight}px`);
      root.classList.toggle('is-whole', s.tableWhole && isScore(s) && s.open.table);
      root.classList.toggle('is-score', isScore(s));
      root.classList.toggle('is-closed', !s.open.table || (s.step === 'plan' && !s.plan));
    }),
    subscribe((s) => [s.tableTab, s.circled, s.inView, s.lang, s.open.table, s.doc.circle === null, s.sort, s.facilityTypes, s.inventory?.extent === null, isScore(s), s.step, s.scored, s.doc.areas.length, s.tableWhole], (s) => {
      if (s.step === 'plan' || s.step === 'site') return fill(body);
      if (isScore(s)) return scoreView(s);
      const { rows, status } = rowsOf(s), columns = columnsOf(s);
      fill(head, header(s, rows.length));
      root.classList.toggle('is-stale', status === 'loading' && rows.length > 0);
      if (!s.open.table) return fill(body);
      if (!rows.length) return fill(body, el('p', { class: 'blank', text: t(status === 'loading' ? 'loading' : status === 'failed' ? (s.doc.circle ? 'table.failedCircle' : 'table.failed') : s.doc.circle ? 'table.emptyCircle' : 'table.emptyView') }));
      const scroll = body.scrollTop;
      lines = new Map();
      fill(body, el('table', { class: 'wide' }, el('thead', {}, el('tr', {}, columns.map((c) => columnHead(c, s)))), el('tbody', {}, rows.slice(0, MOST_ROWS).map((row) => {
        const line = el('tr', { tabindex: '0', 'data-ref': `${row.ref.kind}/${row.ref.id}`, on: { click: () => pick(row), keydown: (/** @type {KeyboardEvent} */ e) => onKey(e, row), mouseenter: () => desk.point(row.ref, row.at), mouseleave: () => desk.point(null) } }, columns.map((c) => el('td', { class: c.figure ? 'figure' : '' }, c.show(row))));
        lines.set(`${row.ref.kind}/${row.ref.id}`, line);
        return line;
      }))), rows.length > MOST_ROWS ? el('p', { class: 'note', text: t('table.more', { n: MOST_ROWS }) }) : null);
      body.scrollTop = scroll;
    }),
    subscribe((s) => [s.hover, s.doc.selection, s.circled, s.inView, s.tableTab, s.sort, s.lang], (s) => {
      for (const [key, line] of lines) {
        line.classList.toggle('is-hovered', !!s.hover && key === `${s.hover.kind}/${s.hover.id}`);
        line.classList.toggle('is-chosen', !!s.doc.selection && key === `${s.doc.selection.kind}/${s.doc.selection.id}`);
      }
    }),
    subscribe((s) => [s.doc.selection], (s) => s.doc.selection && lines.get(`${s.doc.selection.kind}/${s.doc.selection.id}`)?.scrollIntoView({ block: 'nearest' })),
  ];

  /** @param {State} s */
  function scoreView(s) {
    lines = new Map();
    const { status, value } = s.scored, top = body.scrollTop, left = body.scrollLeft;
    root.classList.toggle('is-stale', status === 'loading' && value !== null);
    fill(head, header(s, 0));
    if (!s.open.table) return fill(body);
    fill(body, value && s.doc.areas.length ? scoreTable(value, s, desk) : el('p', { class: 'blank', text: t(!s.doc.areas.length ? 'score.noneHow' : status === 'failed' ? 'table.failed' : 'loading') }));
    body.scrollTop = top;
    body.scrollLeft = left;
  }

  /** @param {Row} row */
  function pick(row) {
    edit('step.select', select, row.ref);
    if (row.at && row.ref.kind !== 'communities') desk.goToPoint(row.at, 16);
    else if (row.place) desk.goToPoint(middle(row.place.geometry) ?? get().view, 16);
    else desk.goToPlace(row.ref);
  }

  /** @param {KeyboardEvent} e @param {Row} row */
  function onKey(e, row) {
    const line = /** @type {HTMLElement} */ (e.currentTarget);
    if (e.key === 'Enter' || e.key === ' ') pick(row);
    else if (e.key === 'ArrowDown') /** @type {HTMLElement | null} */ (line.nextElementSibling)?.focus();
    else if (e.key === 'ArrowUp') /** @type {HTMLElement | null} */ (line.previousElementSibling)?.focus();
    else return;
    e.preventDefault();
    e.stopPropagation();
  }
  return () => ends.forEach((end) => end());
}

/** @param {State} s */
const isScore = (s) => s.step === 'diagnose' && s.tableShows === 'scorecard';

/** @param {State} s @param {number} n */
function header(s, n) {
  /** @param {string} label @param {boolean} isOn @param {Partial<State>} change */
  const tab = (label, isOn, change) => el('button', { type: 'button', role: 'tab', class: 'tab', 'aria-selected': String(isOn), text: label, on: { click: () => set({ ...change, open: { ...get().open, table: true } }) } });
  const score = isScore(s), places = TABS.map((id) => tab(t(`kind.${id}.many`), !score && s.tableTab === id, { tableTab: id, tableShows: 'places', sort: { key: '', down: false } }));
  return [el('div', { class: 'tabs is-small', role: 'tablist', 'aria-label': t('table.label') }, s.step === 'diagnose' ? tab(t('tab.scorecard'), score, { tableShows: 'scorecard' }) : null, places),
    el('span', { class: 'table-count', text: score ? '' : countText(s, n) }),
    el('span', { class: 'spring' }),
    score && s.open.table ? iconButton(s.tableWhole ? 'minimize-2' : 'maximize-2', t(s.tableWhole ? 'table.part' : 'table.whole'), () => set({ tableWhole: !s.tableWhole }), { 'aria-pressed': String(s.tableWhole) }) : null,
    iconButton(s.open.table ? 'chevron-down' : 'chevron-up', t(s.open.table ? 'table.close' : 'table.open'), () => set({ tableWhole: false, open: { ...get().open, table: !s.open.table } }))];
}

/** @param {State} s @param {number} n */
function countText(s, n) {
  if ((!s.open.table && !s.doc.circle) || (s.doc.circle && s.circled.status === 'failed')) return '';
  return t(s.doc.circle ? 'table.inCircle' : s.inView.more ? 'table.inViewMore' : 'table.inView', { n: number(n, s.lang) });
}

/** @param {import('./tableColumns.js').Column} c @param {State} s */
function columnHead(c, s) {
  const isSorted = s.sort.key === c.key;
  return el('th', { class: c.figure ? 'figure' : '', scope: 'col', 'aria-sort': isSorted ? (s.sort.down ? 'descending' : 'ascending') : 'none' },
    el('button', { type: 'button', class: 'sort', on: { click: () => set({ sort: { key: c.key, down: isSorted ? !s.sort.down : false } }) } }, el('span', { text: c.title }), isSorted ? icon(s.sort.down ? 'arrow-down' : 'arrow-up') : null));
}

/** @param {PointerEvent} e */
function drag(e) {
  const grip = /** @type {HTMLElement} */ (e.currentTarget), start = e.clientY, height = get().tableHeight;
  grip.setPointerCapture(e.pointerId);
  const move = (/** @type {PointerEvent} */ m) => resize(height + start - m.clientY);
  grip.addEventListener('pointermove', move);
  grip.addEventListener('pointerup', () => grip.removeEventListener('pointermove', move), { once: true });
}

/** @param {KeyboardEvent} e */
function resizeByKey(e) {
  if (e.key !== 'ArrowUp' && e.key !== 'ArrowDown') return;
  e.preventDefault();
  e.stopPropagation();
  resize(get().tableHeight + (e.key === 'ArrowUp' ? 24 : -24));
}

/** @param {number} height */
const resize = (height) => set({ tableHeight: Math.max(96, Math.min(window.innerHeight * 0.6, height)), open: { ...get().open, table: true } });

// @ts-check
/** The table of a plan: its buildings with action, works, year and note. Only the rows in view are in the page. */
import * as api from '../api.js';
import { t } from '../i18n.js';
import { chooseTargets, chooseWhere } from '../actions/chosen.js';
import { keptRows, visible } from '../model/rows.js';
import { progressOf } from '../model/plan.js';
import { thingsOf } from '../model/site.js';
import { number, squareMetres } from '../model/units.js';
import { get, set, subscribe } from '../state.js';
import { button, el, fill, icon, iconButton } from './dom.js';
import { amountNode, nameOfThing, words } from './planChosen.js';
import { planSwatch } from './planSide.js';
import { tableLines } from './tableLines.js';
import { codeText, shown } from './values.js';

/** @typedef {import('../model/rows.js').PlanRow} PlanRow */
const HEIGHT = 30;
const COLUMNS = ['name', 'community', 'yearBuilt', 'storeys', 'floorAreaM2', 'households', 'action', 'works', 'year', 'structure', 'safetyGrade', 'ownerUnit', 'note'];
const FIGURES = ['yearBuilt', 'storeys', 'floorAreaM2', 'households', 'year'];

/** @param {HTMLElement} root @param {import('../layers/desk.js').Desk} desk */
export function planTable(root, desk) {
  const head = el('div', { class: 'table-head' }), body = el('div', { class: 'table-body', tabindex: '-1' });
  fill(root, head, body);
  const count = el('span', { class: 'table-count' }), rowsOf = keptRows();
  /** @type {PlanRow[]} */
  let rows = [];
  let headKey = '', sort = { key: '', down: false }, isOnlyChosen = false, frame = 0;
  const filter = el('input', { type: 'search', class: 'field plan-filter', placeholder: t('plan.filter'), 'aria-label': t('plan.filter'), spellcheck: 'false', value: get().planFilter, on: { input: () => set({ planFilter: filter.value }) } });

  const drawLines = tableLines(body, { height: HEIGHT, columns: COLUMNS.length, head: () => COLUMNS.map(columnHead), line: (/** @type {PlanRow} */ row, n) => line(row, get(), n) });

  function compute() {
    const s = get(), { plan } = s;
    rows = !plan?.site || s.step !== 'plan' ? [] : rowsOf(thingsOf(plan.site, plan.items), plan.items, plan.site.communities, { filter: s.planFilter, sort, only: isOnlyChosen ? s.chosen : null, words: (row) => searchText(row, s) });
  }

  /** Only the count is written anew while the rest stays. */
  function drawHead() {
    const s = get(), { plan } = s, isOpen = s.open.table, key = JSON.stringify([plan?.site?.hash, plan?.id, isOpen, isOnlyChosen, rows.length > 0, s.lang]);
    count.textContent = countWords(s);
    if (key === headKey) return;
    headKey = key;
    if (!plan?.site) return fill(head, el('b', { class: 'plan-table-title', text: t('plan.buildings') }), el('span', { class: 'spring' }));
    fill(head, el('b', { class: 'plan-table-title', text: t('plan.buildings') }), count, el('span', { class: 'spring' }),
      isOpen ? filter : null, isOpen ? button(t('plan.onlyChosen'), () => { isOnlyChosen = !isOnlyChosen; refresh(); }, { class: `button is-plain${isOnlyChosen ? ' is-on' : ''}`, 'aria-pressed': String(isOnlyChosen), 'data-focus': 'only-chosen' }) : null,
      isOpen && rows.length ? button(t('plan.chooseRows'), () => { const all = new Set(rows.map((r) => r.thing.target)); set(chooseWhere(get(), (x) => all.has(x.target))); }, { class: 'button is-plain', 'data-focus': 'choose-rows' }) : null,
      el('a', { class: 'button is-plain', href: api.planFile(plan.id), download: '', title: t('plan.csvLong') }, icon('download'), el('span', { text: 'CSV' })),
      iconButton(isOpen ? 'chevron-down' : 'chevron-up', t(isOpen ? 'table.close' : 'table.open'), () => set({ open: { ...get().open, table: !isOpen } })));
  }

  /** @param {State} s */
  function countWords(s) {
    if (!s.plan?.site) return '';
    return [t('plan.rowsN', { n: number(rows.length, s.lang) }), s.chosen.size ? t('plan.chosenCount', { n: number(s.chosen.size, s.lang) }) : '', t('plan.undecidedN', { n: number(progressOf(s.plan.site, s.plan.items).UNDECIDED, s.lang) })].filter(Boolean).join(' · ');
  }

  function drawBody() {
    frame = 0;
    const s = get();
    if (!s.open.table || s.step !== 'plan') return fill(body);
    if (!s.plan?.site) return fill(body, el('p', { class: 'blank', text: t(s.plan ? 'loading' : 'plan.noPlanHow') }));
    if (!rows.length) return fill(body, el('p', { class: 'blank', text: t('plan.noRows') }));
    const { first, last } = visible(body.scrollTop, body.clientHeight, HEIGHT, rows.length);
    drawLines(rows, first, last, [s.lang, s.theme, s.plan.site, s.planBook.value, s.planLegend, s.facilityTypes, sort]);
    mark();
  }

  function refresh() {
    compute();
    drawHead();
    drawBody();
  }

  /** @param {string} key */
  const columnHead = (key) => el('th', { class: FIGURES.includes(key) ? 'figure' : '', scope: 'col', 'aria-sort': sort.key === key ? (sort.down ? 'descending' : 'ascending') : 'none' }, key === 'works' ? el('span', { class: 'sort', text: t(`plan.column.${key}`) })
    : el('button', { type: 'button', class: 'sort', on: { click: () => { sort = { key, down: sort.key === key ? !sort.down : false }; refresh(); } } }, el('span', { text: t(`plan.column.${key}`) }), sort.key === key ? icon(sort.down ? 'arrow-down' : 'arrow-up') : null));

  /** @param {PlanRow} row @param {State} s @param {number} n */
  function line(row, s, n) {
    const { thing: x } = row;
    return el('tr', { tabindex: '0', 'data-target': x.target, 'aria-rowindex': String(n + 1), on: {
      click: (/** @type {MouseEvent} */ e) => set((now) => chooseTargets(now, [x.target], e.shiftKey || e.ctrlKey || e.metaKey ? 'toggle' : 'replace')), dblclick: () => desk.goToPoint(x.middle, 17.5),
      mouseenter: () => set({ planHover: x.target }), mouseleave: () => set({ planHover: null }),
      keydown: (/** @type {KeyboardEvent} */ e) => onKey(e, x) } }, COLUMNS.map((key) => el('td', { class: FIGURES.includes(key) ? 'figure' : '' }, cell(key, row, s))));
  }

  /** @param {KeyboardEvent} e @param {Thing} x */
  function onKey(e, x) {
    const here = /** @type {HTMLElement} */ (e.currentTarget);
    if (e.key === 'Enter' || e.key === ' ') set((now) => chooseTargets(now, [x.target], e.ctrlKey || e.shiftKey ? 'toggle' : 'replace'));
    else if (e.key === 'ArrowDown') /** @type {HTMLElement | null} */ (here.nextElementSibling)?.focus();
    else if (e.key === 'ArrowUp') /** @type {HTMLElement | null} */ (here.previousElementSibling)?.focus();
    else return;
    e.preventDefault();
    e.stopPropagation();
  }

  function mark() {
    const { chosen, planHover } = get();
    for (const row of /** @type {NodeListOf<HTMLElement>} */ (body.querySelectorAll('tr[data-target]'))) {
      row.classList.toggle('is-chosen', chosen.has(row.dataset.target ?? ''));
      row.classList.toggle('is-hovered', planHover === row.dataset.target);
    }
  }

  /** One that was chosen on the map comes into view. */
  function follow() {
    const { chosen } = get();
    if (chosen.size !== 1 || body.contains(document.activeElement) || body.matches(':hover')) return;
    const at = rows.findIndex((row) => chosen.has(row.thing.target)) * HEIGHT;
    if (at >= 0 && (at < body.scrollTop || at > body.scrollTop + body.clientHeight - 2 * HEIGHT)) body.scrollTop = Math.max(0, at - body.clientHeight / 3);
  }

  body.addEventListener('scroll', () => {
    if (!frame) frame = requestAnimationFrame(drawBody);
  });
  const sized = new ResizeObserver(() => {
    if (!frame) frame = requestAnimationFrame(drawBody);
  });
  sized.observe(body);
  const ends = [subscribe((s) => [s.step === 'plan', s.open.table, s.plan?.site, s.plan?.items, s.plan?.status, s.planFilter, s.planBook.value, s.planLegend, s.facilityTypes, s.lang, s.theme], refresh),
    subscribe((s) => [s.chosen], () => {
      if (isOnlyChosen) return refresh();
      drawHead();
      mark();
      follow();
    }), subscribe((s) => [s.planHover], mark)];
  return () => {
    sized.disconnect();
    ends.forEach((end) => end());
  };
}

/** @param {string} key @param {PlanRow} row @param {State} s @returns {Node} */
function cell(key, { thing: x, a }, s) {
  const p = x.p, whole = (/** @type {number} */ n) => number(n, s.lang);
  if (key === 'name') return el('span', { text: nameOfThing(x) });
  if (key === 'community') return shown(s.plan?.site?.communities.get(p.community) ?? null);
  if (key === 'works') return el('span', { class: 'plan-words', text: a ? words(a, s) : '', title: a ? words(a, s) : '' });
  if (key === 'year') return el('span', { text: a?.year ? String(a.year) : a ? '–' : '' });
  if (key === 'note') return el('span', { class: 'plan-words', text: a?.note ?? '', title: a?.note ?? '' });
  if (key === 'action') {
    const c = s.planLegend?.classes.find((k) => k.code === (a?.action ?? 'UNDECIDED'));
    return el('span', { class: `plan-cell${a ? '' : ' quiet'}` }, c && (a || x.kind === 'building') ? planSwatch(c, s) : null, a || x.kind === 'building' ? t(`plan.short.${a?.action ?? 'UNDECIDED'}`) : t(`plan.kind.${x.kind}`), a?.isLocked ? icon('lock') : null);
  }
  if (x.kind !== 'building') return key === 'floorAreaM2' && p.areaM2 ? amountNode(p.areaM2, (v) => squareMetres(v, s.lang)) : key === 'ownerUnit' && p.ownerUnit ? shown(p.ownerUnit) : el('span', {});
  if (key === 'yearBuilt') return shown(p.yearBuilt === undefined ? null : String(p.yearBuilt));
  if (key === 'floorAreaM2') return amountNode(p.floorAreaM2, (v) => squareMetres(v, s.lang));
  if (key === 'structure') return shown(p.structure ? codeText('structure', p.structure) : null);
  if (key === 'safetyGrade') return shown(p.safetyGrade ? codeText('safety', p.safetyGrade) : null);
  return key === 'ownerUnit' ? shown(p.ownerUnit ?? null) : amountNode(p[key], whole);
}

/** What the filter looks at. @param {PlanRow} row @param {State} s */
const searchText = ({ thing: x, a }, s) => [nameOfThing(x), x.target, s.plan?.site?.communities.get(x.p.community), x.p.yearBuilt, x.p.structure && codeText('structure', x.p.structure), x.p.ownerUnit, t(`plan.short.${a?.action ?? 'UNDECIDED'}`), a ? words(a, s) : '', a?.year, a?.note].filter(Boolean).join(' ');

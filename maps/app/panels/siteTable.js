// @ts-check
/** The table of Site: the spaces of the area ranked for the type that is looked at; refused ones last, with the reason and what would cure it. */
import { nameIn, t } from '../i18n.js';
import { COLUMNS, hindrance, isAreaSaid, sortRanked } from '../model/siting.js';
import { lockOf, reachOf, toggleLock } from '../model/sitingRequest.js';
import { columnMoney } from '../model/figures.js';
import { number } from '../model/units.js';
import { get, set, setSite, subscribe } from '../state.js';
import { candidateFile } from '../work/sitingApi.js';
import { el, fill, icon, iconButton } from './dom.js';
import { estSign } from './judgedFigure.js';
import { sayArea } from './siteArea.js';
import { fitNode, metresNode, peopleNode, saidIn, typeSign, typeWords } from './siteWords.js';
import { unknown } from './values.js';

export const LOCKS = { in: 'lock-keyhole', out: 'ban' };
const FIGURES = ['rank', 'newlyServed', 'areaM2', 'costYuan', 'incomeYuanYear', 'distanceMetres'];

/** @param {HTMLElement} root @param {import('../layers/desk.js').Desk} desk */
export function siteTable(root, desk) {
  const head = el('div', { class: 'table-head' }), body = el('div', { class: 'table-body', tabindex: '-1' });
  fill(root, head, body);
  const ends = [
    subscribe((s) => [s.step === 'site', s.site.ranked, s.site.type, s.site.types, s.site.sort, s.site.draft.locks, s.open.table, s.lang, s.siteLegend], (s) => {
      if (s.step !== 'site') return;
      const scroll = body.scrollTop;
      fill(head, title(s));
      body.classList.toggle('is-old', s.site.ranked.status === 'loading');
      fill(body, s.open.table ? content(s, desk) : []);
      body.scrollTop = scroll;
      mark(body, s);
    }),
    subscribe((s) => [s.site.space, s.site.hover], (s) => mark(body, s)),
    subscribe((s) => [s.site.space], () => body.querySelector('tr.is-chosen')?.scrollIntoView({ block: 'nearest' })),
  ];
  return () => ends.forEach((end) => end());
}

/** @param {HTMLElement} body @param {State} s */
function mark(body, s) {
  for (const line of /** @type {NodeListOf<HTMLElement>} */ (body.querySelectorAll('tr[data-space]'))) {
    line.classList.toggle('is-chosen', Number(line.dataset.space) === s.site.space);
    line.classList.toggle('is-hovered', Number(line.dataset.space) === s.site.hover);
    line.setAttribute('aria-selected', String(Number(line.dataset.space) === s.site.space));
  }
}

/** @param {State} s */
function title(s) {
  const { ranked, types, type, area } = s.site, x = ranked.value, isOpen = s.open.table;
  return [el('b', { class: 'plan-table-title site-table-title' }, x ? [typeSign((types ?? []).indexOf(type ?? ''), s), el('span', { text: typeWords(x) })] : t('site.candidates')), el('span', { class: 'table-count', text: x ? t('site.fitN', { n: number(x.fitting, s.lang), all: number(x.candidates, s.lang), radius: number(x.radiusMetres, s.lang) }) : '' }), el('span', { class: 'spring' }),
    ...(isAreaSaid(area) && type ? /** @type {const} */ (['csv', 'geojson']) : []).map((f) => el('a', { class: 'button is-plain', href: fileOf(s, /** @type {string} */ (type), f), download: `candidates.${f}`, title: t('site.fileLong') }, icon('download'), el('span', { text: f === 'csv' ? 'CSV' : 'GeoJSON' }))),
    iconButton(isOpen ? 'chevron-down' : 'chevron-up', t(isOpen ? 'table.close' : 'table.open'), () => set({ open: { ...get().open, table: !isOpen } }))];
}

/** The type that is looked at, with the ticked ones; a distance that was typed is that of one type alone. @param {State} s @param {string} type @param {'geojson' | 'csv'} f */
function fileOf({ site: { area, metric, types, draft } }, type, f) {
  const reach = (/** @type {string} */ x) => reachOf(draft.values, x), all = reach(type) === null ? [...new Set([type, ...(types ?? [])])].filter((x) => reach(x) === null) : [type];
  return candidateFile(area, metric, all, reach(type), f);
}

/** @param {State} s @param {import('../layers/desk.js').Desk} desk */
function content(s, desk) {
  const { ranked, sort, area } = s.site;
  if (!isAreaSaid(area)) return el('p', { class: 'blank', text: sayArea(s) });
  if (!ranked.value) return el('p', { class: 'blank', text: t(ranked.status === 'failed' ? 'table.failed' : 'loading') });
  if (!ranked.value.ranked.length) return el('p', { class: 'blank', text: t('site.noSpaces') });
  const rows = sortRanked(ranked.value.ranked, sort, s.lang);
  return el('table', { class: 'wide site-rows', role: 'grid', 'aria-label': t('site.candidates') }, el('thead', {}, el('tr', {}, COLUMNS.map((key) => columnHead(key, s)), el('th', { scope: 'col', class: 'site-lock-head' }, el('span', { class: 'sort', text: t('site.lock') })))), el('tbody', {}, rows.map((c) => line(c, s, desk))));
}

/** @param {string} key @param {State} s */
function columnHead(key, { site: { sort } }) {
  const isOn = sort.key === key;
  return el('th', { scope: 'col', class: FIGURES.includes(key) ? 'figure' : '', 'aria-sort': isOn ? (sort.down ? 'descending' : 'ascending') : 'none' }, el('button', { type: 'button', class: 'sort', title: t(`site.column.${key}.long`), 'data-focus': `site-sort-${key}`, on: { click: () => setSite({ sort: { key, down: isOn ? !sort.down : key === 'newlyServed' || key === 'areaM2' || key === 'incomeYuanYear' } }) } }, el('span', { text: t(`site.column.${key}`) }), isOn ? icon(sort.down ? 'arrow-down' : 'arrow-up') : null));
}

/** @param {Ranked} c @param {State} s @param {import('../layers/desk.js').Desk} desk */
function line(c, s, desk) {
  const why = hindrance(c), reason = c.isRefused && why ? `${saidIn(s.lang, why.textZh, why.textEn)}${why.cureZh ? ` → ${saidIn(s.lang, why.cureZh, why.cureEn ?? '')}` : ''}` : '';
  return el('tr', { tabindex: '0', 'data-space': c.space, class: c.isRefused ? 'is-unfit' : '', on: { click: () => choose(c.space), dblclick: () => desk.goToPoint(pointOf(c), 17), mouseenter: () => setSite({ hover: c.space }), mouseleave: () => setSite({ hover: null }), focus: () => setSite({ hover: c.space }), keydown: (/** @type {KeyboardEvent} */ e) => onKey(e, c) } },
    el('td', { class: 'figure quiet', text: String(c.rank) }), el('td', { class: 'site-name', title: saidIn(s.lang, c.kindZh, c.kindEn), text: c.name || `#${c.space}` }), el('td', { class: 'figure site-people' }, peopleNode(c.newlyServed, c.isEstimated, s.lang)), el('td', { class: 'site-why', title: reason || (why ? nameIn(s.lang, why) : null) }, fitNode(c, s.lang), reason ? el('span', { class: 'quiet', text: ` — ${reason}` }) : null), el('td', { class: 'figure' }, plain(number(c.floorAreaM2, s.lang, 0), c.isAreaEstimated)),
    el('td', { class: 'figure' }, plain(columnMoney(c.costYuan, s.lang), c.isAreaEstimated)), el('td', { class: 'figure' }, plain(columnMoney(c.incomeYuanYear, s.lang), c.isAreaEstimated)), el('td', { class: 'figure' }, metresNode(c.distanceMetres, s.lang)), el('td', { class: 'site-locks' }, lockButtons(c, s)));
}

/** A figure of a column, whose heading has the unit. @param {string | null} text @param {boolean} isEstimated */
const plain = (text, isEstimated) => (text === null ? unknown() : isEstimated ? el('span', { class: 'estimated', title: t('value.estimatedLong') }, text, ' ', estSign()) : el('span', { text }));

/** @param {Candidate} c @returns {LonLat} */
export const pointOf = (c) => ({ lon: c.place.coordinates[0], lat: c.place.coordinates[1] });

/** Must be it, must not be it. @param {Candidate} c @param {State} s */
export function lockButtons(c, s) {
  const now = lockOf(s.site.draft, c.space, c.type)?.way ?? null;
  return /** @type {const} */ (['in', 'out']).map((way) => iconButton(LOCKS[way], t(`site.lock.${way}`), (e) => {
    e.stopPropagation();
    setSite((x) => ({ draft: toggleLock(x.draft, { space: c.space, type: c.type, name: c.name || `#${c.space}`, way }) }));
  }, { class: `icon-button site-lock is-${way}`, 'aria-pressed': String(now === way), 'data-focus': `lock-${way}-${c.space}` }));
}

/** @param {number} space */
export const choose = (space) => setSite({ space, tab: 'space' });

/** @param {KeyboardEvent} e @param {Ranked} c */
function onKey(e, c) {
  const here = /** @type {HTMLElement} */ (e.currentTarget);
  if (e.target !== here) return;
  if (e.key === 'Enter' || e.key === ' ') choose(c.space);
  else if (e.key === 'ArrowDown') /** @type {HTMLElement | null} */ (here.nextElementSibling)?.focus();
  else if (e.key === 'ArrowUp') /** @type {HTMLElement | null} */ (here.previousElementSibling)?.focus();
  else return;
  e.preventDefault();
  e.stopPropagation();
}

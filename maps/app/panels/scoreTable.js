// @ts-check
/** The scorecard as a table: norms in groups, one column for each area. */
import { compareAreas, toggleArea } from '../actions/score.js';
import { nameIn, t } from '../i18n.js';
import { number } from '../model/units.js';
import { amountOf, kindOfArea, MOST_AREAS, sameArea, signOf, total } from '../model/scorecard.js';
import { edit, get, set } from '../state.js';
import { select } from '../actions/select.js';
import { el, iconButton } from './dom.js';
import { unnamed } from './values.js';

/** @typedef {import('../layers/desk.js').Desk} Desk */
/** Groups that are folded, by code; kept while the page is open. @type {Set<string>} */
const folded = new Set();

/** @param {Scorecard} card @param {State} s @param {Desk} desk */
export function scoreTable(card, s, desk) {
  const all = card.groups.flatMap((g) => g.rows);
  return el('table', { class: 'score', 'aria-label': t('score.label') },
    el('thead', {}, el('tr', {}, el('th', { scope: 'col', class: 'score-corner', text: t('score.norm') }), card.areas.map((a) => areaHead(a, desk)))),
    el('tbody', {}, el('tr', { class: 'score-total' }, el('th', { scope: 'row' }, el('b', { text: t('score.overall') }), el('small', { text: t('score.overallHow') })), card.areas.map((a, i) => sum(total(all, i), a.overall)))),
    card.groups.map((g) => group(g, card, s, desk)));
}

/** @param {ScoreArea} a @param {Desk} desk */
function areaHead(a, desk) {
  const level = /** @type {Level} */ (a.level.toLowerCase()), ref = { kind: kindOfArea(level), id: a.id };
  const name = a.name || unnamed(ref.kind, a.id);
  return el('th', { scope: 'col', class: 'score-area' }, el('span', { class: 'score-area-name' },
    el('button', { type: 'button', class: 'link', title: t('score.show', { name }), text: name, on: { click: () => { edit('step.select', select, ref); void desk.goToPlace(ref); } } }),
    el('span', { class: 'spring' }), wider(a), finer(a),
    iconButton('x', t('score.remove', { name }), () => edit('step.compare', toggleArea, { level, id: a.id }))),
    el('small', { text: [t(`kind.${ref.kind}.one`), a.people === null ? t('score.peopleUnknown') : `${number(a.people, get().lang)} ${t('unit.people')}`].filter(Boolean).join(' · ') }));
}

/** @param {ScoreLink} link @returns {AreaId} */
const idOf = (link) => ({ level: /** @type {Level} */ (link.level.toLowerCase()), id: link.id });

/** The area it belongs to, beside it. @param {ScoreArea} a */
function wider({ parent }) {
  if (!parent || idOf(parent).level === 'everything' || get().doc.areas.some((x) => sameArea(x, idOf(parent)))) return null;
  return iconButton('corner-left-up', t('score.addParent', { name: parent.name }), () => edit('step.compare', toggleArea, idOf(parent)));
}

/** The areas within it, beside it. @param {ScoreArea} a */
function finer(a) {
  const { children } = a;
  if (!children?.areas.length) return null;
  return iconButton('list-tree', t('score.addChildren', { n: Math.min(children.areas.length, MOST_AREAS - 1) }), () => edit('step.compare', compareAreas, [idOf(a), ...children.areas.map(idOf)]));
}

/** @param {{ pass: number, short: number, unknown: number }} n @param {Overall} [overall] as the service says it */
function sum(n, overall) {
  const short = overall?.short ?? n.short, unknown = overall?.unknown ?? n.unknown, judged = (overall ? overall.must : n.pass + n.short);
  const share = judged ? (judged - short) / judged : 0;
  return el('td', { class: 'score-sum' }, judged ? [el('span', { class: 'score-meter', 'aria-hidden': 'true' }, el('span', { style: { '--w': `${100 * share}%` } })), el('span', { class: short ? 'is-short' : 'is-pass', text: short ? t('score.shortOf', { short, n: judged }) : t('score.allOf', { n: judged }) })] : el('span', { class: 'unknown', text: '—' }),
    unknown ? el('small', { class: 'unknown', text: t('score.plusUnknown', { n: unknown }) }) : null);
}

/** @param {ScoreGroup} g @param {Scorecard} card @param {State} s @param {Desk} desk */
function group(g, card, s, desk) {
  const key = `${s.grouping}/${g.code}`, isFolded = folded.has(key);
  const fold = () => {
    if (!folded.delete(key)) folded.add(key);
    set({ scored: { ...get().scored } });
  };
  return el('tbody', {}, el('tr', { class: 'score-group' }, el('th', { scope: 'rowgroup' }, iconButton(isFolded ? 'chevron-right' : 'chevron-down', t(isFolded ? 'score.unfold' : 'score.fold', { group: nameIn(s.lang, g) }), fold, { class: 'icon-button fold', 'aria-expanded': String(!isFolded) }), el('span', { text: nameIn(s.lang, g) }), el('small', { text: number(g.rows.length, s.lang) ?? '' })),
    card.areas.map((_, i) => sum(total(g.rows, i)))), isFolded ? null : g.rows.map((row) => line(row, card, s, desk)));
}

/** @param {ScoreRow} row @param {Scorecard} card @param {State} s @param {Desk} desk */
const line = (row, card, s, desk) => el('tr', { class: row.requirement === 'MUST' ? '' : 'is-optional' },
  el('th', { scope: 'row' }, el('span', { text: nameIn(s.lang, row) }), row.requirement === 'MUST' ? null : el('small', { class: 'requirement', text: t(`requirement.${row.requirement}`) }), row.clause ? el('small', { class: 'clause', text: row.clause }) : null),
  card.areas.map((a, i) => cell(row, row.cells[i], a, s, desk)));

const SIGNS = { pass: '✓', short: '✗', unknown: '?', none: '—', survey: '◇' };

/** @param {ScoreRow} row @param {ScoreCell} c @param {ScoreArea} a @param {State} s @param {Desk} desk */
function cell(row, c, a, s, desk) {
  if (!c) return el('td', {}, el('span', { class: 'unknown', text: '—' }));
  const sign = signOf(c), amount = amountOf(c);
  const words = sign === 'short' && amount ? t(`score.amount.${amount.unit}${Math.ceil(amount.amount) === 1 ? '.one' : ''}`, { n: number(Math.ceil(amount.amount), s.lang) }) : t(`score.sign.${sign}`);
  const why = sign === 'short' && (c.cause === 'TOO_FAR' || c.cause === 'TOO_FULL' || c.cause === 'BOTH') ? t(`score.cause.${c.cause}`) : '';
  return el('td', {}, el('button', { type: 'button', class: `score-cell is-${sign}`, title: t('score.open', { norm: nameIn(s.lang, row), area: a.name ?? '' }), 'data-focus': `cell-${row.norm}-${a.level}-${a.id}`, on: { click: () => open(row, a, desk) } },
    el('span', { class: 'sign', 'aria-hidden': 'true', text: SIGNS[sign] }), el('span', { text: words }), why ? el('small', { text: why }) : null));
}

/** Opens the gap on the right and lights it up on the map. @param {ScoreRow} row @param {ScoreArea} a @param {Desk} desk */
function open(row, a, desk) {
  const ref = { kind: kindOfArea(/** @type {Level} */ (a.level.toLowerCase())), id: a.id };
  edit('step.select', select, ref);
  set((s) => ({ choice: { ...s.choice, type: row.facilityType ?? s.choice.type }, diagnoseTab: 'gaps', open: { ...s.open, right: true } }));
  void desk.goToPlace(ref);
}


// @ts-check
/** What is inside the circle. While new figures are on their way the old ones are grey. */
import * as api from '../api.js';
import { nameIn, t } from '../i18n.js';
import { floorArea, number, percent, squareMetres } from '../model/units.js';
import { wanted } from '../work/circling.js';
import { get, subscribe } from '../state.js';
import { ageChart } from './ageChart.js';
import { button, el, fill } from './dom.js';
import { circleProblem } from './circleProblem.js';
import { facilityList, idleList } from './insideLists.js';
import { ringTable, overlapTable } from './ringTable.js';
import { count, estimated, unknown } from './values.js';

/** @param {HTMLElement} root @param {import('../layers/desk.js').Desk} desk */
export function circleResult(root, desk) {
  root.setAttribute('aria-live', 'polite');
  return subscribe((s) => [s.circled, s.lang, s.theme, s.definitions], (s) => {
    const { status, result, failure } = s.circled;
    root.classList.toggle('is-stale', status === 'loading' && result !== null);
    root.setAttribute('aria-busy', String(status === 'loading'));
    if (failure) return fill(root, circleProblem(failure, s));
    if (!result) return fill(root, el('div', { class: 'skeleton', 'aria-label': t('loading') }, Array.from({ length: 10 }, () => el('span'))));
    const open = new Set([...root.querySelectorAll('details[open]')].map((d) => d.id));
    const scroll = root.closest('.tab-panel')?.scrollTop ?? 0;
    fill(root, peopleFigures(result, s), placesFigures(result.contents, s), ages(result.contents, s), facilityList(result.contents, desk), idleList(result.contents), rings(result, s), downloads());
    for (const id of open) root.querySelector(`#${id}`)?.setAttribute('open', '');
    root.closest('.tab-panel')?.scrollTo({ top: scroll });
  });
}

/** @param {string} label @param {Node | string | null} value @param {(Node | null)[]} below @param {string} [extra] */
const tile = (label, value, below = [], extra = '') => el('div', { class: `tile ${extra}` }, el('span', { class: 'tile-label', text: label }), el('span', { class: 'tile-value' }, value ?? unknown()), below);

/** @param {CircleResult} r @param {State} s */
function peopleFigures(r, s) {
  const p = r.contents.people, h = r.contents.households, { lang } = s;
  const total = p.total ?? null, households = h.known === null && !h.estimated ? null : (h.known ?? 0) + (h.estimated ?? 0);
  return el('section', { class: 'result' }, el('h3', { text: t('result.inside') }),
    el('div', { class: 'tiles' },
      tile(t('result.people'), figure(total, lang, !p.known), [split(p.known, p.estimated, p.buildingsUnknown)], 'is-wide'),
      tile(t('result.households'), figure(households, lang, !h.known), [split(h.known, h.estimated, 0)]),
      tile(t('result.area'), el('span', { text: squareMetres(r.areaSquareMetres, lang) ?? '' }), [el('small', { text: t('result.areaOf') })]),
      tile(t('result.aged60'), figure(p.aged60?.known ?? null, lang), [aged(p.aged60)]),
      tile(t('result.aged65'), figure(p.aged65?.known ?? null, lang), [aged(p.aged65)])),
    el('details', { class: 'rule', id: 'rule-people' }, el('summary', { text: t('result.how') }), how(r, s)));
}

/** Amber when nothing of it is from a record. @param {number | null} n @param {Lang} lang @param {unknown} [isGuess] */
const figure = (n, lang, isGuess) => (n === null ? unknown() : el('span', { class: isGuess && n ? 'estimated' : '', text: number(n, lang) ?? '' }));

/** @param {number | null} known @param {number | null} guess @param {number} without buildings of which nothing is known */
function split(known, guess, without) {
  return el('small', {}, known ? t('result.known', { n: count(known) }) : null, known && guess ? ' + ' : null, guess ? estimated(count(guess)) : null,
    without ? `${known || guess ? ' · ' : ''}${t('result.floorUnknown', { n: count(without) })}` : null);
}

/** @param {{ known: number | null, ofPeople: number } | undefined} a */
function aged(a) {
  if (!a || a.known === null) return el('small', { text: t('result.agedUnknown') });
  return el('small', { text: t('result.agedOf', { share: a.ofPeople ? percent(a.known / a.ofPeople, get().lang) : '–', people: count(a.ofPeople) }) });
}

/** @param {CircleResult} r @param {State} s */
function how(r, s) {
  const p = r.contents.people;
  const totals = p.communityTotals ? [t('result.communityTotals', { n: count(p.communityTotals) })] : [];
  const lines = [...totals, t('result.buildingsKnown', { n: count(p.buildingsKnown) }), t('result.buildingsEstimated', { n: count(p.buildingsEstimated) }), t('result.buildingsUnknown', { n: count(p.buildingsUnknown) })];
  const rules = p.byRule.map((b) => {
    const rule = r.rules.find((x) => x.code === b.rule);
    return el('li', {}, estimated(t('result.byRule', { people: count(b.people), buildings: count(b.buildings) })), el('p', { text: rule ? nameIn(s.lang, rule) : b.rule }));
  });
  return [el('ul', { class: 'plain' }, lines.map((text) => el('li', { text }))), rules.length ? el('ul', { class: 'plain rules' }, rules) : null, el('p', { class: 'note', text: t(`circle.count.${r.count}.why`) })];
}

/** @param {Contents['communities']} c */
function communityYears(c) {
  if (c.count === 0) return '';
  if (c.yearUnknown === c.count) return t('result.yearsUnknown');
  return t('result.builtBy2000', { n: count(c.builtBy2000) }) + (c.yearUnknown ? t('result.yearUnknown', { n: count(c.yearUnknown) }) : '');
}

/** @param {Contents} c @param {State} s */
function placesFigures(c, s) {
  const { lang } = s, floor = c.buildings.floorArea;
  return el('section', { class: 'result' }, el('div', { class: 'tiles' },
    tile(t('result.communities'), figure(c.communities.count, lang), [el('small', { text: communityYears(c.communities) })]),
    tile(t('result.buildings'), figure(c.buildings.count, lang), [el('small', { text: t('result.footprint', { area: squareMetres(c.buildings.footprintSquareMetres, lang) ?? '' }) })]),
    tile(t('result.floorArea'), el('span', { class: floor.knownSquareMetres || !floor.estimatedSquareMetres ? '' : 'estimated', text: floorArea(floor.knownSquareMetres + floor.estimatedSquareMetres, lang) ?? '' }),
      [el('small', {}, floor.knownSquareMetres ? t('result.known', { n: floorArea(floor.knownSquareMetres, lang) ?? '' }) : null, floor.estimatedSquareMetres ? [floor.knownSquareMetres ? ' + ' : null, estimated(floorArea(floor.estimatedSquareMetres, lang))] : null,
        floor.unknownCount ? ` · ${t('result.floorUnknown', { n: count(floor.unknownCount) })}` : null)], 'is-wide')));
}

/** @param {Contents} c @param {State} s */
const ages = (c, s) => el('section', { class: 'result' }, el('h3', { text: t('result.ages') }), ageChart(c.buildings.ages, s));

/** @param {CircleResult} r @param {State} s */
function rings(r, s) {
  return [r.overlaps.length ? el('section', { class: 'result' }, el('h3', { text: t('result.overlaps') }), overlapTable(r, s)) : null,
    r.rings.length ? el('section', { class: 'result' }, el('h3', { text: t('result.rings') }), ringTable(r, s)) : null].flat();
}

function downloads() {
  /** @param {'geojson' | 'csv'} format */
  const get1 = (format) => {
    const q = wanted(get());
    if (q) el('a', { href: api.circleFile(q, format), download: `zhibu-circle-${q.radius}m.${format}` }).click();
  };
  return el('section', { class: 'result downloads' }, button('GeoJSON', () => get1('geojson'), { icon: 'download', title: t('result.geojson') }), button('CSV', () => get1('csv'), { icon: 'download', title: t('result.csv') }));
}

// @ts-check
/** What is odd about the network, so that a surprising area can be explained: counts, and where the places are. */
import { t } from '../i18n.js';
import { metres, number } from '../model/units.js';
import { get, set, subscribe } from '../state.js';
import { loadNetworkReport } from '../work/walking.js';
import { button, el, fill, icon } from './dom.js';
import { problemBox } from './problem.js';

/** @typedef {import('../layers/desk.js').Desk} Desk */

/** @param {HTMLElement} root @param {Desk} desk */
export function networkReportBox(root, desk) {
  const body = el('div', { class: 'network-report' });
  const box = el('details', { class: 'rule' }, el('summary', { text: t('network.title') }), body);
  box.addEventListener('toggle', () => (box.open ? void loadNetworkReport() : set({ networkMarks: [] })));
  fill(root, box);
  const ends = [
    subscribe((s) => [s.inventory?.counts.roads], (s) => { root.hidden = !s.inventory?.counts.roads; }),
    subscribe((s) => [s.whatIfKept.id, s.inventory?.version], () => void (box.open && loadNetworkReport())),
    subscribe((s) => [s.networkReport, s.networkMarks, s.lang], (s) => fill(body, content(s, desk))),
  ];
  return () => ends.forEach((end) => end());
}

/** @param {State} s @param {Desk} desk */
function content({ networkReport: { status, value, failure }, networkMarks, lang }, desk) {
  if (failure) return [problemBox(failure, { actions: [button(t('banner.retry'), () => void loadNetworkReport(), { icon: 'refresh-cw' })] })];
  if (!value) return status === 'loading' ? [el('div', { class: 'skeleton' }, el('span'), el('span'), el('span'))] : [];
  const n = value.network;
  /** @type {[string, Found][]} */
  const rows = [['buildings', value.buildingsWithoutWay], ['facilities', value.facilitiesWithoutWay], ['islands', n.islands], ['danglingEnds', n.danglingEnds], ['cutEnds', n.cutEnds], ['unknownGates', n.gatesOfUnknownState], ['duplicates', n.duplicates], ['zeroLength', n.zeroLength]];
  return [el('p', { class: 'note', text: t('network.size', { nodes: number(n.nodes, lang), edges: number(n.edges, lang), length: metres(n.lengthMetres, lang) }) }),
    el('ul', { class: 'plain' }, rows.map(([key, found]) => row(key, found, networkMarks === marksOf(found), lang, desk)))];
}

/** The same list for the same finding, so that it is known which one is shown. @type {WeakMap<Found, ReadonlyArray<LonLat>>} */
const lists = new WeakMap();
/** @param {Found} found */
function marksOf(found) {
  const list = lists.get(found) ?? found.first.map(({ lon, lat }) => ({ lon, lat }));
  lists.set(found, list);
  return list;
}

/** @param {string} key @param {Found} found @param {boolean} isShown @param {Lang} lang @param {Desk} desk */
function row(key, found, isShown, lang, desk) {
  const toggle = () => {
    const list = marksOf(found);
    set({ networkMarks: isShown ? [] : list });
    if (!isShown && list.length && !list.some((p) => isInView(p))) desk.goToPoint(list[0], 16);
  };
  return el('li', { class: 'network-row' }, el('span', { text: t(`network.${key}`) }), el('span', { class: 'figure', text: number(found.count, lang) ?? '' }),
    found.first.length ? el('button', { type: 'button', class: `icon-button${isShown ? ' is-on' : ''}`, title: t('network.show'), 'aria-label': `${t('network.show')}: ${t(`network.${key}`)}`, 'aria-pressed': String(isShown), on: { click: toggle } }, icon('map-pin')) : el('span'));
}

/** @param {LonLat} p */
function isInView(p) {
  const box = get().view.bbox;
  return box !== null && p.lon >= box[0] && p.lat >= box[1] && p.lon <= box[2] && p.lat <= box[3];
}

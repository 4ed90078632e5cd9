// @ts-check
/** Reach on foot beside the straight circle: from where, how far, for how many; and what if a gate were open. */
import * as api from '../api.js';
import { walkBy } from '../actions/walk.js';
import { t } from '../i18n.js';
import { bounds } from '../model/attributes.js';
import { formatLonLat } from '../model/coordinates.js';
import { metres } from '../model/units.js';
import { changes, sideBySide } from '../model/walk.js';
import { edit, get, set, subscribe } from '../state.js';
import { endWalk, startWalk, walkAgain } from '../work/walking.js';
import { button, el, fill, icon, iconButton } from './dom.js';
import { networkReportBox } from './networkReport.js';
import { problemBox } from './problem.js';
import { searchBox } from './search.js';
import { takeTool } from './toolbar.js';
import { unnamed } from './values.js';
import { walkTable } from './walkTable.js';
import { whatIfBox } from './whatIf.js';

/** @typedef {import('../layers/desk.js').Desk} Desk */

/** @param {HTMLElement} root @param {Desk} desk */
export function walkPanel(root, desk) {
  const origin = el('section', { class: 'circle-origin-box' }), answer = el('section', { class: 'walk-answer', 'aria-live': 'polite' }), assumed = el('section', { class: 'what-if' }), network = el('section', { class: 'what-if' });
  fill(root, origin, answer, assumed, network);
  const ends = [
    subscribe((s) => [s.doc.walk, s.mode.mode, s.lang, s.walked.now?.origin, s.inventory?.counts.roads], (s) => fill(origin, originBox(s, desk))),
    subscribe((s) => [s.walked, s.walkBand, s.doc.walk === null, s.lang, s.theme, s.inventory?.counts.roads], (s) => {
      answer.classList.toggle('is-stale', s.walked.status === 'loading' && s.walked.now !== null);
      answer.setAttribute('aria-busy', String(s.walked.status === 'loading'));
      fill(answer, answerBox(s));
    }),
    whatIfBox(assumed, desk),
    networkReportBox(network, desk),
    showNew(desk),
  ];
  return () => ends.forEach((end) => end());
}

/** A walk that has just begun comes into view whole; later changes leave the map where it is. @param {Desk} desk */
function showNew(desk) {
  let isNew = get().doc.walk === null;
  return subscribe((s) => [s.doc.walk === null, s.walked.now], (s) => {
    if (!s.doc.walk) isNew = true;
    else if (isNew && s.walked.now && s.walked.status === 'ready') {
      isNew = false;
      zoom(desk);
    }
  });
}

/** @param {State} s @param {Desk} desk */
function originBox(s, desk) {
  const q = s.doc.walk, isOn = s.mode.mode === 'walk';
  const click = button(t(isOn ? 'walk.clicking' : 'walk.click'), () => takeTool(isOn ? 'browse' : 'walk'), { icon: 'footprints', class: `button${q ? '' : ' is-primary'}${isOn ? ' is-on' : ''}`, 'aria-pressed': String(isOn), title: `${t('tool.walk')} (W)` });
  const find = searchBox({ placeholder: t('walk.find'), label: t('walk.find'), kinds: ['communities', 'facilities'], onPick: (m) => startWalk({ kind: /** @type {'communities' | 'facilities'} */ (m.kind), id: m.id, name: m.name ?? '', lon: m.lon, lat: m.lat }) });
  if (!s.inventory?.counts.roads) return noRoads();
  if (!q) return [el('div', { class: 'blank' }, icon('footprints'), el('p', { text: t('walk.none') }), el('p', { class: 'note', text: t('walk.noneHow') })), el('div', { class: 'stack' }, click, find)];
  const name = q.origin.kind === 'point' ? formatLonLat(q.origin) : q.origin.name || s.walked.now?.origin.name || unnamed(q.origin.kind, q.origin.id);
  const start = s.walked.now?.origin, far = start?.snappedMetres;
  return [el('h3', {}, t('walk.from'), el('span', { class: 'spring' }), iconButton('scan', t('walk.zoom'), () => zoom(desk)), iconButton('x', t('walk.clear'), endWalk)),
    el('div', { class: 'chips' }, el('span', { class: 'chip is-plain' }, el('span', { text: name })), far ? el('span', { class: 'note', text: t('walk.snapped', { distance: metres(far, s.lang) }) }) : null),
    start && (far === null || far === undefined) ? el('p', { class: 'problem-box is-note' }, icon('triangle-alert'), el('span', { text: t('walk.noWay') })) : null,
    el('div', { class: 'row' }, click, find),
    el('div', { class: 'segments', role: 'group', 'aria-label': t('walk.by') }, /** @type {const} */ (['metres', 'minutes']).map((by) => el('button', { type: 'button', class: 'segment', 'aria-pressed': String(q.by === by), text: t(`walk.by.${by}`), on: { click: () => edit('step.walkBy', walkBy, by) } })))];
}

const noRoads = () => [el('div', { class: 'blank' }, icon('route-off'), el('p', { text: t('walk.noRoads') }), el('p', { class: 'note', text: t('walk.noRoadsHow') })),
  el('div', { class: 'stack' }, button(t('walk.importRoads'), () => set({ open: { ...get().open, intake: true } }), { icon: 'upload', class: 'button is-primary' }))];

/** @param {Desk} desk */
function zoom(desk) {
  const widest = [...(get().walked.now?.areas ?? [])].sort((a, b) => b.metres - a.metres)[0], box = widest && bounds(widest.straight.polygon);
  if (box) desk.goTo(box);
}

/** @param {State} s */
function answerBox(s) {
  const { status, now, then, failure } = s.walked;
  if (failure) return [problemBox(failure, { actions: [button(t('banner.retry'), walkAgain, { icon: 'refresh-cw' })] })];
  if (!s.doc.walk || !s.inventory?.counts.roads) return [];
  if (!now) return status === 'loading' ? [el('div', { class: 'skeleton', 'aria-label': t('loading') }, Array.from({ length: 8 }, () => el('span')))] : [];
  const far = sideBySide(now, then).map((p) => (p.then ?? p.now).unreachableBuildings).reduce((a, b) => Math.max(a, b), 0);
  return [walkTable(sideBySide(now, then), s), legend(then !== null),
    far ? el('p', { class: 'problem-box is-note' }, icon('triangle-alert'), el('span', { text: t('walk.unreachable', { n: far }) })) : null,
    el('p', { class: 'note', text: t('walk.how', { nodes: now.network.nodes.toLocaleString(s.lang), edges: now.network.edges.toLocaleString(s.lang) }) }),
    el('div', { class: 'downloads' }, button('GeoJSON', download, { icon: 'download', title: t('walk.download') }))];
}

function download() {
  const { doc, whatIfKept } = get();
  if (doc.walk) el('a', { href: api.walkFile(doc.walk, changes(doc.whatIf) ? whatIfKept.id : null), download: 'zhibu-walk.geojson' }).click();
}

/** What the colours on the map mean. @param {boolean} isCompared */
const legend = (isCompared) => el('ul', { class: 'walk-legend' }, (isCompared ? ['won', 'both', 'lost'] : ['reach']).concat('straight', 'detour')
  .map((key) => el('li', {}, el('span', { class: `key is-${key}`, 'aria-hidden': 'true' }), el('span', { text: t(`walk.key.${key}`) }))));

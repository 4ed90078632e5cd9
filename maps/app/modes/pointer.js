// @ts-check
/** Where the pointer is and what lies under it, at most once a frame. */
import { sameRef } from '../actions/select.js';
import { toLonLat } from '../layers/map.js';
import { t } from '../i18n.js';
import { AREAS } from '../layers/order.js';
import { letterOf } from '../model/comparing.js';
import { assignmentOf } from '../model/plan.js';
import { nameOfThing } from '../panels/planChosen.js';
import { get, set, setSite } from '../state.js';
import { pointInSite } from './site.js';

/** @param {import('../layers/desk.js').Desk} desk */
export function watchPointer(desk) {
  const { map } = desk;
  /** @type {import('leaflet').LatLng | null} */
  let latest = null;
  let isMoving = false;
  const look = () => {
    const at = latest;
    latest = null;
    if (!at) return;
    const p = toLonLat(at.wrap());
    set({ pointer: p });
    if (isMoving || ['measure', 'path', 'outline', 'draw'].includes(get().mode.mode)) return;
    if (get().step === 'compare') return pointInCompare(desk, p);
    if (get().step === 'site') return pointInSite(desk, p);
    if (get().step === 'plan' && get().plan && get().mode.mode !== 'unit') return pointInPlan(desk, p);
    const thing = under(desk, p);
    if (sameRef(get().hover, thing)) return;
    set({ hover: thing ? { kind: thing.kind, id: thing.id } : null });
    desk.highlight.hover(thing, p);
    desk.trace(thing && AREAS.includes(thing.kind) ? thing : null);
    map.getContainer().classList.toggle('is-over-thing', thing !== null);
  };
  map.on('mousemove', (e) => {
    if (!latest) requestAnimationFrame(look);
    latest = e.latlng;
  });
  map.on('movestart', () => {
    isMoving = true;
    if (!get().hover) return;
    set({ hover: null });
    desk.highlight.hover(null);
  });
  map.on('moveend', () => {
    isMoving = false;
  });
  map.on('mouseout', () => {
    set({ pointer: null, hover: null, planHover: null });
    if (get().site.hover !== null) setSite({ hover: null });
    desk.highlight.hover(null);
  });
}

/** In the circle tool only communities count. @param {import('../layers/desk.js').Desk} desk @param {LonLat} p */
export function under(desk, p) {
  const things = desk.tiles.pick(p, desk.map.getZoom());
  return (get().mode.mode === 'circle' || get().mode.mode === 'unit' ? things.find((x) => x.kind === 'communities') : things[0]) ?? null;
}

/** @param {import('../layers/desk.js').Desk} desk @param {LonLat} p */
function pointInCompare(desk, p) {
  const x = desk.compare.pick(p);
  if (get().planHover !== (x?.target ?? null)) set({ planHover: x?.target ?? null });
  desk.highlight.say(x ? p : null, x ? nameOfThing(x) : '', x ? compareWords(x.target) : '');
  desk.map.getContainer().classList.toggle('is-over-thing', x !== null);
}

/** What each plan does with it: "A 改 · B 拆". @param {string} target */
const compareWords = (target) => get().compared.flatMap((id, i) => {
  const shown = get().plansShown.get(id), a = shown && assignmentOf(shown.items, target);
  return shown ? [`${letterOf(i)} ${t(`plan.short.${a?.action ?? 'UNDECIDED'}`)}`] : [];
}).join(' · ');

/** @param {import('../layers/desk.js').Desk} desk @param {LonLat} p */
function pointInPlan(desk, p) {
  const x = get().mode.mode === 'browse' ? desk.plan.pick(p) : null;
  if (get().planHover !== (x?.target ?? null)) set({ planHover: x?.target ?? null });
  desk.highlight.say(x ? p : null, x ? nameOfThing(x) : '', x ? planWords(get(), x.target) : '');
  desk.map.getContainer().classList.toggle('is-over-thing', x !== null);
}

/** @param {State} s @param {string} target */
function planWords(s, target) {
  const a = s.plan && assignmentOf(s.plan.items, target);
  return a ? t(`plan.short.${a.action}`) : target.startsWith('building/') ? t('plan.short.UNDECIDED') : '';
}

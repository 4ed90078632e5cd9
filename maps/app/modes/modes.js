// @ts-check
/** Sends clicks and keys to the mode in hand. */
import { toLonLat } from '../layers/map.js';
import { t } from '../i18n.js';
import { goToStep, STEPS } from '../panels/topbar.js';
import { walkTypes } from '../panels/typeList.js';
import { takeTool, toolsOf } from '../panels/toolbar.js';
import { focusSearch, isNarrow, toggleSide } from '../panels/frame.js';
import { get, set, step } from '../state.js';
import { clickInBrowse } from './browse.js';
import { clickInCircle } from './circle.js';
import { clickInMeasure, finishMeasure } from './measure.js';
import { clickInPlan, finishDrawing, keyInPlan, leaveInPlan } from './plan.js';
import { watchPointer } from './pointer.js';
import { clickInSite, keyInSite, leaveInSite } from './site.js';
import { watchReshaping } from './reshape.js';
import { watchStrokes } from './strokes.js';
import { clickInPath, clickInWalk, finishPath } from './walk.js';

/** @typedef {import('../layers/desk.js').Desk} Desk */

/** @param {Desk} desk */
export function startModes(desk) {
  watchPointer(desk);
  watchStrokes(desk);
  watchReshaping(desk);
  desk.map.on('click', (e) => {
    const p = toLonLat(e.latlng.wrap()), { shiftKey, altKey } = e.originalEvent;
    const { mode, open } = get();
    if (isNarrow() && open.left) toggleSide('left', false);
    if (get().step === 'compare' && mode.mode === 'browse') return clickInCompare(desk, p);
    if (get().step === 'site' && clickInSite(desk, p)) return;
    if (get().step === 'plan' && clickInPlan(desk, p, e.originalEvent)) return;
    if (mode.mode === 'browse') clickInBrowse(desk, p, shiftKey);
    else if (mode.mode === 'circle') clickInCircle(desk, p, { isAdding: shiftKey, isFree: altKey });
    else if (mode.mode === 'walk') clickInWalk(desk, p, altKey);
    else if (mode.mode === 'path') clickInPath(p);
    else clickInMeasure(p);
  });
  desk.map.on('dblclick', (e) => {
    if (get().mode.mode === 'measure') finishMeasure();
    else if (get().mode.mode === 'path') finishPath();
    else if (finishDrawing()) return;
    else if (get().mode.mode === 'browse') desk.map.setZoomAround(e.latlng, desk.map.getZoom() + 1);
  });
  document.addEventListener('keydown', (e) => onKey(e, desk));
}

/** Shows its row among the differences. @param {Desk} desk @param {LonLat} p */
function clickInCompare(desk, p) {
  const found = desk.compare.pick(p);
  if (!found || !get().comparison.value?.differences.some((d) => d.target === found.target)) return;
  set({ compareTab: 'differing', planHover: found.target });
  document.querySelector(`#panel-differing [data-target="${CSS.escape(found.target)}"]`)?.scrollIntoView({ block: 'center' });
}

/** @param {KeyboardEvent} e @param {Desk} desk */
function onKey(e, desk) {
  const target = /** @type {HTMLElement} */ (e.target);
  if (target.closest('dialog[open]')) return;
  const isTyping = target.matches('input:not([type=checkbox]):not([type=range]):not([type=radio]), select, textarea');
  if (e.key === 'Escape') return leave(isTyping ? target : null);
  if (get().step === 'site' && keyInSite(e)) return e.preventDefault();
  if (isTyping || e.altKey) return;
  if (get().step === 'plan' && keyInPlan(e, desk)) return e.preventDefault();
  if (e.ctrlKey || e.metaKey) return undoKey(e);
  const tool = toolsOf(get()).find((x) => x.key === e.key.toLowerCase()), to = STEPS.find((x) => x.key === e.key.toUpperCase());
  // what a key means to the tool in hand goes before what it means to the page
  if (e.key.toLowerCase() === 'p' && get().mode.mode === 'walk') takeTool('path');
  else if (tool) takeTool(tool.mode);
  else if (to) goToStep(to.step);
  else if (get().step === 'diagnose' && (e.key === ',' || e.key === '.')) walkTypes(e.key === '.' ? 1 : -1);
  else if (e.key === '/') focusSearch();
  else if (e.key === '?') set({ open: { ...get().open, help: true } });
  else if (e.key === '[') toggleSide('left');
  else if (e.key === ']') toggleSide('right');
  else if (e.key === '0') desk.goToAll();
  else if (e.key === 'Enter' && get().mode.mode === 'measure' && !target.closest('button')) finishMeasure();
  else if (e.key === 'Enter' && get().mode.mode === 'path' && !target.closest('button')) finishPath();
  else if ((e.key === '+' || e.key === '=') && !isOnMap(target)) desk.map.zoomIn();
  else if (e.key === '-' && !isOnMap(target)) desk.map.zoomOut();
  else return;
  e.preventDefault();
}

/** Leaflet listens itself while the map has the focus. @param {HTMLElement} target */
const isOnMap = (target) => target.closest('.leaflet-container') !== null;

/** @param {KeyboardEvent} e */
function undoKey(e) {
  const key = e.key.toLowerCase();
  const way = key === 'z' ? (e.shiftKey ? 'redo' : 'undo') : key === 'y' ? 'redo' : null;
  if (!way) return;
  e.preventDefault();
  const label = step(way);
  set({ toast: { text: label ? t(`did.${way}`, { step: t(label) }) : t(`did.${way}None`), tone: 'ok' } });
}

/** @param {HTMLElement | null} field */
function leave(field) {
  const s = get();
  if (field) field.blur();
  else if (s.step === 'plan' && leaveInPlan()) return;
  else if (s.step === 'site' && leaveInSite()) return;
  else if (s.mode.mode === 'measure' && s.mode.points.length) set({ mode: { mode: 'measure', points: [], done: false } });
  else if (s.mode.mode === 'path') takeTool('walk');
  else if (s.mode.mode !== 'browse') takeTool('browse');
  else if (s.nearest || s.pointed) set({ nearest: null, pointed: null });
  else if (s.open.intake) set({ open: { ...s.open, intake: false } });
  else if (s.doc.selection) set({ doc: { ...s.doc, selection: null } });
}

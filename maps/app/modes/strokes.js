// @ts-check
/** Choosing with the mouse held down: box, lasso, circle and brush. */
import { chooseTargets } from '../actions/chosen.js';
import { toLonLat } from '../layers/map.js';
import { showStroke, stroke } from '../layers/planTools.js';
import { howOf } from '../model/chosen.js';
import { planeMetres } from '../model/shapes.js';
import { inBox, inDisc, inLasso, thingsOf, underBrush } from '../model/site.js';
import { get, set, subscribe } from '../state.js';

const STROKES = ['box', 'lasso', 'disc', 'brush'];
/** Less is a click. */
const LEAST_PIXELS = 5;
let hasEnded = false;

/** The click that ends a stroke means nothing by itself, however late it comes. */
export const isStrokeEnd = () => hasEnded;

/** @param {import('../layers/desk.js').Desk} desk */
export function watchStrokes(desk) {
  const { map } = desk, container = map.getContainer();
  subscribe((s) => [s.step === 'plan' && s.plan !== null, s.mode.mode], (s) => {
    const isPlan = s.step === 'plan' && s.plan !== null;
    map.dragging[isPlan && STROKES.includes(s.mode.mode) ? 'disable' : 'enable']();
    map.boxZoom[isPlan ? 'disable' : 'enable']();
  });
  container.addEventListener('dragstart', (e) => e.preventDefault());
  container.addEventListener('pointerdown', (e) => {
    hasEnded = false;
    const kind = kindOf(e);
    if (!kind || !container.contains(/** @type {Node} */ (e.target))) return;
    const from = { x: e.clientX, y: e.clientY };
    let isMoved = false;
    /** @param {PointerEvent} m */
    const move = (m) => {
      isMoved ||= Math.hypot(m.clientX - from.x, m.clientY - from.y) >= LEAST_PIXELS;
      const p = toLonLat(map.mouseEventToLatLng(m).wrap());
      if (kind === 'brush') return paint(p, m.altKey);
      if (isMoved) showStroke({ kind, points: kind === 'lasso' ? [...stroke.points, p] : [stroke.points[0], p] });
    };
    /** @param {PointerEvent} u */
    const up = (u) => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', up);
      const { points } = stroke;
      showStroke({ kind: null, points: [] });
      if (!isMoved) return;
      hasEnded = true;
      if (kind !== 'brush' && u.type === 'pointerup') take(kind, points, u);
    };
    const start = toLonLat(map.mouseEventToLatLng(e).wrap());
    showStroke({ kind: kind === 'brush' ? null : kind, points: [start] });
    if (kind === 'brush') paint(start, e.altKey);
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', up);
  });
}

/** @param {PointerEvent} e @returns {'box' | 'lasso' | 'disc' | 'brush' | null} */
function kindOf(e) {
  const { step, plan, mode } = get();
  if (step !== 'plan' || !plan?.site || e.button !== 0) return null;
  if (mode.mode === 'box' || mode.mode === 'lasso' || mode.mode === 'disc' || mode.mode === 'brush') return mode.mode;
  return mode.mode === 'browse' && e.shiftKey ? 'box' : null;
}

/** @param {LonLat} p @param {boolean} isErasing */
function paint(p, isErasing) {
  set((s) => (s.plan?.site ? { pointer: p, ...chooseTargets(s, underBrush(thingsOf(s.plan.site, s.plan.items), p, s.brushMetres).map((x) => x.target), isErasing ? 'remove' : 'add') } : {}));
}

/** @param {'box' | 'lasso' | 'disc'} kind @param {LonLat[]} points @param {PointerEvent} e */
function take(kind, points, e) {
  const { plan } = get(), a = points[0], b = points[points.length - 1];
  if (!plan?.site) return;
  const things = thingsOf(plan.site, plan.items);
  const found = kind === 'lasso' ? inLasso(things, points) : kind === 'box' ? inBox(things, a, b) : inDisc(things, a, planeMetres(a.lon, a.lat, b.lon, b.lat));
  const how = howOf(e);
  set((s) => chooseTargets(s, found.map((x) => x.target), how === 'toggle' ? 'add' : how));
}

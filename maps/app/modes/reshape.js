// @ts-check
/** Moving something drawn that is chosen: its corners, new corners from the middle of a side, or the whole. One drag is one step of the plan. */
import { toLonLat } from '../layers/map.js';
import { reshaped, showReshape } from '../layers/planTools.js';
import { chosenThings } from '../actions/chosen.js';
import { isInPolygons } from '../model/shapes.js';
import { handlesOf, ringOf, shifted, withHandle, withoutCorner } from '../model/reshape.js';
import { assignmentOf } from '../model/plan.js';
import { get } from '../state.js';
import { reshapeDrawn } from '../work/assigning.js';

/** How near the pointer must be to a handle, pixels. */
const NEAR = 10;
/** Less is a click. */
const LEAST_PIXELS = 3;
let hasEnded = false;

/** The click that ends a drag means nothing by itself. */
export const isReshapeEnd = () => hasEnded;

/** What can be reshaped now: one thing that is drawn, chosen and not locked, while no tool is in hand. @returns {{ target: string, ring: number[][] } | null} */
export function reshapable() {
  const s = get(), things = s.step === 'plan' && s.mode.mode === 'browse' ? chosenThings(s) : [], ring = things.length === 1 ? ringOf(things[0]) : null;
  return ring && s.plan && !assignmentOf(s.plan.items, things[0].target)?.isLocked ? { target: things[0].target, ring } : null;
}

/** @param {import('../layers/desk.js').Desk} desk */
export function watchReshaping(desk) {
  const { map } = desk, container = map.getContainer();
  /** @param {MouseEvent} e */
  const lonLat = (e) => toLonLat(map.mouseEventToLatLng(e).wrap());
  /** @param {MouseEvent} e @param {number[][]} ring */
  const handleAt = (e, ring) => handlesOf(ring).find((h) => map.latLngToContainerPoint([h.lat, h.lon]).distanceTo(map.mouseEventToContainerPoint(e)) <= NEAR) ?? null;

  container.addEventListener('pointerdown', (e) => {
    hasEnded = false;
    const shape = e.button === 0 && !e.shiftKey && container.contains(/** @type {Node} */ (e.target)) ? reshapable() : null, from = lonLat(e), handle = shape && handleAt(e, shape.ring);
    if (!shape || (!handle && !isInPolygons(from.lon, from.lat, [[shape.ring]]))) return;
    if (handle?.kind === 'corner' && e.altKey) {
      const ring = withoutCorner(shape.ring, handle.at);
      hasEnded = true;
      if (ring) reshapeDrawn(shape.target, ring);
      return;
    }
    const start = { x: e.clientX, y: e.clientY };
    map.dragging.disable();
    /** @param {PointerEvent} m */
    const move = (m) => {
      if (!reshaped.ring && Math.hypot(m.clientX - start.x, m.clientY - start.y) < LEAST_PIXELS) return;
      const to = lonLat(m), ring = handle ? withHandle(shape.ring, handle, to) : shifted(shape.ring, from, to);
      if (ring) showReshape({ target: shape.target, ring });
    };
    /** @param {PointerEvent} u */
    const up = (u) => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', up);
      map.dragging.enable();
      const { ring } = reshaped;
      showReshape({ target: '', ring: null });
      if (!ring) return;
      hasEnded = true;
      if (u.type === 'pointerup') reshapeDrawn(shape.target, ring);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', up);
  });
}

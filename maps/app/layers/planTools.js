// @ts-check
/** What is chosen and pointed at in the plan, and the tool in hand: lasso, box, circle, brush, the outline that is being drawn. */
import { assignmentOf } from '../model/plan.js';
import { handlesOf, ringOf } from '../model/reshape.js';
import { findThing } from '../model/site.js';
import { worldOf } from '../model/mercator.js';
import { get, subscribe } from '../state.js';
import { addPath, canvasLayer, inWorld, shapeOf } from './canvas.js';

/** @typedef {import('./canvas.js').Paper} Paper */

/** The stroke of the mouse as it is made: [lon, lat] of each point; the circle is the middle and a point of its edge. @type {{ kind: 'lasso' | 'box' | 'disc' | null, points: LonLat[] }} */
export const stroke = { kind: null, points: [] };
let redrawTools = () => {};

/** @param {typeof stroke} next */
export function showStroke(next) {
  Object.assign(stroke, next);
  redrawTools();
}

/** The outline of something drawn while it is moved; null = nothing is. @type {{ target: string, ring: number[][] | null }} */
export const reshaped = { target: '', ring: null };

/** @param {typeof reshaped} next */
export function showReshape(next) {
  Object.assign(reshaped, next);
  redrawTools();
}

/** @param {import('leaflet').Map} map */
export function toolLayer(map) {
  redrawTools = canvasLayer(map, 'planTop', (paper) => paintTools(paper, get()));
  subscribe((s) => [s.step === 'plan', s.chosen, s.planHover, s.plan?.site, s.plan?.items, s.mode, s.theme, s.unitDraft, isDrawing(s) || s.mode.mode === 'brush' ? s.pointer : null, s.brushMetres], redrawTools);
}

/** @param {State} s */
const isDrawing = (s) => s.mode.mode === 'draw' || s.mode.mode === 'outline';

/** @param {Paper} paper @param {State} s */
function paintTools(paper, s) {
  const { plan, planLegend: legend } = s;
  if (s.step !== 'plan' || !legend) return;
  const { ctx, at } = paper, accent = s.theme === 'dark' ? legend.chosenDark : legend.chosen;
  ctx.strokeStyle = accent;
  ctx.lineJoin = 'round';
  if (plan?.site) {
    ctx.lineWidth = paper.zoom >= 17 ? 2.5 : paper.zoom >= 16 ? 1.5 : 1;
    const { site, items } = plan;
    outlineOf(paper, [...s.chosen].map((target) => findThing(site, items, target)));
    if (s.planHover) {
      ctx.lineWidth = 3;
      outlineOf(paper, [findThing(site, items, s.planHover)]);
    }
  }
  ctx.lineWidth = 1.6;
  ctx.fillStyle = accent;
  handles(paper, s);
  for (const c of s.unitDraft?.communities ?? []) for (const [ring] of c.polygons ?? []) shape(paper, ring.map(([lon, lat]) => ({ lon, lat })), true);
  if (s.unitDraft?.outline.length) shape(paper, [...s.unitDraft.outline], true);
  if (s.mode.mode === 'draw' || s.mode.mode === 'outline') drawing(paper, s.pointer ? [...s.mode.points, s.pointer] : s.mode.points, s.mode.points);
  if (stroke.kind) strokeOf(paper);
  if (s.mode.mode === 'brush' && s.pointer) {
    const [x, y] = at(worldOf(s.pointer.lon, s.pointer.lat), 0);
    ctx.beginPath();
    ctx.arc(x, y, Math.max(3, s.brushMetres * paper.perMetre), 0, 2 * Math.PI);
    wash(ctx);
  }
}

/** Where something drawn that is chosen can be taken hold of: corners full, the middles of sides small and hollow. @param {Paper} paper @param {State} s */
function handles(paper, s) {
  const [target] = s.chosen, x = s.mode.mode === 'browse' && s.chosen.size === 1 && s.plan?.site ? findThing(s.plan.site, s.plan.items, target) : null, ring = reshaped.ring ?? ringOf(x);
  if (!ring || !x || (s.plan && assignmentOf(s.plan.items, target)?.isLocked)) return;
  if (reshaped.ring) shape(paper, ring.map(([lon, lat]) => ({ lon, lat })), true);
  for (const h of handlesOf(ring)) {
    const [px, py] = paper.at(worldOf(h.lon, h.lat), 0), r = h.kind === 'corner' ? 4.5 : 3;
    paper.ctx.beginPath();
    paper.ctx.arc(px, py, r, 0, 2 * Math.PI);
    if (h.kind === 'corner') paper.ctx.fill();
    paper.ctx.stroke();
  }
}

/** Outlines of things as one path, so that thousands are drawn at once. @param {Paper} paper @param {ReadonlyArray<Thing | null>} things */
function outlineOf(paper, things) {
  const { ctx } = paper;
  ctx.beginPath();
  for (const x of things) {
    const form = x && shapeOf(x);
    if (!form || !paper.isSeen(form.box)) continue;
    if (form.rings.length) addPath(ctx, form.rings, paper.at);
    else {
      const [px, py] = paper.at(form.middle, 0);
      ctx.moveTo(px + 10, py);
      ctx.arc(px, py, 10, 0, 2 * Math.PI);
    }
  }
  ctx.globalAlpha = 0.14;
  ctx.fillStyle = ctx.strokeStyle;
  ctx.fill();
  ctx.globalAlpha = 1;
  ctx.stroke();
}

/** @param {CanvasRenderingContext2D} ctx */
function wash(ctx) {
  ctx.globalAlpha = 0.1;
  ctx.fill();
  ctx.globalAlpha = 1;
  ctx.setLineDash([5, 4]);
  ctx.stroke();
  ctx.setLineDash([]);
}

/** @param {Paper} paper @param {LonLat[]} points @param {boolean} isClosed */
function shape({ ctx, at }, points, isClosed) {
  const world = inWorld(points.map((p) => [p.lon, p.lat]));
  ctx.beginPath();
  points.forEach((_, i) => {
    const [x, y] = at(world, 2 * i);
    if (i) ctx.lineTo(x, y);
    else ctx.moveTo(x, y);
  });
  if (isClosed) ctx.closePath();
  wash(ctx);
}

/** @param {Paper} paper @param {LonLat[]} line @param {LonLat[]} corners */
function drawing(paper, line, corners) {
  if (line.length) shape(paper, line, line.length > 2);
  for (const p of corners) {
    const [x, y] = paper.at(worldOf(p.lon, p.lat), 0);
    paper.ctx.beginPath();
    paper.ctx.arc(x, y, 4, 0, 2 * Math.PI);
    paper.ctx.fill();
  }
}

/** @param {Paper} paper */
function strokeOf(paper) {
  const { kind, points } = stroke, { ctx, at } = paper;
  if (points.length < 2) return;
  const [a, b] = [points[0], points[points.length - 1]];
  if (kind === 'lasso') return shape(paper, points, true);
  if (kind === 'box') return shape(paper, [a, { lon: b.lon, lat: a.lat }, b, { lon: a.lon, lat: b.lat }], true);
  const [x, y] = at(worldOf(a.lon, a.lat), 0), [u, v] = at(worldOf(b.lon, b.lat), 0);
  ctx.beginPath();
  ctx.arc(x, y, Math.hypot(u - x, v - y), 0, 2 * Math.PI);
  wash(ctx);
}

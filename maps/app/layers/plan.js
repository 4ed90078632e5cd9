// @ts-check
/** The plan in hand: buildings in the colours of their actions, idle spaces, what is drawn, the outline of the unit; above it what is chosen and what is being drawn. */
import { assignmentOf } from '../model/plan.js';
import { thingAt, thingsOf } from '../model/site.js';
import { get, subscribe } from '../state.js';
import { canvasLayer, inWorld, shapeOf, tracePath } from './canvas.js';
import { fillOf } from './style.js';
import { FAMILY } from './symbols.js';
import { toolLayer } from './planTools.js';

/** @typedef {import('./canvas.js').Paper} Paper */
/** @typedef {import('./canvas.js').Ctx} Ctx */
/** @typedef {import('./canvas.js').Shape} Shape */
const SPACE = 5.5;
/** Letters are written from this width of a building on, pixels. */
const LETTER_FROM = 15;

/** @param {import('leaflet').Map} map */
export function planLayer(map) {
  const redraw = canvasLayer(map, 'plan', (paper) => {
    const { step, plan } = get();
    if (step === 'plan' && plan?.site) paintPlan(paper, get(), { site: plan.site, items: plan.items });
  });
  subscribe((s) => [s.step === 'plan', s.plan?.site, s.plan?.items, s.planLegend, s.theme], redraw);
  toolLayer(map);
  return {
    /** @param {LonLat} p @returns {Thing | null} what of the plan lies there */
    pick(p) {
      const { plan } = get();
      if (!plan?.site) return null;
      const metresPerPixel = (156543.03 * Math.cos((p.lat * Math.PI) / 180)) / 2 ** map.getZoom();
      return thingAt(thingsOf(plan.site, plan.items), p, metresPerPixel * 10);
    },
  };
}

/** @param {Paper} paper @param {State} s @param {{ site: SiteModel, items: ReadonlyMap<string, PlanItem> }} shown */
export function paintPlan(paper, s, { site, items }) {
  const { planLegend: legend } = s;
  if (!legend) return;
  const { ctx } = paper, classes = new Map(legend.classes.map((c) => [/** @type {string} */ (c.code), { ...c, ink: fillOf(c, s.theme) }])), ink = s.theme === 'dark' ? legend.strokeDark : legend.stroke;
  const sign = s.theme === 'dark' ? legend.signDark : legend.sign, patterns = new Map(legend.classes.map((c) => [/** @type {string} */ (c.code), c.pattern ? ctx.createPattern(swatchOf(c.pattern, sign), 'repeat') : null]));
  ctx.lineJoin = 'round';
  ctx.lineWidth = paper.zoom >= 17 ? 1 : 0.6;
  const things = thingsOf(site, items).reverse();
  for (const x of things) {
    const shape = shapeOf(x);
    if (!paper.isSeen(shape.box)) continue;
    const a = assignmentOf(items, x.target), code = a?.action ?? 'UNDECIDED', c = classes.get(code);
    if (!c) continue;
    if (!x.polygons.length) {
      paintSpace(paper, shape, a ? c.ink : s.theme === 'dark' ? legend.space.fillDark : legend.space.fill, s.theme === 'dark' ? legend.space.strokeDark : legend.space.stroke, a ? c.letter ?? '' : '', legend, s);
      continue;
    }
    tracePath(ctx, shape.rings, paper.at);
    ctx.fillStyle = x.kind === 'idle-space' && !a ? (s.theme === 'dark' ? legend.space.fillDark : legend.space.fill) : c.ink;
    ctx.fill('evenodd');
    const pattern = patterns.get(code);
    if (pattern && paper.zoom >= 15) {
      ctx.globalAlpha = 0.62;
      ctx.fillStyle = pattern;
      ctx.fill('evenodd');
      ctx.globalAlpha = 1;
    }
    ctx.strokeStyle = x.kind === 'building' ? ink : x.kind === 'drawn' ? sign : s.theme === 'dark' ? legend.space.strokeDark : legend.space.stroke;
    ctx.stroke();
    if (a?.isLocked || c.letter) paintLetter(paper, shape, `${c.letter ?? ''}${a?.isLocked ? '🔒' : ''}`, c.ink, Boolean(c.pattern), legend, s);
  }
  outline(paper, site, s);
}

/** @param {Paper} paper @param {Shape} shape @param {string} fill @param {string} edge @param {string} letter @param {PlanLegend} legend @param {State} s */
function paintSpace({ ctx, at, zoom }, { middle }, fill, edge, letter, legend, s) {
  const [x, y] = at(middle, 0), r = zoom >= 16 ? SPACE : SPACE * 0.65;
  ctx.beginPath();
  ctx.roundRect(x - r, y - r, 2 * r, 2 * r, 2);
  ctx.fillStyle = fill;
  ctx.fill();
  ctx.strokeStyle = edge;
  ctx.stroke();
  if (!letter || zoom < 16) return;
  ctx.fillStyle = s.theme === 'dark' ? legend.labelDark : legend.label;
  ctx.font = `700 8px ${FAMILY}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.fillText(letter, x, y + 0.5);
}

/** @param {Paper} paper @param {Shape} shape @param {string} letter @param {string} fill @param {boolean} isPatterned @param {PlanLegend} legend @param {State} s */
function paintLetter({ ctx, at, zoom }, { box, middle }, letter, fill, isPatterned, legend, s) {
  const [w, n] = at(box, 0), [e, south] = at(box, 2);
  if (zoom < 16 || Math.max(e - w, south - n) < LETTER_FROM || Math.min(e - w, south - n) < 7) return;
  const [x, y] = at(middle, 0), size = Math.max(9, Math.min(13, Math.min(e - w, south - n) * 0.8));
  ctx.font = `700 ${size}px ${FAMILY}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  if (isPatterned) {
    const half = ctx.measureText(letter).width / 2 + 1.5;
    ctx.fillStyle = fill;
    ctx.fillRect(x - half, y - size * 0.5, half * 2, size);
  }
  ctx.fillStyle = s.theme === 'dark' ? legend.labelDark : legend.label;
  ctx.fillText(letter, x, y + size * 0.06);
}

/** @type {WeakMap<SiteModel, Float64Array[]>} */
const outlines = new WeakMap();

/** @param {Paper} paper @param {SiteModel} site @param {State} s */
export function outline({ ctx, at }, site, s) {
  const rings = outlines.get(site) ?? site.outline.flat().map(inWorld);
  outlines.set(site, rings);
  tracePath(ctx, rings, at);
  ctx.lineWidth = 2;
  ctx.strokeStyle = (s.theme === 'dark' ? s.planLegend?.chosenDark : s.planLegend?.stroke) ?? '';
  ctx.setLineDash([9, 4, 2, 4]);
  ctx.stroke();
  ctx.setLineDash([]);
}

/** @type {Map<string, HTMLCanvasElement>} */
const swatches = new Map();

/** One repeat of a pattern. @param {PlanPattern} pattern @param {string} ink */
function swatchOf(pattern, ink) {
  const known = swatches.get(pattern + ink);
  if (known) return known;
  const canvas = document.createElement('canvas'), n = pattern === 'dots' ? 6 : 7, ctx = /** @type {Ctx} */ (canvas.getContext('2d'));
  canvas.width = canvas.height = n;
  ctx.strokeStyle = ctx.fillStyle = ink;
  ctx.lineWidth = 1;
  ctx.beginPath();
  if (pattern === 'dots') {
    ctx.arc(n / 2, n / 2, 1.15, 0, 2 * Math.PI);
    ctx.fill();
  } else {
    for (const d of [-n, 0, n]) {
      ctx.moveTo(d, n);
      ctx.lineTo(d + n, 0);
      if (pattern === 'lines') continue;
      ctx.moveTo(d, 0);
      ctx.lineTo(d + n, n);
    }
    ctx.stroke();
  }
  swatches.set(pattern + ink, canvas);
  return canvas;
}

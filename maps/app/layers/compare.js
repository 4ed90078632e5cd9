// @ts-check
/** Two plans on one map: left and right of a divider, on two maps that move together, or as a map of where they differ. */
import * as L from 'leaflet';
import { sideOf, swipeClip, swipeClipLeft } from '../model/comparing.js';
import { drawnThings, findThing, thingAt, thingsOf } from '../model/site.js';
import { get, subscribe } from '../state.js';
import { canvasLayer, shapeOf, tracePath } from './canvas.js';
import { PANES } from './order.js';
import { outline, paintPlan } from './plan.js';
import { FAMILY } from './symbols.js';
import { tileLayer } from './tiles.js';

/** @typedef {import('./canvas.js').Paper} Paper */

/** @param {L.Map} map @param {any} protomaps */
export function compareLayer(map, protomaps) {
  const a = canvasLayer(map, 'compareA', (paper) => paintSide(paper, get(), 0)), b = canvasLayer(map, 'compareB', (paper) => {
    if (get().compareView === 'swipe') paintSide(paper, get(), 1);
  }), top = canvasLayer(map, 'compareTop', (paper) => paintTop(paper, get()));
  subscribe((s) => [s.step === 'compare', s.compareView, s.compared, s.plansShown, s.comparison.value, s.planLegend, s.theme], () => {
    a();
    b();
    top();
  });
  subscribe((s) => [s.step === 'compare' && s.planHover], top);
  const clip = () => {
    const s = get(), size = map.getSize(), at = L.DomUtil.getPosition(map.getPane('mapPane') ?? map.getContainer()), isSwipe = s.step === 'compare' && s.compareView === 'swipe' && s.compared.length > 1;
    const v = { x: s.divider * size.x, width: size.x, height: size.y, left: at.x, top: at.y }, panes = [map.getPane('compareA'), map.getPane('compareB')];
    if (panes[0]) panes[0].style.clipPath = isSwipe ? swipeClipLeft(v) : '';
    if (panes[1]) panes[1].style.clipPath = isSwipe ? swipeClip(v) : '';
  };
  map.on('move resize viewreset zoomend', clip);
  subscribe((s) => [s.step === 'compare', s.compareView, s.divider, s.compared.length], clip);
  twinMap(map, protomaps);
  return {
    /** @param {LonLat} p @returns {Thing | null} what of the plans lies there */
    pick(p) {
      const metres = ((156543.03 * Math.cos((p.lat * Math.PI) / 180)) / 2 ** map.getZoom()) * 10, shown = [...get().plansShown.values()];
      for (const { site, items } of shown) {
        const found = thingAt(thingsOf(site, items), p, metres);
        if (found) return found;
      }
      return null;
    },
  };
}

/** @param {State} s @param {number} i of the columns @returns {PlanShown | null} */
const shownAt = (s, i) => s.plansShown.get(s.compared[i] ?? NaN) ?? null;

/** @param {Paper} paper @param {State} s @param {number} i */
function paintSide(paper, s, i) {
  if (s.step !== 'compare') return;
  if (s.compareView === 'differences' && s.compared.length > 1) {
    if (i === 0) paintDifferences(paper, s);
    return;
  }
  const shown = shownAt(s, i);
  if (shown) paintPlan(paper, s, shown);
}

const SIGNS = { a: 'A', b: 'B', both: '≠' };

/** @param {Paper} paper @param {State} s */
function paintDifferences(paper, s) {
  const a = shownAt(s, 0), b = shownAt(s, 1), legend = s.planLegend;
  if (!a || !b || !legend) return;
  const { ctx, at } = paper, dark = s.theme === 'dark', css = getComputedStyle(document.documentElement), ink = { a: css.getPropertyValue('--won'), b: css.getPropertyValue('--lost'), both: css.getPropertyValue('--both') };
  const sides = new Map((s.comparison.value?.differences ?? []).map((d) => [d.target, sideOf(d, 0, 1)]));
  const undecided = legend.classes.find((c) => c.code === 'UNDECIDED'), plain = (dark && undecided?.fillDark) || undecided?.fill || legend.context.fill;
  ctx.lineJoin = 'round';
  ctx.lineWidth = 0.8;
  ctx.strokeStyle = dark ? legend.strokeDark : legend.stroke;
  const things = [...a.site.things, ...b.site.things.filter((x) => !a.site.byTarget.has(x.target)), ...drawnThings(a.items), ...drawnThings(b.items).filter((x) => !findThing(a.site, a.items, x.target))];
  for (const isDifferent of [false, true]) for (const x of things) {
    const side = sides.get(x.target) ?? null;
    if ((side !== null) !== isDifferent || (!isDifferent && x.kind === 'idle-space')) continue;
    const shape = shapeOf(x);
    if (!paper.isSeen(shape.box)) continue;
    const [mx, my] = at(shape.middle, 0);
    if (x.polygons.length) tracePath(ctx, shape.rings, at);
    else {
      ctx.beginPath();
      ctx.arc(mx, my, 6, 0, 2 * Math.PI);
    }
    ctx.fillStyle = side ? ink[side] : plain;
    ctx.fill('evenodd');
    ctx.stroke();
    if (!side || paper.zoom < 15.5) continue;
    ctx.font = `700 ${paper.zoom >= 17 ? 12 : 9.5}px ${FAMILY}`;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.fillStyle = dark ? legend.labelDark : css.getPropertyValue('--on-accent');
    ctx.fillText(SIGNS[side], mx, my + 0.5);
  }
  outline(paper, a.site, s);
}

/** What is pointed at, and where plans differ while they are shown themselves. @param {Paper} paper @param {State} s */
function paintTop(paper, s) {
  if (s.step !== 'compare' || !s.planHover || !s.planLegend) return;
  const { ctx, at } = paper, target = s.planHover, x = [...s.plansShown.values()].map(({ site, items }) => findThing(site, items, target)).find(Boolean);
  if (!x) return;
  const shape = shapeOf(x);
  if (x.polygons.length) tracePath(ctx, shape.rings, at);
  else {
    ctx.beginPath();
    ctx.arc(...at(shape.middle, 0), 9, 0, 2 * Math.PI);
  }
  ctx.lineWidth = 3.5;
  ctx.strokeStyle = s.theme === 'dark' ? s.planLegend.chosenDark : s.planLegend.chosen;
  ctx.stroke();
}

/** The second map: made when it is asked for the first time, it goes wherever the first goes. @param {L.Map} map @param {any} protomaps */
function twinMap(map, protomaps) {
  const box = document.getElementById('twin');
  /** @type {L.Map | null} */
  let twin = null;
  let isFollowing = false;
  /** @param {L.Map} from @param {L.Map} to */
  const follow = (from, to) => {
    if (isFollowing || get().step !== 'compare' || get().compareView !== 'twin') return;
    isFollowing = true;
    to.setView(from.getCenter(), from.getZoom(), { animate: false });
    isFollowing = false;
  };
  subscribe((s) => [s.step === 'compare' && s.compareView === 'twin' && s.compared.length > 1], (s) => {
    const isOn = s.step === 'compare' && s.compareView === 'twin' && s.compared.length > 1;
    document.body.classList.toggle('is-twin', isOn);
    map.invalidateSize({ animate: false });
    if (!isOn || !box) return;
    if (!twin) {
      const made = (twin = L.map(box, { zoomControl: false, attributionControl: false, zoomSnap: 0.5, wheelPxPerZoomLevel: 90, minZoom: 3, maxZoom: 21, doubleClickZoom: false, keyboard: false }));
      for (const [name, z] of Object.entries(PANES)) {
        const pane = made.createPane(name);
        pane.style.zIndex = String(z);
        pane.style.pointerEvents = 'none';
      }
      made.setView(map.getCenter(), map.getZoom(), { animate: false });
      tileLayer(protomaps, made);
      const side = canvasLayer(made, 'compareA', (paper) => paintSide(paper, get(), 1)), top = canvasLayer(made, 'compareTop', (paper) => paintTop(paper, get()));
      subscribe((now) => [now.step === 'compare', now.compareView, now.compared, now.plansShown, now.planLegend, now.theme], side);
      subscribe((now) => [now.planHover], top);
      map.on('move zoomend', () => follow(map, made));
      made.on('move zoomend', () => follow(made, map));
      new ResizeObserver(() => made.invalidateSize({ animate: false })).observe(box);
    }
    twin.invalidateSize({ animate: false });
    follow(map, twin);
  });
}

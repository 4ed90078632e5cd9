// @ts-check
/** Siting on the map: the outline of the area; spaces sized by the people they would newly serve, refused ones crossed out; or what an answer chose, by type; above it how far the space that is pointed at reaches. */
import { circleRing } from '../model/ellipsoid.js';
import { circleSize, fitOf, showsAnswer, typeLetter } from '../model/siting.js';
import { lockOf } from '../model/sitingRequest.js';
import { get, subscribe } from '../state.js';
import { canvasLayer, inWorld, tracePath } from './canvas.js';
import { FAMILY } from './symbols.js';

/** @typedef {import('./canvas.js').Paper} Paper */
/** A space as it is drawn. @typedef {{ candidate: Candidate, letter: string | null, fill: string, ink: string, size: number, isMuted: boolean, isRefused: boolean, lock: 'in' | 'out' | null, radius: number }} Mark */
const TURN = 2 * Math.PI;
/** Beyond this many pixels nothing is meant. */
const NEAR = 8;

/** @param {import('leaflet').Map} map */
export function siteLayer(map) {
  const redraw = canvasLayer(map, 'site', (paper) => get().step === 'site' && paint(paper, get())), top = canvasLayer(map, 'siteTop', (paper) => get().step === 'site' && paintTop(paper, get()));
  subscribe((s) => [s.step === 'site', s.site.ranked.value, s.site.outline, s.site.draft.locks, showsAnswer(s.site), s.site.siting.value?.answer, s.siteLegend, s.theme, s.lang], redraw);
  subscribe((s) => [s.step === 'site', s.site.hover, s.site.space, s.site.ranked.value, showsAnswer(s.site), s.site.siting.value?.answer, s.site.area, s.theme], top);
  return {
    /** @param {LonLat} p @returns {Candidate | null} the space that lies there */
    pick(p) {
      const at = map.latLngToContainerPoint([p.lat, p.lon]);
      let best = null, nearest = Infinity;
      for (const m of marksOf(get())) {
        const [lon, lat] = m.candidate.place.coordinates, q = map.latLngToContainerPoint([lat, lon]), d = Math.hypot(q.x - at.x, q.y - at.y) - m.size;
        if (d < NEAR && d + (m.isMuted ? NEAR : 0) < nearest) {
          nearest = d + (m.isMuted ? NEAR : 0);
          best = m.candidate;
        }
      }
      return best;
    },
  };
}

/** What is drawn, the least important first. @param {State} s @returns {Mark[]} */
function marksOf(s) {
  const { site, siteLegend: legend } = s, answer = showsAnswer(site) ? site.siting.value?.answer : null, list = site.ranked.value?.ranked ?? [], dark = s.theme === 'dark';
  if (!legend) return [];
  const most = Math.max(1, ...list.filter((c) => !c.isRefused).map((c) => c.newlyServed)), muted = dark ? legend.mutedDark : legend.muted;
  const taken = new Set(answer?.chosen.map((c) => c.space));
  /** @type {Mark[]} */
  const candidates = list.filter((c) => !taken.has(c.space)).map((c) => {
    const kind = legend.verdicts.find((v) => v.code === fitOf(c)), fill = answer ? muted : ((dark && kind?.fillDark) || kind?.fill) ?? muted, isRefused = fitOf(c) === 'REFUSED';
    return { candidate: c, letter: null, fill, ink: dark ? legend.edgeDark : legend.edge, size: answer || isRefused ? 4.5 : circleSize(c.newlyServed, most), isMuted: Boolean(answer) || isRefused, isRefused, lock: lockOf(site.draft, c.space, c.type)?.way ?? null, radius: site.ranked.value?.radiusMetres ?? 0 };
  });
  /** @type {Mark[]} */
  const chosen = (answer?.chosen ?? []).map((c) => {
    const i = answer?.types.findIndex((x) => x.type === c.type) ?? -1, ink = legend.types[Math.max(0, i) % legend.types.length];
    return { candidate: c, letter: typeLetter(i), fill: ink.fill, ink: ink.ink, size: 10, isMuted: false, isRefused: false, lock: lockOf(site.draft, c.space, c.type)?.way ?? null, radius: answer?.types[i]?.radiusMetres ?? 0 };
  });
  return [...candidates.sort((a, b) => Number(b.isMuted) - Number(a.isMuted) || b.size - a.size), ...chosen];
}

/** @param {Paper} paper @param {State} s */
function paint(paper, s) {
  const { ctx, at } = paper, legend = s.siteLegend;
  if (!legend) return;
  tracePath(ctx, s.site.outline.flat().map(inWorld), at);
  ctx.lineWidth = 2;
  ctx.strokeStyle = s.theme === 'dark' ? legend.outlineDark : legend.outline;
  ctx.setLineDash([9, 4, 2, 4]);
  ctx.stroke();
  ctx.setLineDash([]);
  /** @type {Map<string, number>} spaces that are shared by facilities stand side by side */
  const seen = new Map();
  for (const m of marksOf(s)) {
    const key = m.candidate.place.coordinates.join(), before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    const [x, y] = at(inWorld([m.candidate.place.coordinates]), 0);
    paintMark(paper, { ...m, size: m.size * shrink(paper.zoom) }, x + before * 16 * (m.letter ? 1 : 0), y, s);
  }
}

/** From afar marks are smaller, so that they do not cover each other. @param {number} zoom */
const shrink = (zoom) => (zoom >= 16 ? 1 : zoom >= 15 ? 0.85 : 0.65);

/** @param {Paper} paper @param {Mark} m @param {number} x @param {number} y @param {State} s */
function paintMark({ ctx }, m, x, y, s) {
  const legend = /** @type {SiteLegend} */ (s.siteLegend), edge = s.theme === 'dark' ? legend.edgeDark : legend.edge, line = s.theme === 'dark' ? legend.outlineDark : legend.outline;
  ctx.beginPath();
  if (m.letter) ctx.roundRect(x - m.size, y - m.size, 2 * m.size, 2 * m.size, 4);
  else ctx.arc(x, y, m.size, 0, TURN);
  ctx.globalAlpha = m.isMuted ? 0.9 : 1;
  ctx.fillStyle = m.fill;
  ctx.fill();
  ctx.globalAlpha = 1;
  ctx.lineWidth = m.lock === 'in' ? 3 : 1.5;
  ctx.strokeStyle = m.lock === 'in' ? line : edge;
  ctx.stroke();
  if (m.isRefused || m.lock === 'out') {
    const r = m.lock === 'out' ? m.size + 2 : m.size;
    ctx.beginPath();
    ctx.moveTo(x - r, y - r);
    ctx.lineTo(x + r, y + r);
    ctx.moveTo(x - r, y + r);
    ctx.lineTo(x + r, y - r);
    ctx.lineWidth = m.lock === 'out' ? 2.5 : 1.5;
    ctx.strokeStyle = line;
    ctx.stroke();
  }
  if (m.letter) {
    ctx.font = `700 ${m.size < 8 ? 9 : 12}px ${FAMILY}`;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.fillStyle = m.ink;
    ctx.fillText(m.letter, x, y + 0.5);
  }
}

/** Who is reached, and what is chosen. @param {Paper} paper @param {State} s */
function paintTop(paper, s) {
  const { ctx, at } = paper, { hover, space, tab } = s.site, css = getComputedStyle(document.documentElement), accent = css.getPropertyValue('--accent');
  const marks = marksOf(s), found = (/** @type {number | null} */ id) => (id === null ? [] : marks.filter((m) => m.candidate.space === id && (!m.isMuted || marks.filter((n) => n.candidate.space === id).length === 1)));
  const lit = found(hover).length ? found(hover) : tab === 'space' ? found(space) : [];
  for (const m of lit) {
    const [lon, lat] = m.candidate.place.coordinates;
    tracePath(ctx, [inWorld(circleRing({ lon, lat }, m.radius, 96).map((p) => [p.lon, p.lat]))], at);
    ctx.globalAlpha = 0.08;
    ctx.fillStyle = accent;
    ctx.fill();
    ctx.globalAlpha = 1;
    ctx.lineWidth = 1.5;
    ctx.strokeStyle = accent;
    ctx.setLineDash([7, 4]);
    ctx.stroke();
    ctx.setLineDash([]);
  }
  for (const m of [...found(space), ...lit]) {
    const [x, y] = at(inWorld([m.candidate.place.coordinates]), 0);
    ctx.beginPath();
    if (m.letter) ctx.roundRect(x - m.size - 3, y - m.size - 3, 2 * m.size + 6, 2 * m.size + 6, 6);
    else ctx.arc(x, y, m.size + 3, 0, TURN);
    ctx.lineWidth = 3;
    ctx.strokeStyle = accent;
    ctx.stroke();
  }
}

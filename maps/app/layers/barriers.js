// @ts-check
/** Walls and fences as lines with ticks, gates as openings: two posts with a way between them, or a bar across. */
import { classOf, fillOf, inkOf } from './style.js';

/** @typedef {import('./protomaps.js').TileFeature} TileFeature */
/** @typedef {import('./symbols.js').Look} Look */

/** @param {Look} look */
export function barrier(look) {
  const { definition, by, theme, opacity, k } = look;
  return {
    /** @param {CanvasRenderingContext2D} ctx @param {any} geom @param {number} z @param {TileFeature} f */
    draw(ctx, geom, z, f) {
      ctx.globalAlpha = opacity;
      if (f.geomType === 1) return gate(ctx, geom[0][0], k * (z < 16 ? 0.72 : 1), f.props.open, look);
      const kind = classOf(by, f.props), width = k * (definition.width?.[kind.code] ?? 1);
      ctx.strokeStyle = fillOf(kind, theme);
      ctx.lineWidth = width;
      ctx.lineJoin = 'round';
      ctx.beginPath();
      for (const line of geom) line.forEach((/** @type {any} */ p, /** @type {number} */ i) => (i ? ctx.lineTo(p.x, p.y) : ctx.moveTo(p.x, p.y)));
      ctx.stroke();
      if (z >= 16) for (const line of geom) ticks(ctx, line, k * (kind.code === 'WALL' ? 9 : 14), k * 3);
    },
  };
}

/** Short strokes across a line at even distances. @param {CanvasRenderingContext2D} ctx @param {{ x: number, y: number }[]} line @param {number} gap @param {number} half */
function ticks(ctx, line, gap, half) {
  let next = gap / 2;
  ctx.beginPath();
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1], b = line[i], length = Math.hypot(b.x - a.x, b.y - a.y);
    for (; next < length; next += gap) {
      const x = a.x + ((b.x - a.x) * next) / length, y = a.y + ((b.y - a.y) * next) / length, nx = ((a.y - b.y) / length) * half, ny = ((b.x - a.x) / length) * half;
      ctx.moveTo(x - nx, y - ny);
      ctx.lineTo(x + nx, y + ny);
    }
    next -= length;
  }
  ctx.stroke();
}

/** A disc, so that it is found on any ground; open: a way through it, closed: a bar across, unknown: neither. @param {CanvasRenderingContext2D} ctx @param {{ x: number, y: number }} p @param {number} k @param {unknown} open @param {Look} look */
function gate(ctx, p, k, open, { definition, by, theme }) {
  const kind = classOf(by, { [by.property]: 'GATE' }), isOpen = open === true || open === 'true', isClosed = open === false || open === 'false';
  const colour = isClosed ? inkOf(definition, 'stroke', theme) : fillOf(kind, theme), halo = inkOf(definition, 'halo', theme);
  ctx.beginPath();
  ctx.arc(p.x, p.y, 7 * k, 0, 2 * Math.PI);
  ctx.fillStyle = halo;
  ctx.fill();
  ctx.lineWidth = 2.2 * k;
  ctx.strokeStyle = colour;
  ctx.stroke();
  ctx.beginPath();
  if (isClosed) {
    ctx.moveTo(p.x - 3.6 * k, p.y);
    ctx.lineTo(p.x + 3.6 * k, p.y);
  } else if (isOpen) {
    for (const side of [-2.4, 2.4]) {
      ctx.moveTo(p.x + side * k, p.y - 3 * k);
      ctx.lineTo(p.x + side * k, p.y + 3 * k);
    }
  }
  ctx.stroke();
}

/** Single requests: a filled dot is open, half a dot in progress, a square done, a ring anything else. @param {Look} look */
export function need(look) {
  const { definition, by, theme, opacity, k } = look;
  return {
    /** @param {CanvasRenderingContext2D} ctx @param {any} geom @param {number} z @param {TileFeature} f */
    draw(ctx, geom, z, f) {
      const p = geom[0][0], kind = classOf(by, f.props), r = (z < 17 ? 4.2 : 5.5) * k, colour = fillOf(kind, theme);
      ctx.globalAlpha = opacity;
      ctx.beginPath();
      if (kind.code === 'DONE') ctx.rect(p.x - r * 0.8, p.y - r * 0.8, r * 1.6, r * 1.6);
      else ctx.arc(p.x, p.y, r, 0, 2 * Math.PI);
      ctx.fillStyle = kind.code === 'OPEN' || kind.code === 'DONE' ? colour : inkOf(definition, 'halo', theme);
      ctx.fill();
      ctx.lineWidth = 1.6 * k;
      ctx.strokeStyle = kind.code === 'OPEN' || kind.code === 'DONE' ? inkOf(definition, 'halo', theme) : colour;
      ctx.stroke();
      if (kind.code !== 'IN_PROGRESS') return;
      ctx.beginPath();
      ctx.arc(p.x, p.y, r, Math.PI / 2, (3 * Math.PI) / 2);
      ctx.fillStyle = colour;
      ctx.fill();
    },
  };
}

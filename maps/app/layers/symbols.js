// @ts-check
/** How things are painted on the tiles: one symbolizer of protomaps-leaflet per shape. */
import { nameIn } from '../i18n.js';
import { classOf, fillOf, inkOf, inkOn } from './style.js';

/** @typedef {import('./protomaps.js').TileFeature} TileFeature */
/** @typedef {{ definition: LayerDefinition, by: Classification, theme: 'light' | 'dark', lang: Lang, opacity: number, k: number }} Look k: how much larger to draw, because tiles of the next zoom are shown smaller at half zooms */
/** @typedef {CanvasRenderingContext2D} Canvas */

const TAU = 2 * Math.PI;
export const FAMILY = '"Inter", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", system-ui, sans-serif';

/** @param {Canvas} ctx @param {{ x: number, y: number }[][]} geom @param {boolean} close */
export function trace(ctx, geom, close) {
  ctx.beginPath();
  for (const ring of geom) {
    ring.forEach((p, i) => (i ? ctx.lineTo(p.x, p.y) : ctx.moveTo(p.x, p.y)));
    if (close) ctx.closePath();
  }
}

/** Filled polygons with a fine edge. @param {Look} look */
export function area(look) {
  const { definition, by, theme, opacity, k } = look, edge = inkOf(definition, 'stroke', theme), isLine = by.otherwise.fill === 'transparent';
  return {
    /** @param {Canvas} ctx @param {any} geom @param {number} z @param {TileFeature} f */
    draw(ctx, geom, z, f) {
      if (f.geomType !== 3) return;
      trace(ctx, geom, false);
      ctx.globalAlpha = opacity;
      if (!isLine) {
        ctx.fillStyle = fillOf(classOf(by, f.props), theme);
        ctx.fill();
      }
      if (definition.id === 'buildings' && z < 15) return;
      ctx.globalAlpha = opacity * (definition.id === 'buildings' ? 0.55 : 1);
      ctx.strokeStyle = edge;
      ctx.lineWidth = k * (isLine ? 1.8 : definition.id === 'buildings' ? 0.7 : 1);
      ctx.setLineDash(isLine ? (definition.id === 'blocks' ? [6, 4] : [10, 4, 2, 4]).map((n) => n * k) : []);
      ctx.stroke();
      ctx.setLineDash([]);
    },
  };
}

/** Footprint of a facility or idle space that is stored as a polygon. @param {Look} look */
export function footprint(look) {
  const { by, theme, opacity, definition, k } = look;
  return {
    /** @param {Canvas} ctx @param {any} geom @param {number} _z @param {TileFeature} f */
    draw(ctx, geom, _z, f) {
      if (f.geomType !== 3) return;
      trace(ctx, geom, false);
      const fill = fillOf(classOf(by, f.props), theme);
      ctx.fillStyle = ctx.strokeStyle = fill;
      ctx.globalAlpha = opacity * (definition.id === 'facilities' ? 0.22 : 0.6);
      ctx.fill();
      ctx.globalAlpha = opacity;
      ctx.lineWidth = 1.2 * k;
      ctx.stroke();
    },
  };
}

/** Roads as wide as on the ground, at least a hairline: first all casings, then all bodies. @param {Look} look @param {'casing' | 'body'} part */
export function road(look, part) {
  const { definition, by, theme, opacity, k } = look;
  return {
    /** @param {Canvas} ctx @param {any} geom @param {number} z @param {TileFeature} f */
    draw(ctx, geom, z, f) {
      const c = classOf(by, f.props), metres = definition.width?.[c.code] ?? 6;
      const width = Math.max(k * (c.code === 'MAIN' ? 2 : 0.8), (metres / 120000) * 2 ** z);
      if (part === 'casing' && c.code === 'FOOT') return;
      trace(ctx, geom, false);
      ctx.globalAlpha = opacity;
      ctx.lineJoin = 'round';
      ctx.lineCap = part === 'body' ? 'round' : 'butt';
      ctx.lineWidth = part === 'casing' ? width + 1.6 * k : width;
      ctx.strokeStyle = part === 'casing' ? inkOf(definition, 'stroke', theme) : fillOf(c, theme);
      ctx.stroke();
    },
  };
}

/** Where a symbol or name sits: the point, or the middle of what the tile shows of the shape. @param {any} geom @param {TileFeature} f */
function anchorOf(geom, f) {
  if (f.geomType === 1) return geom[0][0];
  const xs = geom.flat().map((/** @type {any} */ p) => p.x), ys = geom.flat().map((/** @type {any} */ p) => p.y);
  const anchor = geom[0][0].clone();
  anchor.x = (Math.min(...xs) + Math.max(...xs)) / 2;
  anchor.y = (Math.min(...ys) + Math.max(...ys)) / 2;
  return anchor;
}

/** @param {any} geom */
export function widthOf(geom) {
  let west = Infinity, east = -Infinity;
  for (const ring of geom) for (const p of ring) {
    if (p.x < west) west = p.x;
    if (p.x > east) east = p.x;
  }
  return east - west;
}

/** The representative point if the tile gives it (lon, lat), so that a name does not move from tile to tile. @param {number} z @param {any} geom @param {TileFeature} f */
export function labelPoint(z, geom, f) {
  const anchor = anchorOf(geom, f), { lon, lat } = f.props;
  if (typeof lon !== 'number' || typeof lat !== 'number') return anchor;
  const world = 256 * 2 ** z, at = anchor.clone();
  at.x = ((lon + 180) / 360) * world;
  at.y = (0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI)) * world;
  return at;
}

/** Small marks that never give way, so that nothing is missing where symbols overlap. @param {Look} look */
export function dot(look) {
  const { definition, by, theme, opacity, k } = look;
  return {
    /** @param {Canvas} ctx @param {any} geom @param {number} z @param {TileFeature} f */
    draw(ctx, geom, z, f) {
      const p = anchorOf(geom, f), r = k * (z < 14 ? 2.2 : 3.4);
      ctx.globalAlpha = opacity;
      mark(ctx, definition.id, p.x, p.y, r);
      ctx.fillStyle = fillOf(classOf(by, f.props), theme);
      ctx.fill();
      ctx.lineWidth = 0.8 * k;
      ctx.strokeStyle = inkOf(definition, 'halo', theme);
      ctx.stroke();
    },
  };
}

/** A circle for what serves already, a lozenge for what could. @param {Canvas} ctx @param {string} kind @param {number} x @param {number} y @param {number} r */
function mark(ctx, kind, x, y, r) {
  ctx.beginPath();
  if (kind === 'facilities') return ctx.arc(x, y, r, 0, TAU);
  ctx.roundRect(x - r * 0.92, y - r * 0.92, r * 1.84, r * 1.84, r * 0.3);
}

/** Symbol with the letter of its class; gives way to earlier symbols. @param {Look} look */
export function symbol(look) {
  const { definition, by, theme, lang, opacity, k: larger } = look, r = 9 * larger;
  return {
    /** @param {any} _layout @param {any} geom @param {TileFeature} f */
    place(_layout, geom, f) {
      const anchor = anchorOf(geom, f), k = classOf(by, f.props), fill = fillOf(k, theme);
      const letter = k.glyph ? nameIn(lang, k.glyph) : '';
      /** @param {Canvas} ctx */
      const draw = (ctx) => {
        ctx.globalAlpha = opacity;
        mark(ctx, definition.id, 0, 0, r);
        ctx.fillStyle = fill;
        ctx.fill();
        ctx.lineWidth = 1.5 * larger;
        ctx.strokeStyle = inkOf(definition, 'halo', theme);
        ctx.stroke();
        ctx.fillStyle = inkOn(fill);
        ctx.font = `600 ${10.5 * larger}px ${FAMILY}`;
        ctx.textAlign = 'center';
        ctx.textBaseline = 'middle';
        ctx.fillText(letter, 0, 0.8 * larger);
      };
      const bboxes = [{ minX: anchor.x - r, minY: anchor.y - r, maxX: anchor.x + r, maxY: anchor.y + r }];
      return [{ anchor, bboxes, draw, deduplicationKey: `${definition.id}/${f.props.id}`, deduplicationDistance: 400 }];
    },
  };
}

/** Names; one that is much wider than its shape is left out. @param {Look} look @param {{ size: number, weight?: number, dy?: number, prop?: string }} type */
export function text(look, { size: usual, weight = 500, dy: below = 0, prop = 'name' }) {
  const { definition, theme, opacity, k } = look, size = usual * k, dy = below * k;
  const font = `${weight} ${size}px ${FAMILY}`;
  return {
    /** @param {any} layout @param {any} geom @param {TileFeature} f */
    place(layout, geom, f) {
      const words = f.props[prop];
      if (!words) return undefined;
      const anchor = labelPoint(layout.zoom, geom, f);
      layout.scratch.font = font;
      const half = layout.scratch.measureText(words).width / 2 + 2;
      if (f.geomType === 3 && half * 2 > 1.8 * widthOf(geom)) return undefined;
      /** @param {Canvas} ctx */
      const draw = (ctx) => {
        ctx.globalAlpha = opacity;
        ctx.font = font;
        ctx.textAlign = 'center';
        ctx.textBaseline = 'middle';
        ctx.lineJoin = 'round';
        ctx.lineWidth = 3 * k;
        ctx.strokeStyle = inkOf(definition, 'halo', theme);
        ctx.strokeText(words, 0, dy);
        ctx.fillStyle = inkOf(definition, 'label', theme);
        ctx.fillText(words, 0, dy);
      };
      const bboxes = [{ minX: anchor.x - half, minY: anchor.y + dy - size, maxX: anchor.x + half, maxY: anchor.y + dy + size }];
      return [{ anchor, bboxes, draw, deduplicationKey: `${definition.id}:${f.props.id}`, deduplicationDistance: 700 }];
    },
  };
}

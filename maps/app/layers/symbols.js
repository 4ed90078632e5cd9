// @ts-check
/** How things are painted on the tiles: one symbolizer of protomaps-leaflet per shape. */
import { nameIn } from '../i18n.js';
import { classOf, fillOf, inkOf, inkOn } from './style.js';

/** @typedef {import('./protomaps.js').TileFeature} TileFeature */
/** @typedef {{ definition: LayerDefinition, by: Classification, theme: 'light' | 'dark', lang: Lang, opacity: number, hidden: Ref | null }} Look */
/** @typedef {CanvasRenderingContext2D} Canvas */

const TAU = 2 * Math.PI;

/** @param {Canvas} ctx @param {{ x: number, y: number }[][]} geom @param {boolean} close */
function trace(ctx, geom, close) {
  ctx.beginPath();
  for (const ring of geom) {
    ring.forEach((p, i) => (i ? ctx.lineTo(p.x, p.y) : ctx.moveTo(p.x, p.y)));
    if (close) ctx.closePath();
  }
}

/** Filled polygons with a fine edge. @param {Look} look */
export function area(look) {
  const { definition, by, theme, opacity } = look, edge = inkOf(definition, 'stroke', theme), isLine = by.otherwise.fill === 'transparent';
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
      ctx.lineWidth = isLine ? 1.8 : definition.id === 'buildings' ? 0.7 : 1;
      ctx.setLineDash(isLine ? (definition.id === 'blocks' ? [6, 4] : [10, 4, 2, 4]) : []);
      ctx.stroke();
      ctx.setLineDash([]);
    },
  };
}

/** Footprint of a facility or idle space that is stored as a polygon. @param {Look} look */
export function footprint(look) {
  const { by, theme, opacity, definition } = look;
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
      ctx.lineWidth = 1.2;
      ctx.stroke();
    },
  };
}

/** Roads as wide as on the ground, at least a hairline: first all casings, then all bodies. @param {Look} look @param {'casing' | 'body'} part */
export function road(look, part) {
  const { definition, by, theme, opacity } = look;
  return {
    /** @param {Canvas} ctx @param {any} geom @param {number} z @param {TileFeature} f */
    draw(ctx, geom, z, f) {
      const k = classOf(by, f.props), metres = definition.width?.[k.code] ?? 6;
      const width = Math.max(k.code === 'MAIN' ? 2 : 0.8, (metres / 120000) * 2 ** z);
      if (part === 'casing' && k.code === 'FOOT') return;
      trace(ctx, geom, false);
      ctx.globalAlpha = opacity;
      ctx.lineJoin = 'round';
      ctx.lineCap = part === 'body' ? 'round' : 'butt';
      ctx.lineWidth = part === 'casing' ? width + 1.6 : width;
      ctx.strokeStyle = part === 'casing' ? inkOf(definition, 'stroke', theme) : fillOf(k, theme);
      ctx.stroke();
    },
  };
}

/** Where a symbol sits: the point, or the middle of the footprint. @param {any} geom @param {TileFeature} f */
function anchorOf(geom, f) {
  if (f.geomType === 1) return geom[0][0];
  const xs = geom.flat().map((/** @type {any} */ p) => p.x), ys = geom.flat().map((/** @type {any} */ p) => p.y);
  const anchor = geom[0][0].clone();
  anchor.x = (Math.min(...xs) + Math.max(...xs)) / 2;
  anchor.y = (Math.min(...ys) + Math.max(...ys)) / 2;
  return anchor;
}

/** Small marks that never give way, so that nothing is missing where symbols overlap. @param {Look} look */
export function dot(look) {
  const { definition, by, theme, opacity } = look;
  return {
    /** @param {Canvas} ctx @param {any} geom @param {number} z @param {TileFeature} f */
    draw(ctx, geom, z, f) {
      const p = anchorOf(geom, f), r = z < 14 ? 2.2 : 3.4;
      ctx.globalAlpha = opacity;
      mark(ctx, definition.id, p.x, p.y, r);
      ctx.fillStyle = fillOf(classOf(by, f.props), theme);
      ctx.fill();
      ctx.lineWidth = 0.8;
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

const R = 9;

/** Symbol with the letter of its class; gives way to earlier symbols. @param {Look} look */
export function symbol(look) {
  const { definition, by, theme, lang, opacity } = look;
  return {
    /** @param {any} _layout @param {any} geom @param {TileFeature} f */
    place(_layout, geom, f) {
      const anchor = anchorOf(geom, f), k = classOf(by, f.props), fill = fillOf(k, theme);
      const letter = k.glyph ? nameIn(lang, k.glyph) : '';
      /** @param {Canvas} ctx */
      const draw = (ctx) => {
        ctx.globalAlpha = opacity;
        mark(ctx, definition.id, 0, 0, R);
        ctx.fillStyle = fill;
        ctx.fill();
        ctx.lineWidth = 1.5;
        ctx.strokeStyle = inkOf(definition, 'halo', theme);
        ctx.stroke();
        ctx.fillStyle = inkOn(fill);
        ctx.font = '600 10.5px "Inter", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", system-ui, sans-serif';
        ctx.textAlign = 'center';
        ctx.textBaseline = 'middle';
        ctx.fillText(letter, 0, 0.8);
      };
      const bboxes = [{ minX: anchor.x - R, minY: anchor.y - R, maxX: anchor.x + R, maxY: anchor.y + R }];
      return [{ anchor, bboxes, draw, deduplicationKey: `${definition.id}/${f.props.id}`, deduplicationDistance: 400 }];
    },
  };
}

/** Names. @param {Look} look @param {{ size: number, weight?: number, dy?: number, prop?: string }} type */
export function text(look, { size, weight = 500, dy = 0, prop = 'name' }) {
  const { definition, theme, opacity } = look;
  const font = `${weight} ${size}px "Inter", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", system-ui, sans-serif`;
  return {
    /** @param {any} layout @param {any} geom @param {TileFeature} f */
    place(layout, geom, f) {
      const words = f.props[prop];
      if (!words) return undefined;
      const anchor = anchorOf(geom, f);
      layout.scratch.font = font;
      const half = layout.scratch.measureText(words).width / 2 + 2;
      /** @param {Canvas} ctx */
      const draw = (ctx) => {
        ctx.globalAlpha = opacity;
        ctx.font = font;
        ctx.textAlign = 'center';
        ctx.textBaseline = 'middle';
        ctx.lineJoin = 'round';
        ctx.lineWidth = 3;
        ctx.strokeStyle = inkOf(definition, 'halo', theme);
        ctx.strokeText(words, 0, dy);
        ctx.fillStyle = inkOf(definition, 'label', theme);
        ctx.fillText(words, 0, dy);
      };
      const bboxes = [{ minX: anchor.x - half, minY: anchor.y + dy - size, maxX: anchor.x + half, maxY: anchor.y + dy + size }];
      return [{ anchor, bboxes, draw, deduplicationKey: `${definition.id}:${words}`, deduplicationDistance: 700 }];
    },
  };
}

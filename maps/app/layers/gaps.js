// @ts-check
/** The gap map: compounds and, from near, buildings in the colours of ../../layers/gaps.json, with their share and cause in words. */
import { nameIn, t } from '../i18n.js';
import { spotsOf } from '../model/gaps.js';
import { number, percent } from '../model/units.js';
import { get } from '../state.js';
import { BUILDINGS_FROM } from '../work/diagnosing.js';
import { fillOf } from './style.js';
import { FAMILY, labelPoint, trace, widthOf } from './symbols.js';

/** @typedef {import('./symbols.js').Canvas} Canvas */
/** @typedef {import('../model/gaps.js').Spot} Spot */
/** Pixels of one repeat of a pattern; divides the size of a tile, so that patterns meet at its edges. */
const REPEAT = 8;

/** @param {State} s @param {'communities' | 'buildings'} id */
const mapOf = (s, id) => (id === 'buildings' ? s.buildingMap.value : s.gapMap.value);

/** @param {State} s */
const isNear = (s) => Math.round(s.view.zoom) >= BUILDINGS_FROM;

/** @param {GapLegend} legend @param {'stroke' | 'hatch' | 'sign' | 'label' | 'halo'} what @param {State['theme']} theme */
export const inkOfGaps = (legend, what, theme) => (theme === 'dark' ? legend[`${what}Dark`] : legend[what]);

/** Fills of all classes and causes of a shape. @param {State} s @param {GapLegend} legend @param {'communities' | 'buildings'} id @param {number} k enlargement */
export function gapArea(s, legend, id, k) {
  const spots = spotsOf(mapOf(s, id)), { theme } = s, near = isNear(s), isAway = id === 'communities' && near && s.buildingMap.value !== null;
  const classes = new Map(legend.classes.map((c) => [c.code, c])), causes = new Map(legend.causes.map((c) => [c.code, c]));
  const stroke = inkOfGaps(legend, 'stroke', theme);
  return {
    /** @param {Canvas} ctx @param {any} geom @param {number} _z @param {import('./protomaps.js').TileFeature} f */
    draw(ctx, geom, _z, f) {
      if (f.geomType !== 3) return;
      const spot = spots.get(Number(f.props.id)), c = spot && classes.get(spot.code);
      trace(ctx, geom, false);
      if (c && c.fill !== 'transparent') {
        ctx.globalAlpha = isAway ? 0.18 : 1;
        ctx.fillStyle = fillOf(c, theme);
        ctx.fill();
        const cause = spot.verdict === 'SHORT' && s.choice.type !== null ? causes.get(spot.cause) : undefined, pattern = c.pattern ?? cause?.pattern;
        if (pattern && !isAway) hatch(ctx, pattern, inkOfGaps(legend, c.pattern ? 'hatch' : 'sign', theme), id === 'buildings' ? 0.7 : 1);
      }
      ctx.globalAlpha = id === 'buildings' && !c ? 0.25 : id === 'buildings' ? 0.7 : 1;
      ctx.strokeStyle = stroke;
      ctx.lineWidth = k * (id === 'buildings' ? 0.7 : 1.1);
      ctx.stroke();
      ctx.globalAlpha = 1;
    },
  };
}

/** @param {Canvas} ctx @param {GapPattern} pattern @param {string} ink @param {number} strength */
function hatch(ctx, pattern, ink, strength) {
  const fill = ctx.createPattern(swatchOf(pattern, ink), 'repeat');
  if (!fill) return;
  ctx.globalAlpha = 0.55 * strength;
  ctx.fillStyle = fill;
  ctx.fill();
}

/** @type {Map<string, HTMLCanvasElement>} */
const swatches = new Map();

/** One repeat of a pattern. @param {GapPattern} pattern @param {string} ink */
function swatchOf(pattern, ink) {
  const known = swatches.get(pattern + ink);
  if (known) return known;
  const canvas = document.createElement('canvas'), n = REPEAT;
  canvas.width = canvas.height = n;
  const ctx = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  ctx.strokeStyle = ctx.fillStyle = ink;
  ctx.lineWidth = 1.2;
  if (pattern === 'dots') {
    ctx.arc(n / 2, n / 2, 1.4, 0, 2 * Math.PI);
    ctx.fill();
  } else {
    for (const d of [-n, 0, n]) {
      ctx.moveTo(d, n);
      ctx.lineTo(d + n, 0);
      if (pattern === 'grid') {
        ctx.moveTo(d, 0);
        ctx.lineTo(d + n, n);
      }
    }
    ctx.stroke();
  }
  swatches.set(pattern + ink, canvas);
  return canvas;
}

/** Name, and below it share and cause. @param {State} s @param {GapLegend} legend @param {number} k enlargement */
export function gapLabel(s, legend, k) {
  const spots = spotsOf(s.gapMap.value), size = 12 * k, { theme } = s;
  return {
    /** @param {any} layout @param {any} geom @param {import('./protomaps.js').TileFeature} f */
    place(layout, geom, f) {
      const spot = spots.get(Number(f.props.id));
      const lines = [{ words: String(f.props.name ?? ''), font: `600 ${size}px ${FAMILY}` }, { words: spot ? figureOf(spot, s) : '', font: `500 ${size * 0.92}px ${FAMILY}` }].filter((l) => l.words);
      if (!lines.length) return undefined;
      const anchor = labelPoint(layout.zoom, geom, f), height = size * 1.25;
      const half = Math.max(...lines.map((l) => {
        layout.scratch.font = l.font;
        return layout.scratch.measureText(l.words).width / 2 + 2;
      }));
      if (half * 2 > 1.8 * widthOf(geom)) return undefined;
      /** @param {Canvas} ctx */
      const draw = (ctx) => {
        ctx.globalAlpha = 1;
        ctx.textAlign = 'center';
        ctx.textBaseline = 'middle';
        ctx.lineJoin = 'round';
        lines.forEach(({ words, font }, i) => {
          const y = (i - (lines.length - 1) / 2) * height;
          ctx.font = font;
          ctx.lineWidth = 3.2 * k;
          ctx.strokeStyle = inkOfGaps(legend, 'halo', theme);
          ctx.strokeText(words, 0, y);
          ctx.fillStyle = inkOfGaps(legend, 'label', theme);
          ctx.fillText(words, 0, y);
        });
      };
      const tall = (height * lines.length) / 2;
      return [{ anchor, draw, bboxes: [{ minX: anchor.x - half, minY: anchor.y - tall, maxX: anchor.x + half, maxY: anchor.y + tall }], deduplicationKey: `gap:${f.props.id}`, deduplicationDistance: 700 }];
    },
  };
}

/** The figure of a place in a few words: "30 % · too far"; in the overall view how many norms are short. @param {Spot} spot @param {State} s */
function figureOf(spot, s) {
  if (spot.verdict !== 'SHORT') return spot.verdict === 'PASS' ? '' : t(`gap.verdict.${spot.verdict}`);
  if (s.choice.type === null) return t('gap.shortNorms', { n: number(spot.people, s.lang) });
  const cause = s.gapLegend?.causes.find((c) => c.code === spot.cause);
  return [percent(spot.share === null ? null : Math.floor(spot.share * 100) / 100, s.lang), cause ? nameIn(s.lang, cause.name) : null].filter(Boolean).join(' · ');
}

/** What the pointer is told of a place. @param {Ref} ref @returns {string} empty when there is nothing to tell */
export function gapWords(ref) {
  const s = get();
  if (s.step !== 'diagnose' || (ref.kind !== 'communities' && ref.kind !== 'buildings')) return '';
  const spot = spotsOf(mapOf(s, ref.kind)).get(ref.id);
  if (!spot) return '';
  if (spot.verdict === 'PASS') return t('gap.verdict.PASS');
  const short = s.choice.type !== null && spot.verdict === 'SHORT' && spot.people !== null ? t('gap.peopleShort', { n: number(spot.people, s.lang) }) : '';
  return [figureOf(spot, s), short].filter(Boolean).join(' · ');
}

// @ts-check
/** Legend of the gap map: its classes with how many compounds are in each, and the signs of the causes. */
import { nameIn, t } from '../i18n.js';
import { inkOfGaps } from '../layers/gaps.js';
import { fillOf } from '../layers/style.js';
import { classCounts } from '../model/gaps.js';
import { number } from '../model/units.js';
import { get, set, subscribe } from '../state.js';
import { el, fill, icon, svg, uniqueId } from './dom.js';

let isFolded = false;

/** Not beside the walking areas, which take the place of the gaps on the map. @param {HTMLElement} root */
export function gapLegend(root) {
  return subscribe((s) => [s.gapMap, s.gapLegend, s.theme, s.lang, s.choice.type, s.summary.value, s.diagnoseTab === 'walking'], (s) => {
    const { gapLegend: legend, gapMap } = s;
    root.hidden = !legend || !gapMap.value || s.diagnoseTab === 'walking';
    if (!legend || !gapMap.value) return;
    root.classList.toggle('is-stale', gapMap.status === 'loading');
    const counts = classCounts(gapMap.value), type = s.summary.value?.norms.find((n) => n.facilityType === gapMap.value?.type);
    const title = gapMap.value.type === null ? t('legend.overall') : t('legend.type', { type: type ? nameIn(s.lang, type) : gapMap.value.type });
    const fold = () => {
      isFolded = !isFolded;
      set({ gapMap: { ...get().gapMap } });
    };
    fill(root, el('button', { type: 'button', class: 'legend-title', 'aria-expanded': String(!isFolded), on: { click: fold } }, el('b', { text: title }), icon(isFolded ? 'chevron-up' : 'chevron-down')),
      gapMap.status === 'failed' ? el('p', { class: 'note is-warning' }, icon('triangle-alert'), t('legend.old')) : null,
      isFolded ? null : el('ul', { class: 'gap-classes' }, legend.classes.map((c) => line(swatch(legend, c.fill === 'transparent' ? 'transparent' : fillOf(c, s.theme), c.pattern, s, 'hatch'), nameIn(s.lang, c.name), counts[c.code], s))),
      isFolded || gapMap.value.type === null ? null : el('ul', { class: 'gap-causes' }, legend.causes.map((c) => line(swatch(legend, fillOf(legend.classes[3], s.theme), c.pattern, s, 'sign'), nameIn(s.lang, c.name), counts[c.code], s))));
  });
}

/** @param {Node} sign @param {string} name @param {number | undefined} n @param {State} s */
const line = (sign, name, n, s) => el('li', { class: n ? '' : 'is-none' }, sign, el('span', { text: name }), el('span', { class: 'figure', text: number(n ?? 0, s.lang) ?? '' }));

/** The same fill and pattern as on the map. @param {GapLegend} legend @param {string} colour @param {GapPattern | undefined} pattern @param {State} s @param {'hatch' | 'sign'} ink @returns {any} */
export function swatch(legend, colour, pattern, s, ink) {
  const id = uniqueId('pattern'), stroke = inkOfGaps(legend, ink, s.theme);
  const marks = pattern === 'dots' ? [svg('circle', { cx: 3, cy: 3, r: 1.1, fill: stroke })] : pattern ? [svg('path', { d: pattern === 'grid' ? 'M0 6L6 0M0 0L6 6' : 'M0 6L6 0', stroke, 'stroke-width': 0.9, fill: 'none' })] : [];
  const box = { x: 0.5, y: 0.5, width: 17, height: 11, rx: 2 };
  return svg('svg', { class: 'gap-swatch', viewBox: '0 0 18 12', 'aria-hidden': 'true' },
    svg('defs', {}, svg('pattern', { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse' }, ...marks)),
    svg('rect', { ...box, fill: colour, stroke: inkOfGaps(legend, 'stroke', s.theme) }), ...(pattern ? [svg('rect', { ...box, fill: `url(#${id})`, opacity: 0.75 })] : []));
}

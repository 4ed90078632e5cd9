// @ts-check
/** Facility types the spaces of the area can become: ticked ones are solved for, the one that is named is looked at on the map and in the table. */
import { t } from '../i18n.js';
import { isAreaSaid, MOST_TYPES, USUAL_TYPES } from '../model/siting.js';
import { number } from '../model/units.js';
import { setSite } from '../state.js';
import { askAgain } from '../work/siting.js';
import { button, el, icon } from './dom.js';
import { problemBox } from './problem.js';
import { sayArea } from './siteArea.js';
import { typeSign, typeWords } from './siteWords.js';

/** Whether the types no space can become are unfolded; kept while the page is open. */
let isUnfitOpen = false;

/** @param {State} s @returns {(HTMLElement | null)[]} */
export function typesSection(s) {
  const { overview, area } = s.site, all = overview.value?.types ?? [], chosen = s.site.types ?? [];
  if (!isAreaSaid(area)) return [el('p', { class: 'note padded', text: sayArea(s) })];
  if (overview.status === 'failed' && overview.failure) return [el('div', { class: 'padded' }, problemBox(overview.failure, { actions: [button(t('banner.retry'), askAgain, { icon: 'refresh-cw' })] }))];
  if (!overview.value) return [el('div', { class: 'skeleton padded', 'aria-busy': 'true', 'aria-label': t('loading') }, Array.from({ length: 6 }, () => el('span')))];
  if (!overview.value.spaces) return [el('div', { class: 'blank' }, icon('store'), el('p', { text: t('site.noSpaces') }), el('p', { class: 'note', text: t('site.noSpacesHow') }))];
  const ordered = [...all].sort((a, b) => rank(a.type, chosen) - rank(b.type, chosen)), isUsable = (/** @type {RankedType} */ x) => x.fitting > 0 || chosen.includes(x.type) || x.type === s.site.type, without = ordered.filter((x) => !isUsable(x));
  return [el('h3', { class: 'site-types-head' }, t('site.types'), el('span', { class: 'quiet', text: `${chosen.length} / ${all.length}` }), el('span', { class: 'spring' }), el('small', { class: 'quiet', text: t('site.fitOfAll') })),
    el('ul', { class: 'site-types', 'aria-label': t('site.types') }, ordered.filter(isUsable).map((x) => row(x, s, chosen))),
    without.length ? el('details', { class: 'site-fold site-unfit', open: isUnfitOpen }, el('summary', { 'data-focus': 'site-unfit', on: { click: () => { isUnfitOpen = !isUnfitOpen; } } }, t('site.typesUnfit', { n: without.length })), el('ul', { class: 'site-types' }, without.map((x) => row(x, s, chosen)))) : null];
}

/** Chosen first, then the usual, then by name of the service. @param {string} type @param {ReadonlyArray<string>} chosen */
function rank(type, chosen) {
  const at = chosen.indexOf(type), usual = USUAL_TYPES.indexOf(type);
  return at >= 0 ? at : usual >= 0 ? 100 + usual : 200;
}

/** @param {RankedType} x @param {State} s @param {ReadonlyArray<string>} chosen */
function row(x, s, chosen) {
  const at = chosen.indexOf(x.type), isOn = at >= 0, isShown = s.site.type === x.type, best = x.ranked[0];
  const tick = el('input', { type: 'checkbox', checked: isOn, disabled: !isOn && chosen.length >= MOST_TYPES, 'aria-label': t('site.solveFor', { type: typeWords(x) }), 'data-focus': `tick-${x.type}`, 'data-type': x.type, on: { change: () => setSite({ types: isOn ? chosen.filter((c) => c !== x.type) : [...chosen, x.type] }) } });
  return el('li', { class: `site-type${isShown ? ' is-shown' : ''}${x.fitting ? '' : ' is-none'}` }, tick,
    el('button', { type: 'button', class: 'site-type-name', 'aria-pressed': String(isShown), title: [t('site.lookAt', { type: typeWords(x) }), best && !best.isRefused ? t('site.bestServes', { n: number(best.newlyServed, s.lang) }) : ''].filter(Boolean).join('\n'), 'data-focus': `look-${x.type}`, on: { click: () => setSite({ type: x.type, space: null }) } }, typeSign(at, s), el('span', { class: 'site-type-words', text: typeWords(x) }),
      el('span', { class: 'figure', title: t('site.fitOfAllLong', { n: x.fitting, all: x.candidates }), text: `${x.fitting} / ${x.candidates}` })));
}

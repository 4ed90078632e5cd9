// @ts-check
/** Facility types the spaces of the area can become: ticked ones are solved for, the one that is named is looked at on the map and in the table. */
import { t } from '../i18n.js';
import { typedNumber } from '../model/money.js';
import { isAreaSaid, MOST_TYPES, RADII, USUAL_TYPES } from '../model/siting.js';
import { reachOf } from '../model/sitingRequest.js';
import { metres, number } from '../model/units.js';
import { setSite } from '../state.js';
import { askAgain, giveReach } from '../work/siting.js';
import { button, el, icon, uniqueId } from './dom.js';
import { problemBox } from './problem.js';
import { sayArea } from './siteArea.js';
import { typeSign, typeWords } from './siteWords.js';

/** Whether the types no space can become are unfolded; kept while the page is open. */
let isUnfitOpen = false;
let isUnreachedOpen = false;
/** Milliseconds a click takes. */
const CLICK = 250;

/** @param {State} s @returns {(HTMLElement | null)[]} */
export function typesSection(s) {
  const { overview, area } = s.site, all = overview.value?.types ?? [], chosen = s.site.types ?? [];
  if (!isAreaSaid(area)) return [el('p', { class: 'note padded', text: sayArea(s) })];
  if (overview.status === 'failed' && overview.failure) return [el('div', { class: 'padded' }, problemBox(overview.failure, { actions: [button(t('banner.retry'), askAgain, { icon: 'refresh-cw' })] }))];
  if (!overview.value) return [el('div', { class: 'skeleton padded', 'aria-busy': 'true', 'aria-label': t('loading') }, Array.from({ length: 6 }, () => el('span')))];
  if (!overview.value.spaces) return [el('div', { class: 'blank' }, icon('store'), el('p', { text: t('site.noSpaces') }), el('p', { class: 'note', text: t('site.noSpacesHow') }))];
  const ordered = [...all].sort((a, b) => rank(a.type, chosen) - rank(b.type, chosen)), isUsable = (/** @type {RankedType} */ x) => x.fitting > 0 || chosen.includes(x.type) || x.type === s.site.type, without = ordered.filter((x) => !isUsable(x));
  return [el('h3', { class: 'site-types-head' }, t('site.types'), el('span', { class: 'quiet', text: `${chosen.length} / ${all.length}` }), el('span', { class: 'spring' }), el('small', { class: 'quiet', text: t('site.fitOfAll') })),
    el('ul', { class: 'site-types', 'aria-label': t('site.types') }, ordered.filter(isUsable).map((x) => row(x, s, chosen)), overview.value.withoutDistance.filter((x) => reachOf(s.site.draft.values, x.type) !== null).map((x) => reachedRow(x, s, chosen))),
    without.length ? el('details', { class: 'site-fold site-unfit', open: isUnfitOpen }, el('summary', { 'data-focus': 'site-unfit', on: { click: () => { isUnfitOpen = !isUnfitOpen; } } }, t('site.typesUnfit', { n: without.length })), el('ul', { class: 'site-types' }, without.map((x) => row(x, s, chosen)))) : null,
    withoutDistance(s)];
}

/** Types the norms give no distance for: said why, and how they can be asked about all the same. @param {State} s */
function withoutDistance(s) {
  const list = (s.site.overview.value?.withoutDistance ?? []).filter((x) => reachOf(s.site.draft.values, x.type) === null);
  if (!list.length) return null;
  return el('details', { class: 'site-fold site-unreached', open: isUnreachedOpen }, el('summary', { 'data-focus': 'site-unreached', on: { click: () => { isUnreachedOpen = !isUnreachedOpen; } } }, t('site.typesUnreached', { n: list.length })), el('p', { class: 'note', text: t('site.typesUnreachedHow', { least: RADII[0], most: RADII[1] }) }),
    el('ul', { class: 'site-types' }, list.map((x) => {
      const id = uniqueId('reach');
      return el('li', { class: 'site-type is-none' }, el('label', { for: id, class: 'site-type-words', text: typeWords(x) }), el('span', { class: 'site-with-unit' }, el('input', { id, class: 'field figure', inputmode: 'decimal', maxlength: '6', 'data-focus': `reach-${x.type}`, on: { change: (/** @type {any} */ e) => reachTyped(e.target, x.type) } }), el('span', { class: 'quiet', text: 'm' })));
    })));
}

/** @param {HTMLInputElement} input @param {string} type */
function reachTyped(input, type) {
  const n = typedNumber(input.value), isGood = typeof n === 'number' && n >= RADII[0] && n <= RADII[1], isEmpty = input.value.trim() === '';
  input.classList.toggle('is-bad', !isGood && !isEmpty);
  input.setCustomValidity(isGood || isEmpty ? '' : t('site.radiusHow', { least: RADII[0], most: RADII[1] }));
  // a moment later, so that what was clicked meanwhile is still there
  if (isGood) setTimeout(() => giveReach(type, n), CLICK);
  else input.reportValidity();
}

/** A type with a distance of its own. @param {NamedType} x @param {State} s @param {ReadonlyArray<string>} chosen */
function reachedRow(x, s, chosen) {
  const shown = s.site.ranked.value?.type === x.type ? s.site.ranked.value : null;
  return row({ type: x.type, nameZh: x.nameZh, nameEn: x.nameEn, ranked: [], fitting: shown?.fitting ?? null, candidates: shown?.candidates ?? 0 }, s, chosen);
}

/** Chosen first, then the usual, then by name of the service. @param {string} type @param {ReadonlyArray<string>} chosen */
function rank(type, chosen) {
  const at = chosen.indexOf(type), usual = USUAL_TYPES.indexOf(type);
  return at >= 0 ? at : usual >= 0 ? 100 + usual : 200;
}

/** @param {NamedType & { fitting: number | null, candidates: number, ranked: Ranked[] }} x fitting: null = only the metres it was given are known @param {State} s @param {ReadonlyArray<string>} chosen */
function row(x, s, chosen) {
  const at = chosen.indexOf(x.type), isOn = at >= 0, isShown = s.site.type === x.type, best = x.ranked[0];
  const tick = el('input', { type: 'checkbox', checked: isOn, disabled: !isOn && chosen.length >= MOST_TYPES, 'aria-label': t('site.solveFor', { type: typeWords(x) }), 'data-focus': `tick-${x.type}`, 'data-type': x.type, on: { change: () => setSite({ types: isOn ? chosen.filter((c) => c !== x.type) : [...chosen, x.type] }) } });
  return el('li', { class: `site-type${isShown ? ' is-shown' : ''}${x.fitting === 0 ? ' is-none' : ''}` }, tick,
    el('button', { type: 'button', class: 'site-type-name', 'aria-pressed': String(isShown), title: [t('site.lookAt', { type: typeWords(x) }), best && !best.isRefused ? t('site.bestServes', { n: number(best.newlyServed, s.lang) }) : ''].filter(Boolean).join('\n'), 'data-focus': `look-${x.type}`, on: { click: () => setSite({ type: x.type, space: null }) } }, typeSign(at, s), el('span', { class: 'site-type-words', text: typeWords(x) }),
      x.fitting === null ? el('span', { class: 'figure', text: metres(reachOf(s.site.draft.values, x.type) ?? undefined, s.lang) ?? '' }) : el('span', { class: 'figure', title: t('site.fitOfAllLong', { n: x.fitting, all: x.candidates }), text: `${x.fitting} / ${x.candidates}` })));
}

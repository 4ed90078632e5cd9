// @ts-check
/** Left side of Site: the area, the facility types, the sitings asked before. */
import { get, subscribe } from '../state.js';
import { boxesMeet, boxOf, sideShare } from '../model/shapes.js';
import { reachOf } from '../model/sitingRequest.js';
import { el, fill } from './dom.js';
import { areaSection, showArea } from './siteArea.js';
import { sitingList } from './sitingList.js';
import { typesSection } from './siteTypes.js';

/** Below this share of the map an area is too small to be looked at. */
const TOO_SMALL = 0.4;

/** @param {HTMLElement} root @param {import('../layers/desk.js').Desk} desk */
export function siteSide(root, desk) {
  const area = el('section', { class: 'site-area' }), list = el('div', { class: 'site-lists' }), types = el('section', {}), sitings = el('section', {});
  fill(list, types, sitings);
  fill(root, area, list);
  const ends = [
    subscribe((s) => [s.step === 'site', s.site.area, s.site.outline, s.site.metric, s.site.overview, s.site.names, s.site.faults.area, s.units, s.mode.mode, s.lang], (s) => s.step === 'site' && fill(area, areaSection(s, desk))),
    subscribe((s) => [s.step === 'site', s.site.overview, s.site.types, s.site.type, s.site.area, reached(s), s.units, s.siteLegend, s.lang], (s) => {
      if (s.step !== 'site') return;
      const scroll = list.scrollTop;
      fill(types, typesSection(s));
      types.classList.toggle('is-stale', s.site.overview.status === 'loading' && s.site.overview.value !== null);
      list.scrollTop = scroll;
    }),
    subscribe((s) => [s.step === 'site', s.site.sitings, s.site.id, s.lang], (s) => s.step === 'site' && fill(sitings, sitingList(s))),
    subscribe((s) => [s.site.outline, s.step === 'site'], (s) => {
      if (s.step === 'site' && s.site.outline.length) requestAnimationFrame(() => isInView(s.site.outline) || showArea(desk));
    }),
  ];
  return () => ends.forEach((end) => end());
}

/** Types the norms give no distance for, with what was typed for them; whether the spaces of the one that is looked at are counted. @param {State} s */
const reached = ({ site: { overview, draft, ranked } }) => (overview.value?.withoutDistance ?? []).map((x) => `${reachOf(draft.values, x.type)} ${ranked.value?.type === x.type ? ranked.value.fitting : ''}`).join();

/** @param {Site['outline']} outline */
function isInView(outline) {
  const box = boxOf(outline.flat(2)), { bbox } = get().view;
  return bbox !== null && boxesMeet(box, bbox) && (get().site.area.kind === 'circle' || sideShare(box, bbox) > TOO_SMALL) && sideShare(box, bbox) < 2;
}

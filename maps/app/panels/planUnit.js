// @ts-check
/** Makes a renewal unit: of compounds clicked on the map, or of an outline that is drawn. */
import { t } from '../i18n.js';
import { closedRing, ringSquareMetres } from '../model/shapes.js';
import { squareMetres } from '../model/units.js';
import { get, set } from '../state.js';
import { finishUnit, outlineCompounds } from '../work/planning.js';
import { nameOf } from '../work/places.js';
import { button, el, iconButton } from './dom.js';
import { problemBox } from './problem.js';

/** What is selected already is taken along. @param {'communities' | 'outline'} [from] */
export function startUnit(from = 'communities') {
  const { doc, selected, units } = get(), ref = doc.selection?.kind === 'communities' ? doc.selection : null;
  const communities = from === 'communities' && ref ? [{ id: ref.id, name: selected?.place?.properties.name ?? '' }] : [];
  set({ unitDraft: Object.freeze({ from, name: `U-${String((units.value?.length ?? 0) + 1).padStart(2, '0')}`, communities, outline: [], isBusy: false, failure: null }), mode: from === 'communities' ? { mode: 'unit' } : { mode: 'outline', points: [] } });
  void outlineCompounds();
}

/** Takes a compound in or leaves it out. @param {number} id @param {string} name */
export function toggleInUnit(id, name) {
  const draft = get().unitDraft;
  if (!draft) return;
  const rest = draft.communities.filter((c) => c.id !== id);
  set({ unitDraft: { ...draft, failure: null, communities: rest.length < draft.communities.length ? rest : [...draft.communities, { id, name }] } });
  void outlineCompounds();
}

/** @param {ReadonlyArray<LonLat>} points */
export function outlineDrawn(points) {
  const draft = get().unitDraft, ring = closedRing(points);
  if (draft) set({ mode: { mode: 'browse' }, unitDraft: { ...draft, failure: null, outline: ring ? ring.slice(0, -1).map(([lon, lat]) => ({ lon, lat })) : [] } });
}

/** @param {State} s @param {UnitDraft} draft @param {import('../layers/desk.js').Desk} desk */
export function unitForm(s, draft, desk) {
  const isReady = draft.from === 'communities' ? draft.communities.length > 0 : draft.outline.length > 2;
  const name = el('input', { class: 'field', maxlength: '200', value: draft.name, 'aria-label': t('unit.name'), 'data-focus': 'unit-name', on: { input: () => set((x) => (x.unitDraft ? { unitDraft: { ...x.unitDraft, name: name.value } } : {})) } });
  /** @param {'communities' | 'outline'} from */
  const way = (from) => el('button', { type: 'button', role: 'radio', class: 'segment', 'aria-checked': String(draft.from === from), 'data-focus': `unit-${from}`, on: { click: () => draft.from !== from && startUnit(from) } }, t(`unit.by.${from}`));
  return [el('h3', { class: 'plan-list-head' }, t('unit.new'), el('span', { class: 'spring' }), iconButton('x', t('value.cancel'), cancelUnit)),
    el('div', { class: 'unit-form' }, el('div', { class: 'segments', role: 'radiogroup', 'aria-label': t('unit.new') }, way('communities'), way('outline')),
      el('label', { class: 'stack' }, el('span', { class: 'note', text: t('unit.name') }), name),
      draft.from === 'communities' ? communitiesBox(draft, desk) : outlineBox(s, draft),
      draft.failure ? problemBox(draft.failure) : null,
      el('div', { class: 'actions' }, button(t(draft.isBusy ? 'unit.making' : 'unit.make'), () => void finishUnit(), { class: 'button is-primary', disabled: !isReady || draft.isBusy || !draft.name.trim() }), button(t('value.cancel'), cancelUnit)))];
}

export const cancelUnit = () => set({ unitDraft: null, mode: { mode: 'browse' } });

/** @param {UnitDraft} draft @param {import('../layers/desk.js').Desk} desk */
function communitiesBox(draft, desk) {
  return el('div', { class: 'stack' }, el('p', { class: 'note', text: t('unit.clickCommunities') }),
    el('div', { class: 'chips' }, draft.communities.map((c) => {
      const label = el('button', { type: 'button', class: 'link', text: c.name || `#${c.id}`, on: { click: () => void desk.goToPlace({ kind: 'communities', id: c.id }) } });
      if (!c.name) void nameOf({ kind: 'communities', id: c.id }).then((found) => { label.textContent = found || label.textContent; });
      return el('span', { class: 'chip' }, label, iconButton('x', t('unit.remove', { name: c.name || `#${c.id}` }), () => toggleInUnit(c.id, c.name)));
    })), draft.communities.length ? el('p', { class: 'note', text: t('unit.count', { n: draft.communities.length }) }) : null);
}

/** @param {State} s @param {UnitDraft} draft */
function outlineBox(s, draft) {
  if (draft.outline.length < 3) return el('p', { class: 'note', text: t('unit.clickOutline') });
  const area = squareMetres(ringSquareMetres(draft.outline.map((p) => [p.lon, p.lat])), s.lang);
  return el('div', { class: 'stack' }, el('p', { class: 'note', text: t('unit.area', { area }) }), button(t('unit.drawAgain'), () => set({ unitDraft: { ...draft, outline: [] }, mode: { mode: 'outline', points: [] } }), { icon: 'pentagon' }));
}

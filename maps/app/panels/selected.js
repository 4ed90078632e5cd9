// @ts-check
/** All attributes of what is selected, with unit, source, date and how sure they are. */
import { circleAtPoint, circleOfCommunity } from '../actions/circle.js';
import { select } from '../actions/select.js';
import { t } from '../i18n.js';
import { ATTRIBUTES, middle } from '../model/attributes.js';
import { metres } from '../model/units.js';
import { edit, get, set, subscribe } from '../state.js';
import { nameOf } from '../work/places.js';
import { button, el, fill, icon } from './dom.js';
import { problemBox } from './problem.js';
import { attributeText, codeText, shown, unknown, unnamed } from './values.js';

/** @typedef {import('../layers/desk.js').Desk} Desk */

/** @param {HTMLElement} root @param {Desk} desk */
export function selectedPanel(root, desk) {
  return subscribe((s) => [s.selected, s.lang, s.facilityTypes, s.doc.circle?.radius], (s) => {
    const chosen = s.selected;
    if (!chosen) return fill(root, nothing());
    if (chosen.status === 'failed' && chosen.failure) return fill(root, missing(chosen.failure));
    if (!chosen.place) return fill(root, el('div', { class: 'skeleton', 'aria-busy': 'true', 'aria-label': t('loading') }, Array.from({ length: 8 }, () => el('span'))));
    fill(root, head(chosen.place, chosen.ref, desk), attributes(chosen.place, chosen.ref.kind), provenance(chosen.place));
  });
}

/** @param {Failure} failure what was selected cannot be shown: say why, and how to go on */
const missing = (failure) => el('div', { class: 'selected-head' }, problemBox(failure, { actions: [button(t('selected.unselect'), () => edit('step.unselect', select, null), { icon: 'x' })] }));

const nothing = () => el('div', { class: 'blank' }, icon('map-pin'), el('p', { text: t('selected.none') }), el('p', { class: 'note', text: t('selected.noneHow') }));

/** @param {Place} place @param {Ref} ref @param {Desk} desk */
function head(place, ref, desk) {
  const p = place.properties, circle = get().doc.circle;
  const radius = metres(circle?.radius ?? 3000, get().lang);
  return el('div', { class: 'selected-head' },
    el('p', { class: 'kind', text: [t(`kind.${ref.kind}.one`), p.name ? p.code : null].filter(Boolean).join(' · ') }),
    el('h2', {}, p.name || p.code || unnamed(ref.kind, place.id)),
    el('div', { class: 'actions' },
      button(t('selected.circle', { radius }), () => circleFrom(place, ref), { icon: 'circle-dot', class: 'button is-primary' }),
      button(t('selected.zoom'), () => desk.goToPlace(ref), { icon: 'scan' })));
}

/** @param {Place} place @param {Ref} ref */
function circleFrom(place, ref) {
  if (ref.kind === 'communities') edit('step.circle', circleOfCommunity, ref.id);
  else {
    const centre = middle(place.geometry);
    if (centre) edit('step.circle', circleAtPoint, centre);
  }
  set({ tab: 'circle' });
}

/** @param {Place} place @param {Kind} kind */
function attributes(place, kind) {
  const p = place.properties;
  return el('dl', { class: 'attributes' }, (ATTRIBUTES[kind] ?? []).map((a) => {
    const value = p[a.key];
    const estimate = p[`${a.key}Status`] === 'ESTIMATED' || p.confidence === 'ESTIMATED';
    return el('div', { class: 'attribute' }, el('dt', { text: t(`attribute.${a.key}`) }), el('dd', { class: a.unit ? 'figure' : '' }, a.ref && value !== null && value !== undefined ? link(a.ref, Number(value)) : text(attributeText(a, value), estimate && !a.computed), a.computed && value ? el('abbr', { class: 'computed', title: t('value.computedLong'), text: t('value.computed') }) : null));
  }));
}

/** @param {string | null} words @param {boolean} estimate */
const text = (words, estimate) => (words === null ? unknown() : estimate ? el('span', { class: 'estimated' }, words, ' ', el('abbr', { class: 'est', title: t('value.estimatedLong'), text: t('value.estimated') })) : shown(words));

/** Another place by its name; until that is known by its number. @param {Kind} kind @param {number} id */
function link(kind, id) {
  const node = el('button', { type: 'button', class: 'link', text: unnamed(kind, id), on: { click: () => edit('step.select', select, { kind, id }) } });
  void nameOf({ kind, id }).then((name) => { node.textContent = name || node.textContent; });
  return node;
}

/** @param {Place} place */
function provenance(place) {
  const p = place.properties;
  const changed = p.updatedAt ? new Intl.DateTimeFormat(get().lang, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(p.updatedAt)) : null;
  /** @type {[string, Node][]} */
  const rows = [['source', shown(p.source ?? null)], ['sourceId', shown(p.sourceId ?? null)], ['sourceDate', shown(p.sourceDate ?? null)],
    ['confidence', p.confidence ? el('span', { class: `confidence is-${String(p.confidence).toLowerCase()}`, text: codeText('confidence', p.confidence) }) : unknown()], ['updatedAt', shown(changed)]];
  return el('section', { class: 'provenance' }, el('h3', { text: t('selected.provenance') }), el('dl', { class: 'attributes' }, rows.map(([key, value]) => el('div', { class: 'attribute' }, el('dt', { text: t(`attribute.${key}`) }), el('dd', {}, value)))));
}

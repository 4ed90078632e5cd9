// @ts-check
/** Left and right side: open, or folded to a rail of icons. */
import { t } from '../i18n.js';
import { compareSide } from './compareSide.js';
import { diagnoseSide } from './diagnoseSide.js';
import { planSide } from './planSide.js';
import { searchBox } from './search.js';
import { siteSide } from './siteSide.js';
import { layerTree } from './tree.js';
import { inspector, tabIcons } from './inspector.js';
import { get, set, subscribe } from '../state.js';
import { el, fill, iconButton } from './dom.js';

/** @typedef {import('../layers/desk.js').Desk} Desk */
export const isNarrow = () => matchMedia('(max-width: 1099px)').matches;

/** @param {'left' | 'right'} side @param {boolean} [open] */
export function toggleSide(side, open) {
  const now = get().open, next = open ?? !now[side];
  const other = side === 'left' ? 'right' : 'left';
  set({ open: { ...now, [side]: next, ...(next && isNarrow() ? { [other]: false } : {}) } });
}

/** @param {HTMLElement} root @param {Desk} desk */
export function leftSide(root, desk) {
  const tree = el('div', { class: 'tree' }), diagnose = el('div', { class: 'diagnose-side' }), plan = el('div', { class: 'plan-side' }), compare = el('div', { class: 'plan-side' }), site = el('div', { class: 'plan-side site-side' });
  const find = searchBox({ placeholder: t('search.placeholder'), label: t('search.label'), key: '/', coordinates: true, onPick: (m) => {
    if (m.kind === 'coordinates') return desk.goToPoint(m, 17);
    set((s) => ({ doc: { ...s.doc, selection: { kind: /** @type {Kind} */ (m.kind), id: m.id } }, tab: 'selected' }));
    if (m.bbox) desk.goTo(m.bbox, { most: 17.5 });
    desk.highlight.flash(m);
    if (!m.bbox) desk.goToPoint(m, 17);
  } });
  const full = el('div', { class: 'side-full' }, el('div', { class: 'side-top' }, find, iconButton('panel-left', `${t('side.foldLeft')} ([)`, () => toggleSide('left', false))), tree, diagnose, site, plan, compare);
  const rail = el('div', { class: 'rail' }, iconButton('panel-left', `${t('side.openLeft')} ([)`, () => toggleSide('left', true)), iconButton('search', `${t('search.label')} (/)`, focusSearch), iconButton('layers', t('side.layers'), () => toggleSide('left', true)));
  fill(root, full, rail);
  const ends = [layerTree(tree, desk), diagnoseSide(diagnose), planSide(plan, desk), compareSide(compare, desk), siteSide(site, desk), subscribe((s) => [s.step], (s) => { tree.hidden = s.step !== 'look'; diagnose.hidden = s.step !== 'diagnose'; plan.hidden = s.step !== 'plan'; compare.hidden = s.step !== 'compare'; site.hidden = s.step !== 'site'; }), subscribe((s) => [s.open.left], (s) => root.classList.toggle('is-folded', !s.open.left))];
  return () => ends.forEach((end) => end());
}

export function focusSearch() {
  toggleSide('left', true);
  /** @type {HTMLInputElement | null} */ (document.querySelector('#left .search-input'))?.focus();
}

/** @param {HTMLElement} root @param {Desk} desk */
export function rightSide(root, desk) {
  const full = el('div', { class: 'side-full' });
  const rail = el('div', { class: 'rail' });
  fill(root, full, rail, iconButton('panel-right', `${t('side.foldRight')} (])`, () => toggleSide('right', false), { class: 'icon-button fold-right' }));
  const ends = [inspector(full, desk), subscribe((s) => [s.step], (s) => fill(rail, iconButton('panel-right', `${t('side.openRight')} (])`, () => toggleSide('right', true)), tabIcons(s, () => toggleSide('right', true)))),
    subscribe((s) => [s.open.right], (s) => root.classList.toggle('is-folded', !s.open.right)),
    subscribe((s) => [s.step === 'site', s.site.space, s.site.id], (s) => {
      if (isNarrow() && s.step === 'site' && (s.site.space !== null || s.site.id !== null)) toggleSide('right', true);
    }),
    subscribe((s) => [s.doc.selection, s.doc.circle === null], (s) => {
      if (isNarrow() && (s.doc.selection || s.doc.circle)) toggleSide('right', true);
    })];
  return () => ends.forEach((end) => end());
}

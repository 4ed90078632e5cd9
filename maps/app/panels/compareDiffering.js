// @ts-check
/** What the plans do not agree on, thing by thing; pointing lights it up on the map. */
import { t } from '../i18n.js';
import { letterOf, sideOf } from '../model/comparing.js';
import { findThing } from '../model/site.js';
import { number } from '../model/units.js';
import { get, set, subscribe } from '../state.js';
import { notCompared } from './compareFigures.js';
import { el, fill } from './dom.js';
import { nameOfThing } from './planChosen.js';
import { planSwatch } from './planSide.js';

const MOST = 300;

/** @param {HTMLElement} root @param {import('../layers/desk.js').Desk} desk */
export function compareDifferingPanel(root, desk) {
  const ends = [subscribe((s) => [s.step === 'compare', s.comparison, s.compared, s.plansShown, s.planLegend, s.theme, s.lang], (s) => {
    if (s.step !== 'compare') return;
    const blank = notCompared(s), c = s.comparison.value;
    root.classList.toggle('is-old', !blank && s.comparison.status === 'loading');
    fill(root, blank ?? (c ? list(c.differences, s, desk) : []));
  }), subscribe((s) => [s.planHover], (s) => {
    for (const node of root.querySelectorAll('[data-target]')) node.classList.toggle('is-lit', node.getAttribute('data-target') === s.planHover);
  })];
  return () => ends.forEach((end) => end());
}

/** @param {Difference[]} all @param {State} s @param {import('../layers/desk.js').Desk} desk */
function list(all, s, desk) {
  if (!all.length) return [el('p', { class: 'note padded', text: t('compare.noDifferences') })];
  return [el('p', { class: 'note differing-sum', text: t('compare.differencesN', { n: number(all.length, s.lang) }) }), el('ul', { class: 'differing' }, all.slice(0, MOST).map((d) => row(d, s, desk))), all.length > MOST ? el('p', { class: 'note padded', text: t('rules.more', { n: all.length - MOST }) }) : null];
}

/** @param {string} target @param {State} s */
export const thingIn = (target, s) => [...s.plansShown.values()].map(({ site, items }) => findThing(site, items, target)).find(Boolean) ?? null;

/** @param {Difference} d @param {State} s @param {import('../layers/desk.js').Desk} desk */
function row(d, s, desk) {
  const side = sideOf(d, 0, 1), thing = thingIn(d.target, s);
  return el('li', {}, el('button', { type: 'button', class: `differing-row${get().planHover === d.target ? ' is-lit' : ''}`, 'data-target': d.target, 'data-focus': `differing-${d.target}`, on: { mouseenter: () => set({ planHover: d.target }), focus: () => set({ planHover: d.target }), mouseleave: () => set({ planHover: null }), click: () => thing && desk.goTo(thing.box, { most: 18 }) } },
    el('span', { class: `side-key is-${side ?? 'more'}`, title: side ? t(`compare.side.${side}`) : t('compare.side.others'), text: side ? { a: 'A', b: 'B', both: '≠' }[side] : '·' }), el('span', { class: 'plan-name', text: thing ? nameOfThing(thing) : d.name || d.target }),
    el('span', { class: 'differing-acts' }, d.actions.map((action, i) => {
      const c = s.planLegend?.classes.find((k) => k.code === (action ?? 'UNDECIDED'));
      return el('span', { class: 'plan-cell' }, el('small', { class: 'quiet', text: letterOf(i) }), c ? planSwatch(c, s) : null, t(`plan.short.${action ?? 'UNDECIDED'}`));
    }))));
}

// @ts-check
/** Left side of Compare: which plans of the unit stand side by side, and how the map shows them. */
import { nameIn, t } from '../i18n.js';
import { againstPlan, countSides, letterOf, MOST_PLANS, togglePlan } from '../model/comparing.js';
import { number } from '../model/units.js';
import { set, subscribe } from '../state.js';
import { loadPlans } from '../work/planning.js';
import { button, el, fill, icon, iconButton } from './dom.js';
import { planSwatch } from './planSide.js';
import { problemBox } from './problem.js';
import { goToStep } from './topbar.js';

const VIEWS = /** @type {const} */ (['swipe', 'twin', 'differences']);
const ICONS = { swipe: 'square-split-horizontal', twin: 'columns-2', differences: 'git-compare-arrows' };

/** @param {HTMLElement} root @param {import('../layers/desk.js').Desk} desk */
export function compareSide(root, desk) {
  const how = el('section', { class: 'compare-how' }), list = el('div', { class: 'plan-list' });
  fill(root, how, list);
  const ends = [
    subscribe((s) => [s.compareView, s.compared, s.comparison.value, s.planLegend, s.theme, s.lang], (s) => {
      how.hidden = s.compared.length < 2;
      fill(how, el('div', { class: 'segments', role: 'radiogroup', 'aria-label': t('compare.view') }, VIEWS.map((v) => el('button', { type: 'button', role: 'radio', class: 'segment', 'aria-checked': String(v === s.compareView), title: t(`compare.view.${v}.why`), 'data-focus': `view-${v}`, on: { click: () => set({ compareView: v }) } }, icon(ICONS[v]), t(`compare.view.${v}`)))), legend(s));
    }),
    subscribe((s) => [s.units, s.plans, s.compared, s.lang], (s) => fill(list, plans(s))),
    subscribe((s) => [s.step === 'compare', s.compareView === 'twin', [...s.plansShown.values()][0]?.site.hash], (s) => {
      const site = [...s.plansShown.values()][0]?.site;
      if (s.step === 'compare' && site) requestAnimationFrame(() => desk.goTo(site.box, { most: 17, animate: false }));
    }),
  ];
  return () => ends.forEach((end) => end());
}

/** @param {State} s */
function legend(s) {
  if (s.compareView !== 'differences') return el('ul', { class: 'compare-legend' }, (s.planLegend?.classes ?? []).map((c) => el('li', {}, planSwatch(c, s), el('span', { text: `${t(`plan.short.${c.code}`)} ${nameIn(s.lang, c.name) === t(`plan.short.${c.code}`) ? '' : nameIn(s.lang, c.name)}`.trim() }))));
  const n = countSides(s.comparison.value?.differences ?? [], 0, 1);
  return el('ul', { class: 'compare-legend is-sides' }, /** @type {const} */ (['a', 'b', 'both']).map((side) => el('li', {}, el('span', { class: `side-key is-${side}`, 'aria-hidden': 'true', text: { a: 'A', b: 'B', both: '≠' }[side] }), el('span', { text: t(`compare.side.${side}`) }), el('span', { class: 'figure', text: number(n[side], s.lang) ?? '' }))));
}

/** @param {State} s */
function plans(s) {
  if (s.units.status === 'failed' && s.units.failure && !s.units.value) return [problemBox(s.units.failure, { actions: [button(t('banner.retry'), () => void loadPlans(), { icon: 'refresh-cw' })] })];
  if (!s.units.value || !s.plans.value) return [el('p', { class: 'note padded', text: t('loading') })];
  const all = s.plans.value, groups = s.units.value.map((unit) => ({ unit, own: all.filter((p) => p.unit === unit.id) })).filter((g) => g.own.length), first = all.find((p) => p.id === s.compared[0]);
  if (!groups.length) return [el('div', { class: 'blank' }, icon('git-compare'), el('p', { text: t('compare.noPlans') }), el('p', { class: 'note', text: t('compare.noPlansHow') }), button(t('compare.toPlan'), () => goToStep('plan'), { class: 'button is-primary' }))];
  return [el('h3', { class: 'plan-list-head' }, t('compare.choose'), el('span', { class: 'quiet', text: `${s.compared.length} / ${MOST_PLANS}` })), ...groups.map(({ unit, own }) => el('section', { class: 'plan-unit' }, el('header', {}, icon('square-dashed'), el('b', { class: 'plan-name', text: unit.name })),
    el('ul', {}, own.map((p) => row(p, s, first))), own.length === 1 ? el('p', { class: 'note compare-one', text: t('compare.onlyOne') }) : null))];
}

/** Plans of another unit begin a new comparison. @param {PlanEntry} p @param {State} s @param {PlanEntry | undefined} first */
function row(p, s, first) {
  const at = s.compared.indexOf(p.id), isOther = first !== undefined && first.unit !== p.unit, isFull = at < 0 && !isOther && s.compared.length >= MOST_PLANS;
  return el('li', { class: `plan-row compare-row${at >= 0 ? ' is-in' : ''}` }, el('label', { class: 'check', title: isFull ? t('compare.full') : p.note || p.name }, el('input', { type: 'checkbox', checked: at >= 0, disabled: isFull, 'data-plan': p.id, 'data-focus': `compare-${p.id}`, on: { change: () => set({ compared: isOther ? [p.id] : togglePlan(s.compared, p.id) }) } }),
    at >= 0 ? el('span', { class: `side-key is-${['a', 'b'][at] ?? 'more'}`, text: letterOf(at) }) : icon(p.parent ? 'git-branch' : 'file-text'), el('span', { class: 'plan-name', text: p.name })),
  at > 0 ? iconButton('arrow-up-to-line', t('compare.asFirst', { name: p.name }), () => set({ compared: againstPlan(s.compared, p.id) }), { 'data-focus': `first-${p.id}` }) : null);
}

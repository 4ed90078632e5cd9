// @ts-check
/** Left side of the step of plans: what the actions are and how far the plan is, units and their plans, and how to make one. */
import { nameIn, t } from '../i18n.js';
import { chooseWhere } from '../actions/chosen.js';
import { assignmentOf, progressOf } from '../model/plan.js';
import { boxesMeet, sideShare } from '../model/shapes.js';
import { number } from '../model/units.js';
import { get, set, subscribe } from '../state.js';
import { loadPlans, makePlan, openPlan } from '../work/planning.js';
import { button, el, fill, icon, iconButton } from './dom.js';
import { askName, planMenu } from './planMenu.js';
import { problemBox } from './problem.js';
import { startUnit, unitForm } from './planUnit.js';

/** @param {HTMLElement} root @param {import('../layers/desk.js').Desk} desk */
export function planSide(root, desk) {
  const legend = el('section', { class: 'plan-legend' }), list = el('div', { class: 'plan-list' });
  fill(root, legend, list);
  const ends = [comeToSite(desk),
    subscribe((s) => [s.plan?.site, s.plan?.items, s.planLegend, s.lang, s.theme], (s) => {
      legend.hidden = !s.plan?.site;
      if (s.plan?.site && s.planLegend) fill(legend, legendBox(s, s.plan.site, s.planLegend));
    }),
    subscribe((s) => [s.units, s.plans, s.plan?.id, s.plan?.status, s.plan?.view?.name, s.plan?.view?.state, s.unitDraft, s.lang, s.doc.selection], (s) => fill(list, s.unitDraft ? unitForm(s, s.unitDraft, desk) : lists(s, desk))),
  ];
  return () => ends.forEach((end) => end());
}

/** Below this share of the map a site is too small to be worked on. */
const TOO_SMALL = 0.4;

/** A plan that was opened comes into view, unless it is there already and large enough. @param {import('../layers/desk.js').Desk} desk */
const comeToSite = (desk) => subscribe((s) => [s.plan?.site?.hash, s.plan?.id], ({ plan, view, step }) => {
  const box = plan?.site?.box;
  if (box && step === 'plan' && (!view.bbox || !boxesMeet(box, view.bbox) || sideShare(box, view.bbox) < TOO_SMALL)) desk.goTo(box, { most: 17 });
});

/** @param {State} s @param {SiteModel} site @param {PlanLegend} legend */
function legendBox(s, site, legend) {
  const items = s.plan?.items ?? new Map(), counts = progressOf(site, items), total = counts.buildings || 1, undecided = counts.UNDECIDED / total;
  const share = counts.UNDECIDED > 0 && undecided < 0.01 ? '< 1' : counts.UNDECIDED < total && undecided > 0.99 ? '> 99' : number(undecided * 100, s.lang);
  return [el('h3', {}, t('plan.actions'), el('span', { class: 'spring' }), el('span', { class: 'plan-undecided', 'data-share': counts.UNDECIDED, text: t('plan.undecidedShare', { share }) })),
    el('div', { class: 'plan-bar', 'aria-hidden': 'true' }, legend.classes.filter((c) => c.code !== 'SUPPLEMENT').map((c) => el('i', { class: `is-${c.code.toLowerCase()}`, style: { '--share': counts[c.code] / total, '--fill': s.theme === 'dark' ? c.fillDark ?? c.fill : c.fill } }))),
    el('ul', {}, legend.classes.map((c) => el('li', {}, el('button', { type: 'button', class: 'plan-class', 'data-action': c.code, title: t('plan.chooseAll'), on: { click: () => set(chooseWhere(get(), (x) => (assignmentOf(items, x.target)?.action ?? (x.kind === 'building' ? 'UNDECIDED' : '')) === c.code)) } },
      planSwatch(c, s), el('span', { class: 'plan-class-name' }, t(`plan.short.${c.code}`), ' ', el('span', { class: 'quiet', text: nameIn(s.lang, c.name) })), el('b', { class: 'plan-letter', text: c.letter ?? '' }), el('span', { class: 'figure', text: number(counts[c.code], s.lang) ?? '' })))))];
}

/** @param {PlanLegend['classes'][number]} c @param {State} s */
export const planSwatch = (c, s) => el('span', { class: `plan-swatch${c.pattern ? ` is-${c.pattern}` : ''}`, style: { '--fill': s.theme === 'dark' ? c.fillDark ?? c.fill : c.fill }, 'aria-hidden': 'true' });

/** @param {State} s @param {import('../layers/desk.js').Desk} desk */
function lists(s, desk) {
  const { units, plans } = s;
  if (units.status === 'failed' && units.failure && !units.value) return [problemBox(units.failure, { actions: [button(t('banner.retry'), () => void loadPlans(), { icon: 'refresh-cw' })] })];
  if (!units.value || !plans.value) return [el('p', { class: 'note padded', text: t('loading') })];
  const head = el('h3', { class: 'plan-list-head' }, t('plan.units'), el('span', { class: 'spring' }), units.value.length ? iconButton('plus', t('unit.new'), () => startUnit(), { 'data-focus': 'unit-new' }) : null);
  if (!units.value.length) return [head, el('div', { class: 'blank' }, icon('square-dashed'), el('p', { text: t('unit.none') }), el('p', { class: 'note', text: t('unit.noneHow') }), el('div', { class: 'stack' },
    button(t('unit.fromCommunities'), () => startUnit('communities'), { icon: 'layers', class: 'button is-primary is-large' }), button(t('unit.fromOutline'), () => startUnit('outline'), { icon: 'pentagon', class: 'button is-large' })))];
  const shown = units.value.map((unit) => ({ unit, own: (plans.value ?? []).filter((p) => p.unit === unit.id) }));
  return [head, ...shown.map(({ unit, own }) => unitBox(s, unit, own, desk))];
}

/** @param {State} s @param {UnitEntry} unit @param {PlanEntry[]} own @param {import('../layers/desk.js').Desk} desk */
function unitBox(s, unit, own, desk) {
  return el('section', { class: 'plan-unit' },
    el('header', {}, icon('square-dashed'), el('button', { type: 'button', class: 'unit-name', title: t('unit.zoom', { unit: unit.name }), on: { click: () => unit.box && desk.goTo(unit.box, { most: 17 }) } }, el('b', { text: unit.name })), el('span', { class: 'spring' }), own.length ? iconButton('plus', t('plan.newIn', { unit: unit.name }), (e) => newPlan(/** @type {HTMLElement} */ (e.currentTarget), unit, own), { 'data-focus': `plan-new-${unit.id}` }) : null),
    own.length ? el('ul', {}, own.map((p) => planRow(s, p))) : el('div', { class: 'plan-none' }, el('p', { class: 'note', text: t('plan.none') }), button(t('plan.new'), (e) => newPlan(/** @type {HTMLElement} */ (e.currentTarget), unit, own), { icon: 'plus', class: 'button is-primary' })));
}

/** @param {State} s @param {PlanEntry} p */
function planRow(s, p) {
  const isOn = s.plan?.id === p.id, shown = isOn && s.plan?.view ? s.plan.view : p;
  return el('li', { class: `plan-row${isOn ? ' is-on' : ''}${shown.state === 'SUPERSEDED' ? ' is-past' : ''}` },
    el('button', { type: 'button', class: 'plan-open', 'data-plan': p.id, 'aria-current': isOn ? 'true' : null, on: { click: () => !isOn && openPlan(p.id) } }, icon(p.parent ? 'git-branch' : 'file-text'), el('span', { class: 'plan-name', text: shown.name }),
      shown.state === 'DRAFT' ? null : el('span', { class: `badge is-${shown.state.toLowerCase()}`, text: t(`plan.state.${shown.state}`) })),
    isOn ? iconButton('ellipsis', t('plan.menu'), (e) => planMenu(/** @type {HTMLElement} */ (e.currentTarget)), { 'data-focus': `plan-menu-${p.id}` }) : null);
}

/** @param {HTMLElement} anchor @param {UnitEntry} unit @param {PlanEntry[]} own */
const newPlan = (anchor, unit, own) => askName(anchor, t('plan.newIn', { unit: unit.name }), t('plan.nth', { n: String.fromCharCode(65 + (own.length % 26)) }), (name) => makePlan(unit.id, name));

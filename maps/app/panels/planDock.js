// @ts-check
/** Over the map while something is chosen: how much it is, and what can be done with it. */
import { chosenThings } from '../actions/chosen.js';
import { t } from '../i18n.js';
import { NONE, sums } from '../model/chosen.js';
import { assignmentOf } from '../model/plan.js';
import { floorArea, number, squareMetres } from '../model/units.js';
import { set, subscribe } from '../state.js';
import { assignChosen, lockChosen, revertChosen, supplementChosen } from '../work/assigning.js';
import { el, fill, icon, iconButton } from './dom.js';
import { planDetails } from './planDetails.js';

/** @type {{ action: RenewalAction, key: string }[]} */
const ACTS = [{ action: 'RETAIN', key: '1' }, { action: 'MODIFY', key: '2' }, { action: 'DEMOLISH', key: '3' }, { action: 'SUPPLEMENT', key: '4' }];

/** @type {HTMLElement | null} */
let dock = null;

/** @param {HTMLElement} root */
export function planDock(root) {
  dock = root;
  return subscribe((s) => [s.step === 'plan', s.chosen, s.plan?.items, s.plan?.site, s.planLegend, s.lang, s.theme], (s) => {
    const things = s.step === 'plan' ? chosenThings(s) : [];
    root.hidden = !things.length;
    fill(root, root.hidden ? null : [summary(things, s), el('div', { class: 'dock-acts', role: 'toolbar', 'aria-label': t('plan.acts') }, acts(things, s)), iconButton('x', t('plan.unchoose'), () => set({ chosen: NONE }), { class: 'icon-button dock-close' })]);
  });
}

/** @param {Thing[]} things @param {State} s */
function summary(things, s) {
  const n = sums(things), parts = [];
  if (n.buildings) {
    parts.push(el('span', {}, el('b', { text: number(n.buildings, s.lang) ?? '' }), ` ${t('plan.unit.buildings')}`), figure(n.floorArea, (v) => floorArea(v, s.lang)), figure(n.people, (v) => t('plan.peopleN', { n: number(v, s.lang) })));
  }
  if (n.spaces) parts.push(el('span', {}, el('b', { text: number(n.spaces, s.lang) ?? '' }), ` ${t('plan.unit.spaces')}`), ...(n.buildings ? [] : [figure(n.spaceArea, (v) => squareMetres(v, s.lang))]));
  if (n.drawn) parts.push(el('span', {}, el('b', { text: number(n.drawn, s.lang) ?? '' }), ` ${t('plan.unit.drawn')}`));
  return el('div', { class: 'dock-sum', role: 'status' }, parts);
}

/** A sum that says what in it is estimated and what is missing. @param {{ value: number, estimated: number, unknown: number }} sum @param {(v: number) => string | null} text */
const figure = (sum, text) => el('span', { class: 'dock-figure' }, el('b', { text: text(sum.value) ?? '' }), sum.estimated ? el('abbr', { class: 'est', title: t('plan.estimatedN', { n: sum.estimated }), text: t('value.estimated') }) : null, sum.unknown ? el('span', { class: 'unknown', title: t('plan.unknownLong', { n: sum.unknown }), text: t('plan.unknownN', { n: sum.unknown }) }) : null);

/** @param {Thing[]} things @param {State} s */
function acts(things, s) {
  const said = things.map((x) => (s.plan ? assignmentOf(s.plan.items, x.target) : null)), isLocked = said.some((a) => a) && said.every((a) => !a || a.isLocked);
  return [...ACTS.map(({ action, key }) => {
    const c = s.planLegend?.classes.find((k) => k.code === action), isAll = said.every((a) => a?.action === action);
    return el('button', { type: 'button', class: 'dock-act', 'data-action': action, 'data-focus': `act-${action}`, 'aria-pressed': String(isAll), title: `${t(`plan.act.${action}`)} (${key})`, style: { '--fill': c?.fill ?? '' }, on: { click: () => act(action) } }, el('span', { class: 'dock-letter', text: c?.letter ?? '' }), el('span', { text: t(`plan.short.${action}`) }), el('kbd', { text: key }));
  }), el('button', { type: 'button', class: 'dock-act', 'data-focus': 'act-revert', title: `${t('plan.act.revert')} (Del)`, disabled: !said.some((a) => a), on: { click: () => revertChosen() } }, el('span', { text: t('plan.revert') }), el('kbd', { text: 'Del' })),
  el('button', { type: 'button', class: 'dock-act is-lock', 'data-focus': 'act-lock', 'aria-pressed': String(isLocked), title: `${t(isLocked ? 'plan.act.unlock' : 'plan.act.lock')} (L)`, disabled: !said.some((a) => a), on: { click: () => lockChosen() } }, icon(isLocked ? 'lock' : 'lock-open'), el('kbd', { text: 'L' }))];
}

/** Assigns at once and shows the details, which can be left as they are. @param {RenewalAction} action */
export function act(action) {
  const targets = action === 'SUPPLEMENT' ? supplementChosen() : assignChosen(action);
  if (targets.length) showDetails(action, targets);
}

/** @param {RenewalAction} action @param {ReadonlyArray<string>} targets */
export function showDetails(action, targets) {
  const anchor = dock?.querySelector(`[data-action="${action}"]`);
  if (dock && anchor) planDetails(/** @type {HTMLElement} */ (anchor), dock, action, targets);
}

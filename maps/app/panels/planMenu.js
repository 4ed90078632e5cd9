// @ts-check
/** What can be done with a plan as a whole: rename, branch, set its state, switch to another. */
import { t } from '../i18n.js';
import { PLAN_STATES } from '../model/plan.js';
import { get } from '../state.js';
import { branchOf, changeOpenPlan, openPlan } from '../work/planning.js';
import { button, el, icon, onEnter } from './dom.js';
import { popover } from './popover.js';

/** Asks for a name beside the thing it is for. @param {HTMLElement} anchor @param {string} title @param {string} usual @param {(name: string) => unknown} onDone */
export function askName(anchor, title, usual, onDone) {
  const input = el('input', { class: 'field', maxlength: '200', value: usual, autofocus: true, 'aria-label': title });
  const done = () => {
    const name = input.value.trim();
    if (!name) return input.classList.add('is-bad');
    close();
    void onDone(name);
  };
  onEnter(input, done);
  const close = popover(anchor, () => [el('header', {}, el('b', { text: title })), input, el('div', { class: 'actions' }, button(t('plan.ok'), done, { class: 'button is-primary' }), button(t('value.cancel'), () => close()))], { class: 'is-editor' });
  input.select();
}

/** @param {HTMLElement} anchor */
export function planMenu(anchor) {
  const { plan, plans } = get(), view = plan?.view;
  if (!view) return;
  const others = (plans.value ?? []).filter((p) => p.unit === view.unit && p.id !== view.id);
  /** @param {string} sign @param {string} label @param {() => void} act */
  const row = (sign, label, act) => el('button', { type: 'button', class: 'menu-row', on: { click: () => { close(); act(); } } }, icon(sign), el('span', { text: label }));
  const close = popover(anchor, () => [
    row('pencil', t('plan.rename'), () => askName(anchor, t('plan.rename'), view.name, (name) => changeOpenPlan({ name }))),
    row('git-branch', t('plan.branch'), () => askName(anchor, t('plan.branchOf', { name: view.name }), t('plan.branchName', { name: view.name }), (name) => branchOf(view.id, name))),
    el('h3', { text: t('plan.state') }),
    el('div', { role: 'radiogroup', 'aria-label': t('plan.state') }, PLAN_STATES.map((state) => el('button', { type: 'button', role: 'radio', class: 'menu-row', 'data-state': state, 'aria-checked': String(state === view.state), title: t(`plan.state.${state}.why`), on: { click: () => { close(); if (state !== view.state) void changeOpenPlan({ state }); } } }, icon(state === view.state ? 'check' : 'minus'), el('span', { text: t(`plan.state.${state}`) })))),
    ...(others.length ? [el('h3', { text: t('plan.switch') }), ...others.map((p) => row(p.parent ? 'git-branch' : 'file-text', p.name, () => openPlan(p.id)))] : [])], { class: 'is-menu' });
}

// @ts-check
/** Makes the answer part of a plan: which plan, what the branch is called; what the plan does not allow is said here. */
import { t } from '../i18n.js';
import { get } from '../state.js';
import { useAnswer } from '../work/solving.js';
import { button, el, fill, iconButton, onEnter, uniqueId } from './dom.js';
import { popover } from './popover.js';
import { problemBox } from './problem.js';
import { sitingName } from './siteWords.js';
import { goToStep } from './topbar.js';

/** @param {HTMLElement} anchor @param {Siting} siting */
export function useAnswerPopover(anchor, siting) {
  const { plans, units, plan } = get(), unit = siting.request.area.unit ?? plan?.view?.unit ?? null, all = (plans.value ?? []).filter((p) => p.state !== 'SUPERSEDED');
  const own = [...all].sort((a, b) => Number(b.unit === unit) - Number(a.unit === unit)), first = own.find((p) => p.id === plan?.id) ?? own[0];
  const said = el('div', {}), planId = uniqueId('use'), nameId = uniqueId('use');
  if (!first) return void popover(anchor, (close) => [el('header', {}, el('b', { text: t('site.use') }), iconButton('x', t('close'), close)), el('p', { class: 'note', text: t('site.noPlans') }), button(t('compare.toPlan'), () => { close(); goToStep('plan'); }, { class: 'button is-primary' })], { class: 'is-report' });
  const choice = el('select', { id: planId, class: 'field' }, own.map((p) => el('option', { value: String(p.id), selected: p.id === first.id, text: `${units.value?.find((u) => u.id === p.unit)?.name ?? ''} / ${p.name}` })));
  const name = el('input', { id: nameId, class: 'field', maxlength: '200', value: t('site.branchName', { name: sitingName(siting) }).slice(0, 200), autofocus: true }), go = button(t('site.useNow'), () => void use(), { icon: 'git-branch', class: 'button is-primary', 'data-focus': 'site-use-now' });
  onEnter(name, use);
  async function use() {
    if (go.disabled) return;
    if (!name.value.trim()) return name.classList.add('is-bad');
    go.disabled = true;
    const failure = await useAnswer(siting.id, Number(choice.value), name.value.trim());
    if (!failure) return close();
    go.disabled = false;
    fill(said, problemBox(failure, { hint: t('site.useRefused') }));
  }
  const close = popover(anchor, (shut) => [el('header', {}, el('b', { text: t('site.use') }), iconButton('x', t('close'), shut)), el('p', { class: 'note', text: t('site.useLong') }), el('div', { class: 'site-field' }, el('label', { for: planId, text: t('site.usePlan') }), choice), el('div', { class: 'site-field' }, el('label', { for: nameId, text: t('site.useName') }), name), said, el('div', { class: 'actions' }, go)], { class: 'is-report site-use' });
}

// @ts-check
/** Why something is pulled down, how many households have to move and how many of them come back. */
import { t } from '../i18n.js';
import { typedNumber } from '../model/money.js';
import { REASONS } from '../model/plan.js';
import { returning } from '../model/sharing.js';
import { findThing } from '../model/site.js';
import { number } from '../model/units.js';
import { changeTargets } from '../work/assigning.js';
import { el, uniqueId } from './dom.js';
import { common } from './planFields.js';

/** @param {State} s @param {Assignment[]} said */
export const demolitionFields = (s, said) => el('div', { class: 'stack' }, reasonList(said), said.length === 1 ? households(s, said[0]) : sharedReturn(s, said));

/** @param {Assignment[]} said */
function reasonList(said) {
  const now = common(said, (a) => a.demolition), name = uniqueId('reason'), targets = said.map((a) => a.target);
  return el('div', { role: 'group', class: `works${now === undefined ? ' is-asked' : ''}` }, el('p', { class: 'works-title', text: t('plan.reasonTitle') }), REASONS.map((reason) => el('label', { class: 'radio', title: t(`plan.reason.${reason}.why`) }, el('input', { type: 'radio', name, checked: now === reason, 'data-reason': reason, 'data-focus': `reason-${reason}`, on: { change: () => changeTargets(targets, 'reason', () => ({ demolition: reason })) } }), t(`plan.reason.${reason}`))));
}

/** @param {State} s @param {string} target @returns {Amount | undefined} who lives there today */
const livingThere = (s, target) => (s.plan?.site ? findThing(s.plan.site, s.plan.items, target)?.p.households : undefined);

/** One building: figures. Empty = all that live there move, none of them is known to come back. @param {State} s @param {Assignment} a */
function households(s, a) {
  const living = livingThere(s, a.target);
  const all = !living || living.status === 'UNKNOWN' ? t('value.unknown') : t('plan.allOf', { n: number(living.value, s.lang) ?? '' });
  /** @param {'relocatedHouseholds' | 'resettledHouseholds'} member @param {string} hint @param {number | undefined} most */
  const field = (member, hint, most) => {
    const id = uniqueId(member), said = el('p', { class: 'note is-bad', id: `${id}-said`, role: 'alert' });
    const input = el('input', { type: 'text', inputmode: 'numeric', id, class: 'field figure', 'data-focus': `plan-${member}`, 'aria-describedby': said.id, value: a[member] === undefined ? '' : String(a[member]), placeholder: hint, on: { change: () => {
      const typed = typedNumber(input.value), isBad = typed === 'bad' || (typed !== null && (typed < 0 || !Number.isInteger(typed) || typed > (most ?? 100_000)));
      input.classList.toggle('is-bad', isBad);
      input.setAttribute('aria-invalid', String(isBad));
      said.textContent = isBad ? t('plan.householdsBad', { n: number(most ?? 100_000, s.lang) ?? '' }) : '';
      if (!isBad) changeTargets([a.target], 'households', () => ({ [member]: typed ?? undefined }));
    } } });
    return el('div', { class: 'option' }, el('label', { for: id, text: t(`plan.${member}`) }), input, said);
  };
  return el('div', { class: 'columns' }, field('relocatedHouseholds', all, undefined), field('resettledHouseholds', t('plan.notDecided'), a.relocatedHouseholds));
}

/** Many buildings: how many of a hundred households come back; of buildings without a figure nothing is said. @param {State} s @param {Assignment[]} said */
function sharedReturn(s, said) {
  const id = uniqueId('return'), targets = said.map((a) => a.target);
  const whole = (/** @type {Assignment} */ a) => (a.relocatedHouseholds === undefined ? livingThere(s, a.target) : { status: /** @type {AmountStatus} */ ('KNOWN'), value: a.relocatedHouseholds });
  const unknown = said.filter((a) => returning(whole(a), 0) === undefined).length, decided = said.filter((a) => a.resettledHouseholds !== undefined);
  const input = el('input', { type: 'text', inputmode: 'decimal', id, class: 'field figure', 'data-focus': 'plan-returning', placeholder: decided.length ? t('plan.mixed') : t('plan.notDecided'), on: { change: () => {
    const typed = typedNumber(input.value), isBad = typed === 'bad' || (typed !== null && (typed < 0 || typed > 100));
    input.classList.toggle('is-bad', isBad);
    if (!isBad) changeTargets(targets, 'households', (a) => ({ resettledHouseholds: typed === null ? undefined : returning(whole(a), Number(typed)) }));
  } } });
  return el('div', { class: 'option' }, el('label', { for: id, text: t('plan.returning') }), el('span', { class: 'with-unit' }, input, el('span', { text: '%' })),
    el('p', { class: 'note', text: [decided.length ? t('plan.returningNow', { n: number(decided.reduce((sum, a) => sum + (a.resettledHouseholds ?? 0), 0), s.lang) ?? '' }) : '', unknown ? t('plan.returningUnknown', { n: unknown }) : ''].filter(Boolean).join(' ') }));
}

// @ts-check
/** Details of an action, for one target or many at once: works, use, year, note. Each change is a step of its own. */
import { nameIn, t } from '../i18n.js';
import { assignmentOf, USES } from '../model/plan.js';
import { number } from '../model/units.js';
import { get, subscribe } from '../state.js';
import { changeTargets } from '../work/assigning.js';
import { certaintySign } from './certainty.js';
import { el, fill, iconButton, uniqueId } from './dom.js';
import { demolitionFields } from './planDemolition.js';
import { choice, common, MIXED } from './planFields.js';
import { payerField, shareFields } from './planPayers.js';
import { supplementFields } from './planSupplement.js';
import { popover } from './popover.js';
import { codeText } from './values.js';

/** @param {HTMLElement} anchor @param {HTMLElement} owner @param {RenewalAction} action @param {ReadonlyArray<string>} targets */
export function planDetails(anchor, owner, action, targets) {
  const body = el('div', { class: 'plan-details-body' });
  let end = () => {};
  const close = popover(anchor, () => [el('header', {}, el('b', { text: t(`plan.details.${action}`, { n: number(targets.length, get().lang) }) }), iconButton('x', t('close'), () => close())), body], { class: 'is-details', owner, onClose: () => end() });
  end = subscribe((s) => [s.plan?.items, s.planBook.value, s.facilityTypes, s.lang], (s) => {
    const said = targets.flatMap((target) => (s.plan ? assignmentOf(s.plan.items, target) : null) ?? []).filter((a) => a.action === action);
    if (!said.length) return queueMicrotask(close);
    if (body.contains(document.activeElement) && /** @type {HTMLElement} */ (document.activeElement).matches('textarea, input[type=text], input[type=number]') && body.dataset.on === targets.join()) return;
    body.dataset.on = targets.join();
    fill(body, fields(s, action, said));
  });
}

/** @param {State} s @param {RenewalAction} action @param {Assignment[]} said */
function fields(s, action, said) {
  const targets = said.map((a) => a.target);
  return [action === 'MODIFY' ? worksList(s, said) : null, action === 'MODIFY' ? useField(said) : null, action === 'DEMOLISH' ? demolitionFields(s, said) : null, action === 'SUPPLEMENT' ? supplementFields(s, said) : null,
    el('div', { class: 'columns' }, yearField(said), payerField(said)), shareFields(s, said), noteField(said, targets)];
}

/** @param {State} s @param {Assignment[]} said */
function worksList(s, said) {
  const works = (s.planBook.value?.values ?? []).filter((v) => v.details.action === 'MODIFY'), targets = said.map((a) => a.target);
  return el('div', { role: 'group', class: 'works' }, el('p', { class: 'works-title', text: t('plan.works') }), works.map((v) => {
    const n = said.filter((a) => a.works?.some((w) => w.item === v.code)).length;
    const box = el('input', { type: 'checkbox', checked: n === said.length, 'data-work': v.code, 'data-focus': `work-${v.code}`, on: { change: () => changeTargets(targets, 'works', (a) => ({ works: box.checked ? [...(a.works ?? []).filter((w) => w.item !== v.code), { item: v.code }] : (a.works ?? []).filter((w) => w.item !== v.code) })) } });
    box.indeterminate = n > 0 && n < said.length;
    return el('label', { class: 'work' }, box, el('span', { text: nameIn(s.lang, v) }), el('span', { class: 'figure', text: v.value === undefined || v.value === null ? t('value.unknown') : number(v.value, s.lang) ?? '' }), el('span', { class: 'quiet', text: unitWords(v.unit) }), el('span', { title: `${t(`certainty.${v.certainty}`)} · ${v.source}` }, certaintySign(v.certainty)));
  }));
}

/** @param {string} unit e.g. yuan/m2 */
const unitWords = (unit) => t(`plan.priceUnit.${unit.replace('yuan/', '')}`);

/** @param {Assignment[]} said */
function useField(said) {
  const now = common(said, (a) => a.newUse), targets = said.map((a) => a.target);
  return choice('plan.newUse', now, [['', t('plan.sameUse')], ...USES.map((u) => /** @type {[string, string]} */ ([u, codeText('use', u)]))], (v) => changeTargets(targets, 'use', () => ({ newUse: v ? /** @type {BuildingUse} */ (v) : undefined })));
}

/** @param {Assignment[]} said */
function yearField(said) {
  const now = common(said, (a) => a.year), id = uniqueId('year'), targets = said.map((a) => a.target);
  const input = el('input', { type: 'number', id, class: 'field figure', min: '2000', max: '2100', 'data-focus': 'plan-year', value: typeof now === 'number' ? String(now) : '', placeholder: t(now === MIXED ? 'plan.mixed' : 'plan.firstYear'), on: { change: () => {
    const year = Number(input.value);
    changeTargets(targets, 'year', () => ({ year: input.value && Number.isInteger(year) ? year : undefined }));
  } } });
  return el('div', { class: 'option' }, el('label', { for: id, text: t('plan.year') }), input);
}

/** @param {Assignment[]} said @param {string[]} targets */
function noteField(said, targets) {
  const now = common(said, (a) => a.note || undefined), id = uniqueId('note');
  const input = el('input', { type: 'text', id, class: 'field', maxlength: '2000', 'data-focus': 'plan-note', value: typeof now === 'string' ? now : '', placeholder: now === MIXED ? t('plan.mixed') : t('plan.noteHow'), on: { change: () => changeTargets(targets, 'note', () => ({ note: input.value.trim() || undefined })) } });
  return el('div', { class: 'option' }, el('label', { for: id, text: t('plan.note') }), input);
}

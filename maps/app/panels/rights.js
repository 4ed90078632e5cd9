// @ts-check
/** Operating rights: who runs which space for how long and for what; they are what the operator earns from. */
import { chooseTargets, chosenThings } from '../actions/chosen.js';
import { t } from '../i18n.js';
import { draftOf, NO_RIGHT, rightFrom } from '../model/money.js';
import { assignmentOf } from '../model/plan.js';
import { findThing } from '../model/site.js';
import { number, squareMetres } from '../model/units.js';
import { get, set } from '../state.js';
import { removeRight, setRight } from '../work/judging.js';
import { button, el, fill, icon, iconButton, onEnter, uniqueId } from './dom.js';
import { nameOfThing } from './planChosen.js';
import { popover } from './popover.js';

/** @typedef {import('../model/money.js').RightDraft} RightDraft */
/** @typedef {import('../layers/desk.js').Desk} Desk */
/** Fields in the order they are asked for, with the key of their unit. @type {ReadonlyArray<[keyof RightDraft, string]>} */
const FIELDS = Object.freeze([['rent', 'unit.yuanPerM2Month'], ['areaM2', 'amount.m2'], ['termYears', 'unit.years'], ['startYear', ''], ['vacancy', 'amount.%'], ['growth', 'amount.%'], ['rampUp', 'amount.%'], ['operating', 'money.perYear'], ['paidToOwner', 'money.perYear'], ['subsidy', 'money.perYear']]);

/** @param {State} s @param {Desk} desk */
export function rightsLedger(s, desk) {
  const rights = [...(s.plan?.items.values() ?? [])].filter((i) => i.item === 'right').sort((a, b) => String(a.target).localeCompare(String(b.target), 'en', { numeric: true })), open = rentable(s);
  const fresh = open.filter((x) => !rights.some((r) => r.target === x.target));
  return el('section', { class: 'rights' }, el('h3', {}, t('right.title'), el('b', { text: String(rights.length) }), el('span', { class: 'spring' }), fresh.length ? button(t('right.addFor', { name: nameOfThing(fresh[0]) }), (e) => form(/** @type {HTMLElement} */ (e.currentTarget), fresh[0], NO_RIGHT), { class: 'link', 'data-focus': 'right-add' }) : null),
    rights.length ? el('ul', {}, rights.map((r) => row(r, s, desk))) : el('p', { class: 'note', text: t('right.none') }),
    fresh.length ? null : el('p', { class: 'note quiet', text: t('right.how') }));
}

/** What is chosen and can be let: idle spaces, what is added, buildings with another use. @param {State} s */
const rentable = (s) => chosenThings(s).filter((x) => x.kind === 'idle-space' || x.kind === 'drawn' || (s.plan && ['SUPPLEMENT', 'MODIFY'].includes(assignmentOf(s.plan.items, x.target)?.action ?? '')));

/** @param {any} r @param {State} s @param {Desk} desk */
function row(r, s, desk) {
  const thing = s.plan?.site ? findThing(s.plan.site, s.plan.items, r.target) : null, name = thing ? nameOfThing(thing) : r.target;
  return el('li', { class: 'right-row', 'data-target': r.target, on: { mouseenter: () => set({ planHover: r.target }), mouseleave: () => set({ planHover: null }) } },
    el('div', {}, el('button', { type: 'button', class: 'right-name', title: t('rules.show'), on: { click: () => { set((x) => chooseTargets(x, [r.target], 'replace')); if (thing) desk.goTo(thing.box, { most: 18 }); } } }, name), el('p', { class: 'note', text: t('right.line', { holder: r.holder, n: r.termYears, area: r.areaM2 ? squareMetres(r.areaM2, s.lang) : t('right.wholeArea') }) })),
    el('span', { class: 'figure' }, el('b', { text: number(r.rentYuanPerM2Month, s.lang, 2) ?? '' }), el('small', { text: ` ${t('unit.yuanPerM2Month')}` })),
    thing ? iconButton('pencil', t('right.change', { name }), (e) => form(/** @type {HTMLElement} */ (e.currentTarget), thing, draftOf(r)), { 'data-focus': `right-edit-${r.target}` }) : null, iconButton('trash-2', t('right.remove', { name }), () => removeRight(r.target), { 'data-focus': `right-remove-${r.target}` }));
}

/** All that is wrong is said at once. @param {HTMLElement} anchor @param {Thing} thing @param {RightDraft} start */
function form(anchor, thing, start) {
  let draft = { ...start, holder: start.holder || lastHolder() };
  /** @type {Partial<Record<keyof RightDraft, { input: HTMLInputElement, said: HTMLElement }>>} */
  const parts = {};
  /** @param {keyof RightDraft} name @param {string} unit */
  const field = (name, unit) => {
    const id = uniqueId('right'), said = el('p', { class: 'note is-bad', id: `${id}-said` }), isText = name === 'holder';
    const input = el('input', { id, class: `field${isText ? '' : ' figure'}`, 'data-field': name, inputmode: isText ? null : 'decimal', autocomplete: 'off', autofocus: name === (draft.holder ? 'rent' : 'holder'), value: draft[name], maxlength: '200', 'aria-describedby': said.id, placeholder: t(`right.hint.${name}`), on: { input: () => { draft = { ...draft, [name]: input.value }; mark(name, false); } } });
    onEnter(input, done);
    parts[name] = { input, said };
    return el('div', { class: `right-field${isText ? ' is-whole' : ''}` }, el('label', { for: id, text: t(`right.field.${name}`) }), el('span', { class: 'with-unit' }, input, unit ? el('span', { text: t(unit) }) : null), said);
  };
  /** @param {keyof RightDraft} name @param {boolean} isBad */
  const mark = (name, isBad) => {
    const part = parts[name];
    if (!part) return;
    part.input.classList.toggle('is-bad', isBad);
    part.input.setAttribute('aria-invalid', String(isBad));
    fill(part.said, isBad ? t(`right.bad.${name}`) : null);
  };
  const done = () => {
    const read = rightFrom(thing.target, draft);
    if ('item' in read) {
      close();
      return void setRight(read.item);
    }
    for (const name of /** @type {(keyof RightDraft)[]} */ (Object.keys(parts))) mark(name, read.bad.includes(name));
    parts[read.bad[0]]?.input.focus();
  };
  const close = popover(anchor, () => [el('header', {}, icon('key-round'), el('b', { text: t('right.of', { name: nameOfThing(thing) }) }), el('span', { class: 'spring' }), iconButton('x', t('close'), () => close())), el('div', { class: 'right-form' }, field('holder', ''), FIELDS.map(([name, unit]) => field(name, unit))),
    el('div', { class: 'actions' }, button(t('value.save'), done, { class: 'button is-primary', 'data-focus': 'right-save' }), button(t('value.cancel'), () => close()))], { class: 'is-right' });
}

/** Who holds the others is likely to hold this one. */
const lastHolder = () => /** @type {any} */ ([...(get().plan?.items.values() ?? [])].filter((i) => i.item === 'right').at(-1))?.holder ?? '';

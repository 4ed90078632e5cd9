// @ts-check
/** Fields of the form of a siting: each shows what was typed and, below it, what the service does not accept. */
import { hasText, t } from '../i18n.js';
import { faultWords, moneyShown, moneyTyped } from '../model/sitingRequest.js';
import { get, setSite } from '../state.js';
import { el, uniqueId } from './dom.js';

/** A fault in the reader's language, else in the words of the service. @param {string} message */
export function faultText(message) {
  return message.split('; ').map((part) => {
    const said = faultWords(part);
    return said && hasText(`site.fault.${said.key}`) ? t(`site.fault.${said.key}`, said.values) : part;
  }).join(' · ');
}

/** Keeps a value as it was typed. The form is not drawn anew for it: what is being clicked meanwhile has to stay. @param {string} key @param {string} value @param {HTMLElement} input */
function typed(key, value, input) {
  setSite((x) => {
    const { [key]: _, ...faults } = x.faults;
    return { draft: { ...x.draft, values: { ...x.draft.values, [key]: value } }, faults };
  });
  input.classList.remove('is-bad');
  input.removeAttribute('aria-invalid');
  input.closest('.site-field')?.querySelector('.site-fault')?.remove();
}

/** @param {string} key of the draft @param {string} label @param {{ unit?: string, isMoney?: boolean, hint?: string, placeholder?: string, class?: string, isText?: boolean }} [more] */
export function field(key, label, { unit = '', isMoney = false, hint = '', placeholder = '', class: name = '', isText = false } = {}) {
  const { site, lang } = get(), id = uniqueId('site'), fault = site.faults[key], kept = site.draft.values[key] ?? '', shown = isMoney ? moneyShown(kept, lang) : kept;
  const input = el('input', { id, class: `field${isText ? '' : ' figure'}${fault ? ' is-bad' : ''}`, inputmode: isText ? null : 'decimal', maxlength: isText ? '200' : '30', value: shown, placeholder, 'data-focus': `site-${key}`, 'data-key': key, 'aria-invalid': fault ? 'true' : null, 'aria-describedby': fault ? `${id}-fault` : null, on: { change: () => typed(key, isMoney ? moneyTyped(input.value, lang) : input.value, input) } });
  return el('div', { class: `site-field ${name}`.trim() }, el('label', { for: id, title: hint || null, text: label }), unit ? el('span', { class: 'site-with-unit' }, input, el('span', { class: 'quiet', text: unit })) : input, fault ? el('p', { class: 'site-fault', id: `${id}-fault`, text: faultText(fault) }) : null);
}

/** @param {'share' | 'decay' | 'undecided'} flag */
export const flagField = (flag) => el('label', { class: 'check', title: t(`site.flag.${flag}.why`) }, el('input', { type: 'checkbox', checked: get().site.draft.flags[flag], 'data-focus': `flag-${flag}`, on: { change: (/** @type {any} */ e) => setSite((x) => ({ draft: { ...x.draft, flags: { ...x.draft.flags, [flag]: e.target.checked } } })) } }), el('span', { text: t(`site.flag.${flag}`) }));

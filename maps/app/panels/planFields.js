// @ts-check
/** Fields that speak for several targets at once: what all of them say, or that they differ. */
import { t } from '../i18n.js';
import { el, uniqueId } from './dom.js';

/** Marks that the targets differ. */
export const MIXED = Symbol('mixed');

/** What all of them say, or that they differ. @template T @param {Assignment[]} said @param {(a: Assignment) => T} of @returns {T | typeof MIXED} */
export function common(said, of) {
  const first = of(said[0]);
  return said.every((a) => of(a) === first) ? first : MIXED;
}

/** @param {string} key @param {string | undefined | typeof MIXED} now @param {[string, string][]} options @param {(v: string) => unknown} pick */
export function choice(key, now, options, pick) {
  const id = uniqueId('choice'), isMixed = now === MIXED;
  return el('div', { class: 'option' }, el('label', { for: id, text: t(key) }), el('select', { id, class: 'field', 'data-focus': key, on: { change: (/** @type {any} */ e) => pick(e.target.value) } },
    isMixed ? el('option', { value: '', selected: true, disabled: true, text: t('plan.mixed') }) : null, options.map(([value, text]) => el('option', { value, text, selected: !isMixed && value === (now ?? '') }))));
}

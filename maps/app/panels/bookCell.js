// @ts-check
/** A value of a book that can be changed where it stands, with the reason or source: Enter saves, Esc leaves it as it was. */
import { halfIn, nameIn, t } from '../i18n.js';
import { shownNumber, typedValue } from '../model/books.js';
import { get } from '../state.js';
import { changeBookValue, restoreValues } from '../work/booking.js';
import { changedWords, shownValue, unitOfValue } from './bookWords.js';
import { certaintySign } from './certainty.js';
import { button, el, fill, iconButton, onEnter } from './dom.js';
import { popover } from './popover.js';
import { problemBox } from './problem.js';

/** @param {BookKind} kind @param {BookValue} v @param {boolean} isLocked an older revision is only read */
export function bookCell(kind, v, isLocked) {
  const { lang } = get(), isUnset = v.value === undefined || v.value === null;
  const node = el('button', { type: 'button', class: `value-cell${v.change ? ' is-changed' : ''}`, disabled: isLocked, 'data-value': v.code, 'data-focus': `book-${v.code}`, 'aria-haspopup': 'dialog',
    title: [t(`certainty.${v.certainty}`), halfIn(lang, v.source), changedWords(v, lang)].filter(Boolean).join('\n'), 'aria-label': `${nameIn(lang, v)}: ${shownValue(v, v.value, lang)} ${unitOfValue(v)}`, on: { click: () => edit(node, kind, v) } },
  certaintySign(v.certainty, v.source), el('span', { class: isUnset ? 'unset' : '', text: isUnset ? t(kind === 'PRICE' ? 'value.unknown' : 'books.unset') : shownValue(v, v.value, lang) }));
  return node;
}

/** @param {HTMLElement} cell @param {BookKind} kind @param {BookValue} v */
function edit(cell, kind, v) {
  const { lang } = get(), isUnset = v.value === undefined || v.value === null;
  const input = el('input', { class: 'field figure', inputmode: 'decimal', autocomplete: 'off', autofocus: true, 'aria-label': nameIn(lang, v), 'data-focus': 'book-value', value: isUnset ? '' : String(shownNumber(v, v.value ?? 0)), placeholder: kind === 'PRICE' ? t('value.unknown') : '' });
  const reason = el('input', { class: 'field', maxlength: '500', placeholder: t('term.reason'), 'aria-label': t('term.reason'), 'data-focus': 'book-reason' }), said = el('div', { role: 'alert' });
  let isSaving = false;
  const close = popover(cell, () => [el('header', {}, el('b', { text: nameIn(lang, v) }), iconButton('x', t('close'), () => close())), el('div', { class: 'with-unit' }, input, el('span', { text: unitOfValue(v) })), reason, said,
    el('p', { class: 'note' }, certaintySign(v.certainty), ` ${[t(`certainty.${v.certainty}`), v.details.clause, v.change ? '' : halfIn(lang, v.source)].filter(Boolean).join(' · ')}`), v.change ? el('p', { class: 'note is-changed', text: changedWords(v, lang) }) : null,
    el('div', { class: 'actions' }, button(t('value.save'), () => void save(), { class: 'button is-primary', 'data-focus': 'book-save' }), v.change ? button(t('value.revert'), () => void done(() => restoreValues([v.code])), { icon: 'rotate-ccw', 'data-focus': 'book-restore' }) : null, button(t('value.cancel'), () => close()))], { class: 'is-editor' });
  input.select();
  for (const field of [input, reason]) onEnter(field, save);

  async function save() {
    const read = typedValue(kind, v, input.value), isBad = 'bad' in read, isBare = !reason.value.trim();
    input.classList.toggle('is-bad', isBad);
    reason.classList.toggle('is-bad', isBare);
    if ('bad' in read || isBare) {
      fill(said, isBad ? el('p', { class: 'note is-bad', text: t('term.bad', { min: shownValue(v, v.min, lang), max: shownValue(v, v.max, lang) }) }) : null, isBare ? el('p', { class: 'note is-bad', text: t('term.noReason') }) : null);
      return (isBad ? input : reason).focus();
    }
    await done(() => changeBookValue(v.code, read.value, reason.value.trim()));
  }

  /** @param {() => Promise<Failure | null>} act */
  async function done(act) {
    if (isSaving) return;
    isSaving = true;
    const failure = await act();
    isSaving = false;
    if (failure) return fill(said, problemBox(failure));
    close();
    /** @type {HTMLElement | null} */ (document.querySelector(`[data-focus="${CSS.escape(`book-${v.code}`)}"]`))?.focus();
  }
}

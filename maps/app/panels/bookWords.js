// @ts-check
/** Values of books in words: shares in per cent, years without a separator, units as they are read. */
import { hasText, nameIn, t } from '../i18n.js';
import { isShareValue, shownNumber } from '../model/books.js';
import { day, number } from '../model/units.js';

/** @param {BookValue} v @param {number | null | undefined} value @param {Lang} lang */
export const shownValue = (v, value, lang) => (value === null || value === undefined ? t('value.unknown') : v.unit === 'year' ? String(value) : number(shownNumber(v, value), lang, 4) ?? '');

/** @param {BookValue} v */
export function unitOfValue(v) {
  if (isShareValue(v)) return '%';
  if (v.unit === '1' || v.unit === 'year') return '';
  const price = v.unit.startsWith('yuan/') ? `plan.priceUnit.${v.unit.slice('yuan/'.length)}` : '';
  if (v.unit === 'persons') return t('amount.people');
  return v.unit === 'years' ? t('unit.years') : hasText(price) ? t(price) : hasText(`amount.${v.unit}`) ? t(`amount.${v.unit}`) : v.unit;
}

/** "0.2 before, by local, 29 Nov 2026: reason". @param {BookValue} v @param {Lang} lang */
export const changedWords = (v, lang) => (v.change ? t('value.changedFrom', { from: shownValue(v, v.change.original, lang), actor: v.change.actor, at: day(v.change.at, lang) }) + (v.change.reason ? t('value.because', { reason: v.change.reason }) : '') : '');

/** What a step did, e.g. "Pipes 8,000 → 9,500". @param {BookStep} step @param {ReadonlyArray<BookValue>} values @param {Lang} lang */
export function stepWords(step, values, lang) {
  const [first] = step.changes, v = values.find((x) => x.code === first.code);
  return step.changes.length > 1 || !v ? t('books.stepN', { n: step.changes.length }) : `${nameIn(lang, v)} ${shownValue(v, first.from, lang)} → ${shownValue(v, first.to, lang)}`;
}

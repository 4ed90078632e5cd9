// @ts-check
/** Books of prices, rules and terms of the calculation as the page edits them. */
import { NOTHING } from './diagnosis.js';
import { isShare } from './figures.js';
import { typedNumber } from './money.js';

/** @type {ReadonlyArray<BookKind>} */
export const BOOK_KINDS = Object.freeze(['PRICE', 'RULE', 'FINANCE']);

/** @type {BooksShown} */
export const NO_BOOKS = Object.freeze({ kind: 'PRICE', code: null, revision: null, filter: '', list: [], book: NOTHING, done: [] });

/** Code of the book a plan is judged by. @param {PlanEntry | null | undefined} view @param {BookKind} kind */
export const bookOfPlan = (view, kind) => (view ? { PRICE: view.priceBook, RULE: view.ruleBook, FINANCE: view.financeBook }[kind] : null);

/** What makes a plan use another book. @param {BookKind} kind @param {string} code @returns {Record<string, string>} */
export const useOf = (kind, code) => ({ [{ PRICE: 'priceBook', RULE: 'ruleBook', FINANCE: 'financeBook' }[kind]]: code });

/** Shares are shown and typed in per cent. @param {BookValue} v */
export const isShareValue = (v) => (v.unit === '1' && v.max <= 1) || isShare(v.unit, v.code);

/** As it is shown: without the dust of binary fractions. @param {BookValue} v @param {number} value */
export const shownNumber = (v, value) => (isShareValue(v) ? Number((value * 100).toPrecision(12)) : value);

/** Whether a value may be without a number: a price is unknown then; others only where none was delivered. @param {BookKind} kind @param {BookValue} v */
export const mayBeEmpty = (kind, v) => kind === 'PRICE' || (v.change ? v.change.original === null : v.value === undefined || v.value === null);

/** The value that is typed, or that it is none. @param {BookKind} kind @param {BookValue} v @param {string} text @returns {{ value: number | null } | { bad: true }} */
export function typedValue(kind, v, text) {
  const typed = typedNumber(text);
  if (typed === null) return mayBeEmpty(kind, v) ? { value: null } : { bad: true };
  if (typed === 'bad') return { bad: true };
  const value = isShareValue(v) ? Number((typed / 100).toPrecision(12)) : typed, isYears = kind === 'FINANCE' && (v.unit === 'year' || v.unit === 'years');
  return value < v.min || value > v.max || (isYears && !Number.isInteger(value)) ? { bad: true } : { value };
}

/** The step that sets values. @param {BookKind} kind @param {Book} book @param {{ code: string, to: number | null }[]} wanted @returns {BookStep | null} null where nothing changes */
export function stepOf(kind, book, wanted) {
  const changes = wanted.flatMap(({ code, to }) => {
    const v = book.values.find((x) => x.code === code);
    return v && (v.value ?? null) !== to ? [{ code, from: v.value ?? null, to, was: v.change?.reason ?? '' }] : [];
  });
  return changes.length ? Object.freeze({ kind, book: book.code, changes }) : null;
}

/** By section in the order of the book; only what has all the words. @param {Book} book @param {string} filter @returns {{ section: string, values: BookValue[] }[]} */
export function bySection(book, filter) {
  const terms = filter.toLowerCase().split(/\s+/).filter(Boolean);
  /** @type {Map<string, BookValue[]>} */
  const groups = new Map();
  for (const v of book.values) {
    const text = `${v.code} ${v.nameZh} ${v.nameEn} ${v.details.clause ?? ''} ${v.source}`.toLowerCase();
    if (terms.every((term) => text.includes(term))) groups.set(v.section, [...(groups.get(v.section) ?? []), v]);
  }
  return [...groups].map(([section, values]) => ({ section, values }));
}

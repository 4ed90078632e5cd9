// @ts-check
/** Shows books of prices, rules and terms, and changes them; what was changed here can be undone step by step. Plans that use a book are judged anew. */
import * as api from '../api.js';
import { t } from '../i18n.js';
import { bookOfPlan, stepOf, useOf } from '../model/books.js';
import { copyCode } from '../model/norms.js';
import { get, set, subscribe } from '../state.js';
import * as bookApi from './bookApi.js';
import { judgeAgain } from './judging.js';
import { changeOpenPlan } from './planning.js';

/** @type {AbortController | null} */
let asking = null;

/** @param {Partial<BooksShown>} change */
export const setBooks = (change) => set((s) => ({ books: Object.freeze({ ...s.books, ...change }) }));

/** Code of the book that is shown; null = there is no plan to say which. @param {State} s */
export const shownCode = (s) => s.books.code ?? bookOfPlan(s.plan?.view, s.books.kind);

/** The open tab follows what is to be shown. */
export function keepBooks() {
  subscribe((s) => [s.step === 'plan' && s.planTab === 'books', s.books.kind, s.books.revision, shownCode(s), s.online], (s) => {
    if (s.step === 'plan' && s.planTab === 'books' && s.online) void showBook();
  });
  subscribe((s) => [s.plan?.id], () => setBooks({ code: null, revision: null }));
}

/** Reads it again, e.g. after a failure. */
export async function showBook() {
  asking?.abort();
  const { books } = get(), code = shownCode(get()), mine = (asking = new AbortController());
  if (!code) return;
  setBooks({ book: { status: 'loading', value: books.book.value?.code === code ? books.book.value : null, failure: null } });
  try {
    const [list, value] = await Promise.all([bookApi.books(books.kind), bookApi.book(books.kind, code, books.revision, mine.signal)]);
    if (!mine.signal.aborted) setBooks({ list, book: { status: 'ready', value, failure: null } });
  } catch (error) {
    if (api.isAborted(error) || mine.signal.aborted) return;
    setBooks({ book: { status: 'failed', value: null, failure: api.failureOf(error) } });
  }
}

/** The newest revision came back from the service: the plan in hand is judged by it. @param {BookKind} kind @param {Book} value */
function arrived(kind, value) {
  const { books, plan } = get(), ready = /** @type {const} */ ({ status: 'ready', value, failure: null });
  if (books.kind === kind && shownCode(get()) === value.code) setBooks({ book: ready, revision: null });
  if (bookOfPlan(plan?.view, kind) !== value.code) return;
  if (kind === 'PRICE') set({ planBook: ready });
  if (kind === 'FINANCE') set({ financeBook: ready });
  judgeAgain();
}

/** Says why not; where somebody else was faster, what there is now is shown. @param {() => Promise<unknown>} act @returns {Promise<Failure | null>} */
async function attempt(act) {
  try {
    await act();
    return null;
  } catch (error) {
    const failure = api.failureOf(error);
    if (failure.status === 412) void showBook();
    return failure;
  }
}

/** @param {string} code of the value @param {number | null} to @param {string} reason @returns {Promise<Failure | null>} */
export function changeBookValue(code, to, reason) {
  const { kind, book: { value: now }, done } = get().books, step = now && stepOf(kind, now, [{ code, to }]);
  if (!now || !step) return Promise.resolve(null);
  return attempt(async () => {
    arrived(kind, await bookApi.changeBook(kind, now, [{ code, value: to, reason }]));
    setBooks({ done: [...done, step] });
  });
}

/** Back to what was delivered. @param {string[]} codes @returns {Promise<Failure | null>} */
export function restoreValues(codes) {
  const { kind, book: { value: now }, done } = get().books, step = now && stepOf(kind, now, now.values.filter((v) => v.change && codes.includes(v.code)).map((v) => ({ code: v.code, to: v.change?.original ?? null })));
  if (!now || !step) return Promise.resolve(null);
  return attempt(async () => {
    arrived(kind, await bookApi.restoreBook(kind, now, step.changes.map((c) => c.code), t('books.restored')));
    setBooks({ done: [...done, step] });
  });
}

/** Takes back the last step that was done here, whatever is shown now. @returns {Promise<Failure | null>} */
export function undoBook() {
  const { done } = get().books, step = done.at(-1);
  if (!step) return Promise.resolve(null);
  return attempt(async () => {
    const now = await bookApi.book(step.kind, step.book);
    arrived(step.kind, await bookApi.changeBook(step.kind, now, step.changes.map((c) => ({ code: c.code, value: c.from, reason: c.was || t('books.undone') }))));
    setBooks({ done: done.slice(0, -1) });
  });
}

/** A copy as one's own, which the plan uses from now on. @param {string} name @returns {Promise<Failure | null>} */
export function copyShown(name) {
  const { kind, book: { value: now }, list } = get().books;
  if (!now) return Promise.resolve(null);
  return attempt(async () => {
    const made = await bookApi.copyBook(kind, { code: copyCode(now.code, list.map((x) => x.code)), nameZh: name, nameEn: name, base: `${now.code}@${now.revision}` });
    await useBook(kind, made.code);
  });
}

/** The plan in hand is judged by this book. @param {BookKind} kind @param {string} code */
export async function useBook(kind, code) {
  setBooks({ code, revision: null });
  await changeOpenPlan(useOf(kind, code));
  await showBook();
}

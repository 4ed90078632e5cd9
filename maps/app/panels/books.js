// @ts-check
/** The books a plan is judged by, to read and to change: prices, rules, terms of the calculation; each value with how sure it is and its source. */
import { halfIn, nameIn, t } from '../i18n.js';
import { BOOK_KINDS, bookOfPlan, bySection } from '../model/books.js';
import { set, subscribe } from '../state.js';
import { restoreValues, setBooks, showBook, shownCode, undoBook, useBook } from '../work/booking.js';
import { bookCell } from './bookCell.js';
import { openBookCopy, openBookHistory } from './bookHistory.js';
import { changedWords, stepWords, unitOfValue } from './bookWords.js';
import { certaintySign } from './certainty.js';
import { button, el, fill, icon } from './dom.js';
import { problemBox } from './problem.js';

const CERTAINTIES = /** @type {const} */ (['SEEN', 'SECONDARY', 'MEMORY', 'PROPOSED', 'CHANGED']);

/** @param {HTMLElement} root */
export function booksPanel(root) {
  const head = el('header', { class: 'norms-head' }), body = el('div', { class: 'norms-body' });
  const filter = el('input', { type: 'search', class: 'field book-filter', placeholder: t('books.filter'), 'aria-label': t('books.filter'), spellcheck: 'false', on: { input: () => setBooks({ filter: filter.value }) } });
  fill(root, head, body);
  const isOpen = (/** @type {State} */ s) => s.step === 'plan' && s.planTab === 'books';
  const ends = [subscribe((s) => [isOpen(s), s.books, s.plan?.view, s.lang], (s) => {
    if (!isOpen(s)) return;
    const { book } = s.books, scroll = body.scrollTop;
    filter.placeholder = t('books.filter');
    if (filter.value !== s.books.filter) filter.value = s.books.filter;
    if (!s.plan) {
      fill(head);
      return fill(body, el('div', { class: 'blank' }, icon('book-open'), el('p', { text: t('books.noPlan') }), el('p', { class: 'note', text: t('plan.noPlanHow') })));
    }
    fill(head, kinds(s), which(s), acts(s, filter));
    if (book.status === 'failed' && book.failure) return fill(body, problemBox(book.failure, { actions: [button(t('banner.retry'), () => void showBook(), { icon: 'refresh-cw' })] }));
    fill(body, book.value ? table(book.value, s) : el('div', { class: 'skeleton', 'aria-busy': 'true', 'aria-label': t('loading') }, Array.from({ length: 9 }, () => el('span'))));
    body.scrollTop = scroll;
  })];
  return () => ends.forEach((end) => end());
}

/** @param {State} s */
const kinds = (s) => el('div', { class: 'norms-bar' }, el('div', { class: 'segments', role: 'tablist', 'aria-label': t('tab.books') }, BOOK_KINDS.map((kind) => el('button', { type: 'button', role: 'tab', class: 'segment', 'aria-selected': String(s.books.kind === kind), 'data-focus': `books-${kind}`, text: t(`books.kind.${kind}`), on: { click: () => setBooks({ kind, code: null, revision: null, filter: '' }) } }))));

/** Which book is shown, and whether the plan is judged by it. @param {State} s */
function which(s) {
  const { kind, list, book } = s.books, code = shownCode(s), isUsed = bookOfPlan(s.plan?.view, kind) === code, own = list.filter((x) => x.kind === kind);
  const choice = el('select', { class: 'field', 'aria-label': t('books.which'), 'data-focus': 'books-which', on: { change: () => setBooks({ code: choice.value, revision: null }) } }, own.map((x) => el('option', { value: x.code, selected: x.code === code, text: `${nameIn(s.lang, x)}${x.base ? '' : t('books.deliveredMark')}` })));
  return el('div', { class: 'books-which' }, choice, isUsed ? el('span', { class: 'badge', title: t('books.usedLong'), text: t('books.used') }) : code && book.value ? button(t('books.use'), () => void useBook(kind, code), { class: 'button is-primary', 'data-focus': 'books-use', title: t('books.useLong') }) : null);
}

/** @param {State} s @param {HTMLElement} filter */
function acts(s, filter) {
  const { book: { value: book }, done, revision } = s.books, changed = book?.values.filter((v) => v.change).map((v) => v.code) ?? [], last = done.at(-1);
  const anchor = (/** @type {MouseEvent} */ e) => /** @type {HTMLElement} */ (e.currentTarget);
  return [el('div', { class: 'norms-bar books-acts' }, filter,
    book ? button(t('norms.history'), (e) => void openBookHistory(anchor(e), book), { icon: 'history', 'data-focus': 'books-history' }) : null, book ? button(t('norms.copy'), (e) => openBookCopy(anchor(e), book), { icon: 'copy', title: t('books.copyLong'), 'data-focus': 'books-copy' }) : null),
  last || changed.length ? el('div', { class: 'norms-bar books-acts' },
    last ? button(t('books.undo', { step: stepWords(last, book?.values ?? [], s.lang) }), () => void said(undoBook()), { icon: 'undo-2', class: 'button books-undo', 'data-focus': 'books-undo' }) : null, el('span', { class: 'spring' }),
    changed.length && revision === null ? button(t('books.restoreN', { n: changed.length }), () => void said(restoreValues(changed)), { icon: 'rotate-ccw', title: t('books.restoreLong'), 'data-focus': 'books-restore' }) : null) : null,
  revision === null ? null : el('p', { class: 'note is-warning' }, `${t('norms.revision', { revision })} · ${t('norms.readOnly')} `, el('button', { type: 'button', class: 'link', text: t('norms.unpin'), 'data-focus': 'books-newest', on: { click: () => setBooks({ revision: null }) } })),
  el('p', { class: 'note signs' }, CERTAINTIES.map((c) => el('span', {}, certaintySign(c), ` ${t(`certainty.${c}.short`)}`)))];
}

/** @param {Promise<Failure | null>} act */
async function said(act) {
  const failure = await act;
  if (failure) set({ toast: { text: failure.detail || failure.title, tone: 'bad', seconds: 8 } });
}

/** @param {Book} book @param {State} s */
function table(book, s) {
  const groups = bySection(book, s.books.filter), { kind, revision } = s.books;
  return el('table', { class: 'norm-table is-book', 'data-book': book.code, 'data-revision': book.revision }, el('caption', { class: 'note', text: `${nameIn(s.lang, book)} · ${t('norms.revision', { revision: book.revision })}` }),
    el('colgroup', {}, el('col'), el('col'), el('col')), el('tbody', {}, groups.length ? groups.flatMap(({ section, values }) => [el('tr', { class: 'norm-category' }, el('th', { colspan: 3, scope: 'colgroup', text: t(`books.section.${section}`) })), ...values.map((v) => row(kind, v, revision !== null, s))]) : el('tr', {}, el('td', { colspan: 3 }, el('p', { class: 'blank', text: t('books.nothing') })))));
}

/** @param {BookKind} kind @param {BookValue} v @param {boolean} isLocked @param {State} s */
const row = (kind, v, isLocked, s) => el('tr', {}, el('th', { scope: 'row' }, el('span', { text: nameIn(s.lang, v) }), el('small', { title: v.source, text: v.change ? changedWords(v, s.lang) : v.details.clause || halfIn(s.lang, v.source) })),
  el('td', { class: 'figure' }, el('span', { class: 'book-figure' }, ({ '<=': '≤', '>=': '≥' })[v.details.operator ?? ''] ? el('span', { class: 'quiet', text: ({ '<=': '≤', '>=': '≥' })[v.details.operator] }) : null, bookCell(kind, v, isLocked))), el('td', { class: 'quiet book-unit', text: unitOfValue(v) }));

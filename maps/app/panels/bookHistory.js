// @ts-check
/** Who changed which values of a book, each revision to be looked at; and a copy of it as one's own. */
import * as api from '../api.js';
import { nameIn, t } from '../i18n.js';
import { get } from '../state.js';
import { bookHistory } from '../work/bookApi.js';
import { copyShown, setBooks } from '../work/booking.js';
import { shownValue } from './bookWords.js';
import { button, el, fill, onEnter } from './dom.js';
import { popover } from './popover.js';
import { problemBox } from './problem.js';

/** @param {HTMLElement} anchor @param {Book} book */
export async function openBookHistory(anchor, book) {
  const body = el('div', { class: 'history', 'aria-live': 'polite' }, el('p', { class: 'note', text: t('loading') }));
  const close = popover(anchor, () => [el('header', {}, el('b', { text: t('norms.historyLong') })), body], { class: 'is-history' });
  try {
    const revisions = await bookHistory(book.kind, book.code);
    fill(body, revisions.length ? el('ol', {}, revisions.map((r) => el('li', {}, revision(r, book, close))), el('li', {}, see(0, t('books.delivered'), close))) : el('p', { class: 'note', text: t('norms.historyNone') }));
  } catch (error) {
    fill(body, problemBox(api.failureOf(error)));
  }
}

/** @param {number} n @param {string} words @param {() => void} close */
const see = (n, words, close) => el('button', { type: 'button', class: 'link', text: words, title: t('books.see'), 'data-revision': n, on: { click: () => { close(); setBooks({ revision: n }); } } });

/** @param {NormRevision} r @param {Book} book @param {() => void} close */
function revision(r, book, close) {
  const { lang } = get(), at = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(r.at));
  return [el('p', {}, see(r.revision, t('norms.revision', { revision: r.revision }), close), el('span', { class: 'quiet', text: ` · ${r.actor} · ${at}` })), el('ul', {}, r.changes.map((c) => {
    const v = book.values.find((x) => x.code === c.code), words = (/** @type {number | null} */ n) => (v ? shownValue(v, n, lang) : String(n ?? ''));
    return el('li', {}, `${v ? nameIn(lang, v) : c.code}: `, el('span', { class: 'quiet', text: `${words(c.from)} → ` }), el('b', { text: words(c.to) }), c.reason ? el('span', { class: 'quiet', text: ` · ${c.reason}` }) : null);
  }))];
}

/** @param {HTMLElement} anchor @param {Book} book */
export function openBookCopy(anchor, book) {
  const input = el('input', { class: 'field', maxlength: '120', autofocus: true, value: t('norms.copyOf', { name: nameIn(get().lang, book) }), 'aria-label': t('norms.copyName'), 'data-focus': 'book-name' });
  onEnter(input, copy);
  const said = el('div', { role: 'alert' });
  const close = popover(anchor, () => [el('header', {}, el('b', { text: t('books.copyLong') })), input, el('p', { class: 'note', text: t('books.copyWhy') }), said, el('div', { class: 'actions' }, button(t('norms.copyDo'), () => void copy(), { class: 'button is-primary', 'data-focus': 'book-copy-do' }))], { class: 'is-editor' });
  input.select();

  async function copy() {
    const name = input.value.trim();
    if (!name) return input.classList.add('is-bad');
    const failure = await copyShown(name);
    if (failure) fill(said, problemBox(failure));
    else close();
  }
}

// @ts-check
/** Parameters of the calculation: those of the finance book, or what this plan sets for itself with a reason. */
import { halfIn, nameIn, t } from '../i18n.js';
import { isShareValue } from '../model/books.js';
import { KEY_TERMS, typedNumber } from '../model/money.js';
import { get } from '../state.js';
import { setTerm } from '../work/judging.js';
import { shownValue as shown, unitOfValue as unitOf } from './bookWords.js';
import { certaintySign } from './certainty.js';
import { button, el, fill, iconButton, onEnter } from './dom.js';
import { popover } from './popover.js';

let isAllOpen = false;

/** @param {State} s */
export function termList(s) {
  const book = s.financeBook.value, values = book?.values ?? [], key = KEY_TERMS.flatMap((code) => values.find((v) => v.code === code) ?? []), rest = values.filter((v) => !KEY_TERMS.includes(v.code));
  if (!book) return s.financeBook.status === 'failed' ? el('section', { class: 'terms' }, el('h3', { text: t('term.title') }), el('p', { class: 'note is-bad', text: t('term.noBook') })) : null;
  return el('section', { class: 'terms' }, el('h3', {}, t('term.title'), el('span', { class: 'quiet', text: nameIn(s.lang, book) })), el('div', {}, key.map((v) => row(v, s))),
    rest.length ? el('details', { open: isAllOpen, on: { toggle: (/** @type {any} */ e) => { isAllOpen = e.target.open; } } }, el('summary', { 'data-focus': 'terms-all', text: t('term.more', { n: rest.length }) }), rest.map((v) => row(v, s))) : null);
}

/** @param {BookValue} v @param {State} s */
function row(v, s) {
  const own = s.plan?.items.get(`term/${v.code}`), value = own ? Number(/** @type {any} */ (own).value) : v.value;
  const node = el('button', { type: 'button', class: `term-row${own ? ' is-own' : ''}`, 'data-term': v.code, 'data-focus': `term-${v.code}`, 'aria-haspopup': 'dialog', title: own ? t('term.ownWhy', { reason: /** @type {any} */ (own).reason, value: shown(v, v.value, s.lang) }) : v.source, on: { click: () => edit(node, v) } },
    el('span', { text: nameIn(s.lang, v) }), own ? el('span', { class: 'badge is-changed', text: t('term.own') }) : certaintySign(v.certainty, v.source), el('span', { class: 'figure' }, el('b', { class: value === null || value === undefined ? 'unknown' : '', text: shown(v, value, s.lang) }), unitOf(v) ? el('small', { class: 'quiet', text: ` ${unitOf(v)}` }) : null));
  return node;
}

/** @param {HTMLElement} anchor @param {BookValue} v */
function edit(anchor, v) {
  const { lang, plan } = get(), own = /** @type {any} */ (plan?.items.get(`term/${v.code}`)), by = isShareValue(v) ? 100 : 1, now = own?.value ?? v.value;
  const input = el('input', { class: 'field figure', inputmode: 'decimal', autocomplete: 'off', autofocus: true, 'aria-label': nameIn(lang, v), 'data-focus': 'term-value', value: now === null || now === undefined ? '' : String(Number((Number(now) * by).toPrecision(12))) });
  const reason = el('input', { class: 'field', maxlength: '500', placeholder: t('term.reason'), 'aria-label': t('term.reason'), 'data-focus': 'term-reason', value: own?.reason ?? '' }), said = el('div', { role: 'alert' });
  const done = () => {
    const typed = typedNumber(input.value), value = typed === 'bad' || typed === null ? null : Number((typed / by).toPrecision(12)), isBad = value === null || value < v.min || value > v.max, isBare = !reason.value.trim();
    input.classList.toggle('is-bad', isBad);
    reason.classList.toggle('is-bad', isBare);
    if (isBad || isBare) {
      fill(said, isBad ? el('p', { class: 'note is-bad', text: t('term.bad', { min: shown(v, v.min, lang), max: shown(v, v.max, lang) }) }) : null, isBare ? el('p', { class: 'note is-bad', text: t('term.noReason') }) : null);
      return (isBad ? input : reason).focus();
    }
    close();
    setTerm(v.code, value, reason.value.trim());
  };
  for (const field of [input, reason]) onEnter(field, done);
  const close = popover(anchor, () => [el('header', {}, el('b', { text: nameIn(lang, v) }), iconButton('x', t('close'), () => close())), el('div', { class: 'with-unit' }, input, el('span', { text: unitOf(v) })), reason, said,
    el('p', { class: 'note' }, certaintySign(v.certainty), ` ${t('term.book', { value: `${shown(v, v.value, lang)} ${unitOf(v)}`.trim() })}${v.source ? ` · ${halfIn(lang, v.source)}` : ''}`),
    el('div', { class: 'actions' }, button(t('value.save'), done, { class: 'button is-primary', 'data-focus': 'term-save' }), own ? button(t('term.restore'), () => { close(); setTerm(v.code, null, ''); }, { icon: 'rotate-ccw', 'data-focus': 'term-restore' }) : null, button(t('value.cancel'), () => close()))], { class: 'is-editor' });
  input.select();
}

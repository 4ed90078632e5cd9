// @ts-check
/** Sums of money as text and as figures that explain themselves. */
import { t } from '../i18n.js';
import { money } from '../model/figures.js';
import { get } from '../state.js';
import { el, iconButton } from './dom.js';
import { popover } from './popover.js';

/** "6,659 万元"; unknown stays unknown. @param {number | null | undefined} yuan @param {Lang} lang @param {boolean} [isDelta] */
export function moneyWords(yuan, lang, isDelta = false) {
  const m = money(yuan, lang, isDelta);
  return m ? `${m.text} ${t(`money.unit.${m.unit}`)}` : t('value.unknown');
}

/** @param {number | null | undefined} yuan @param {Lang} lang */
export function moneyFigure(yuan, lang) {
  const m = money(yuan, lang);
  return m ? el('span', {}, el('b', { text: m.text }), el('small', { text: ` ${t(`money.unit.${m.unit}`)}` })) : el('span', { class: 'unknown', text: t('value.unknown') });
}

/** A figure with its name; a click says how it comes about. @param {string} code key below money.of and money.how @param {Node | string} figure @param {{ note?: string, inputs?: [string, string][], tone?: string }} [more] */
export function moneyRow(code, figure, { note = '', inputs = [], tone = '' } = {}) {
  const node = el('button', { type: 'button', class: 'indicator money-row', 'data-code': code, 'data-focus': `money-${code}`, 'aria-haspopup': 'dialog', title: t('formula.open'), on: { click: () => explain(node, code, inputs) } },
    el('span', { class: 'indicator-name', text: t(`money.of.${code}`) }), el('span', { class: `indicator-figure${tone ? ` is-${tone}` : ''}` }, figure), note ? el('small', { class: 'note money-note', text: note }) : null);
  return node;
}

/** @param {HTMLElement} anchor @param {string} code @param {[string, string][]} inputs */
function explain(anchor, code, inputs) {
  popover(anchor, (close) => [el('header', {}, el('b', { text: t(`money.of.${code}`) }), iconButton('x', t('close'), close)), el('code', { class: 'formula', text: t(`money.how.${code}`) }),
    inputs.length ? el('h3', { text: t('formula.inputs') }) : null, el('dl', { class: 'inputs' }, inputs.map(([label, value]) => el('div', {}, el('dt', { text: label }), el('dd', { class: 'figure', text: value })))),
    el('p', { class: 'note', text: t('money.source', { finance: get().judged.value?.basis.finance ?? '' }) })], { class: 'is-explaining' });
}

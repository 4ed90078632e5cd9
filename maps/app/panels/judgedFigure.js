// @ts-check
/** Figures of a judged plan: with unit, estimate and unknown said; a click on one opens formula, inputs and clause. */
import { hasText, nameIn, t } from '../i18n.js';
import { figureText, unitKey } from '../model/figures.js';
import { get } from '../state.js';
import { el, iconButton } from './dom.js';
import { popover } from './popover.js';

/** Unit in words; empty for a ratio. @param {string} unit @param {string} code */
export function unitText(unit, code) {
  const key = unitKey(unit, code);
  return key && hasText(`amount.${key}`) ? t(`amount.${key}`) : key;
}

/** @param {Amount} a @param {string} unit @param {string} code @param {State} s @param {boolean} [isDelta] */
export function amountWords(a, unit, code, s, isDelta = false) {
  if (a.status === 'UNKNOWN') return t('value.unknown');
  const u = unitText(unit, code);
  return `${figureText(a.value, unit, code, s.lang, isDelta)}${u ? ` ${u}` : ''}${a.status === 'ESTIMATED' ? ` ${t('value.estimated')}` : ''}`;
}

export const estSign = () => el('abbr', { class: 'est', title: t('value.estimatedLong'), text: t('value.estimated') });

/** The figure with its unit small behind it. @param {Amount} a @param {string} unit @param {string} code @param {State} s */
export function amountFigure(a, unit, code, s) {
  if (a.status === 'UNKNOWN') return el('span', { class: 'unknown', text: t('value.unknown') });
  return el('span', { class: a.status === 'ESTIMATED' ? 'is-estimated' : '' }, el('b', { text: figureText(a.value, unit, code, s.lang) }), unitText(unit, code) ? el('small', { text: ` ${unitText(unit, code)}` }) : null, a.status === 'ESTIMATED' ? estSign() : null);
}

/** @param {HTMLElement} anchor @param {IndicatorValue} v @param {Finding | null} limit */
export function explainIndicator(anchor, v, limit) {
  const s = get(), clauses = [...new Set([v.clause, limit?.clause ?? ''].filter(Boolean))];
  popover(anchor, (close) => [el('header', {}, el('b', { text: nameIn(s.lang, v) }), iconButton('x', t('close'), close)),
    el('code', { class: 'formula', text: s.lang === 'en' ? v.textEn : v.textZh }),
    el('dl', { class: 'inputs' }, pair(t('indicator.before'), amountWords(v.before, v.unit, v.code, s)), pair(t('indicator.after'), amountWords(v.after, v.unit, v.code, s)), limit ? pair(t('indicator.limit'), limitWords(limit, s)) : null),
    v.inputs.length ? el('h3', { text: t('formula.inputs') }) : null,
    v.inputs.length ? el('dl', { class: 'inputs' }, v.inputs.map((i) => pair(nameIn(s.lang, i), amountWords(i.value, i.unit, v.code, s), i.unknown ? t('indicator.unknownN', { n: i.unknown }) : ''))) : null,
    clauses.length ? el('p', { class: 'note', text: t('formula.source', { source: clauses.join('; ') }) }) : null], { class: 'is-explaining' });
}

/** "≤ 20 %". @param {Finding} f @param {State} s */
export const limitWords = (f, s) => (f.threshold === undefined || f.threshold === null ? '' : `${({ '<=': '≤', '>=': '≥' })[f.operator] ?? f.operator} ${figureText(f.threshold, f.unit, f.rule, s.lang)}${unitText(f.unit, f.rule) ? ` ${unitText(f.unit, f.rule)}` : ''}`);

/** @param {string} label @param {string} value @param {string} [more] */
const pair = (label, value, more = '') => el('div', {}, el('dt', { text: label }), el('dd', { class: 'figure' }, value, more ? el('span', { class: 'unknown', text: ` · ${more}` }) : null));

// @ts-check
/** Words and signs that the panels of siting share: people, money, how a space fits, the letter of a type. */
import { nameIn, t } from '../i18n.js';
import { hindrance, fitOf, standing, gapPercent, typeLetter } from '../model/siting.js';
import { metres, number } from '../model/units.js';
import { get } from '../state.js';
import { el } from './dom.js';
import { estSign } from './judgedFigure.js';
import { moneyWords } from './moneyFigure.js';
import { unknown } from './values.js';

/** @param {number | undefined} n @param {boolean} isEstimated @param {Lang} lang */
export function peopleNode(n, isEstimated, lang) {
  if (n === undefined) return unknown();
  const text = n > 0 && n < 0.5 ? '< 1' : number(n, lang) ?? '';
  return isEstimated && n > 0 ? el('span', { class: 'estimated' }, text, ' ', estSign()) : el('span', { text });
}

/** @param {number | undefined} yuan @param {boolean} isEstimated @param {Lang} lang */
export function yuanNode(yuan, isEstimated, lang) {
  if (yuan === undefined) return unknown();
  return isEstimated ? el('span', { class: 'estimated' }, moneyWords(yuan, lang), ' ', estSign()) : el('span', { text: moneyWords(yuan, lang) });
}

/** @param {number | undefined} m2 @param {boolean} isEstimated @param {Lang} lang */
export function areaNode(m2, isEstimated, lang) {
  const text = number(m2, lang, m2 !== undefined && m2 < 10 ? 1 : 0);
  if (text === null) return unknown();
  return isEstimated ? el('span', { class: 'estimated' }, `${text} m²`, ' ', estSign()) : el('span', { text: `${text} m²` });
}

/** @param {number | undefined} m @param {Lang} lang */
export const metresNode = (m, lang) => (m === undefined ? unknown() : el('span', { text: metres(m, lang) ?? '' }));

/** The word for how it fits, with the rule that stands in the way. @param {Candidate} c @param {Lang} lang @param {boolean} [isShort] */
export function fitNode(c, lang, isShort = false) {
  const fit = fitOf(c), why = hindrance(c);
  return el('span', { class: 'site-fit', 'data-fit': fit }, el('i', { 'aria-hidden': 'true' }), el('span', { text: t(`site.fit.${fit}`) }), !isShort && why ? el('span', { class: 'quiet', text: ` · ${nameIn(lang, why)}` }) : null);
}

/** The letter of a type in its colour. @param {number} i place among the types of the siting; -1 = not among them @param {State} s */
export function typeSign(i, s) {
  const ink = i < 0 ? null : s.siteLegend?.types[i % s.siteLegend.types.length];
  return el('span', { class: `site-letter${i < 0 ? ' is-none' : ''}`, 'aria-hidden': 'true', style: ink ? { '--fill': ink.fill, '--ink-on': ink.ink } : {}, text: i < 0 ? '' : typeLetter(i) });
}

/** @param {NamedType} type */
export const typeWords = (type) => nameIn(get().lang, type);

/** "within 0.8 % of the best possible". @param {Siting} siting @param {Lang} lang */
export function standingWords(siting, lang) {
  const { key, gap } = standing(siting);
  return t(`site.standing.${key}`, { gap: gap === null ? '' : `${number(gapPercent(gap), lang, 3)}` });
}

/** What a siting is called: its name, else its number. @param {SitingEntry} s */
export const sitingName = (s) => s.name || t('site.nth', { n: s.id });

/** The text of a rule or its cure in the reader's language. @param {Lang} lang @param {string} zh @param {string} en */
export const saidIn = (lang, zh, en) => (lang === 'en' ? en : zh);

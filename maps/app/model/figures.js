// @ts-check
/** Figures of a judged plan as text, by their unit. Unknown stays unknown; money is written in 万元 in Chinese, in million yuan in English. */
import { number, numberFormat } from './units.js';

/** Figures without a unit that are shares, not ratios: shown in per cent. */
const SHARES = /(_SHARE|_RATE|^BUILDING_DENSITY|^GREEN_RATIO|DENSITY_MAX|GREEN_MIN|IRR|^R63-1|^R63-3|^R63-4|VACANCY|GROWTH)/;
/** Of these the name says share, but they are ratios. */
const RATIOS = /(FLOOR_AREA_RATIO|^FAR|NEW_TO_DEMOLISHED|MEAN_STOREYS|R63-2|DEBT_COVER)/;

/** @param {string} unit @param {string} code of the indicator, rule or value */
export const isShare = (unit, code) => unit === '1' && SHARES.test(code) && !RATIOS.test(code);

/** Digits that tell apart what a planner tells apart. @param {number} value @param {string} unit @param {string} code */
function digitsOf(value, unit, code) {
  if (isShare(unit, code) || unit === '%') return 1;
  if (unit === '1' || unit.includes('/')) return 2;
  if (['m2', 'households', 'people', 'spaces', 'lifts', 'yuan', ''].includes(unit)) return 0;
  return Math.abs(value) < 100 ? 1 : 0;
}

/** The number alone, in the unit it is shown in. @param {number} value @param {string} unit @param {string} code @param {Lang} lang @param {boolean} [isDelta] with its sign */
export function figureText(value, unit, code, lang, isDelta = false) {
  const shown = isShare(unit, code) ? value * 100 : value, digits = digitsOf(value, unit, code);
  const text = number(Math.abs(shown), lang, digits) ?? '', isZero = !/[1-9]/.test(text);
  return `${isZero ? '' : value < 0 ? '−' : isDelta ? '+' : ''}${text}`;
}

/** Unit as it is shown: a key of the texts, or the sign itself; empty for a ratio. @param {string} unit @param {string} code */
export function unitKey(unit, code) {
  if (isShare(unit, code) || unit === '%') return '%';
  return unit === '1' ? '' : unit;
}

/** Change of an amount, an estimate when either is one; unknown when either is. @param {Amount} before @param {Amount} after @returns {Amount} */
export function changeOf(before, after) {
  if (before.status === 'UNKNOWN' || after.status === 'UNKNOWN') return { status: 'UNKNOWN', value: 0 };
  return { status: before.status === 'KNOWN' && after.status === 'KNOWN' ? 'KNOWN' : 'ESTIMATED', value: after.value - before.value };
}

/** Yuan, short: 万元 or 亿元 in Chinese, million or thousand in English. @param {number | null | undefined} yuan @param {Lang} lang @param {boolean} [isDelta] @returns {{ text: string, unit: string } | null} */
export function money(yuan, lang, isDelta = false) {
  if (yuan === null || yuan === undefined || !Number.isFinite(yuan)) return null;
  const size = Math.abs(yuan), steps = lang === 'en' ? /** @type {const} */ ([[1e6, 'm'], [1e3, 'k'], [1, '1']]) : /** @type {const} */ ([[1e8, 'yi'], [1e4, 'wan'], [1, '1']]);
  const [by, unit] = steps.find(([least]) => size >= least) ?? steps[2], part = size / by;
  const text = number(part, lang, part < 10 && by > 1 ? 2 : part < 1000 && by > 1 ? 1 : 0) ?? '';
  return { text: `${/[1-9]/.test(text) ? (yuan < 0 ? '−' : isDelta ? '+' : '') : ''}${text}`, unit };
}

/** Yuan for the columns of a table and the axis of a chart: 万元 in Chinese, millions in English. @param {number | null | undefined} yuan @param {Lang} lang */
export function columnMoney(yuan, lang) {
  if (yuan === null || yuan === undefined) return null;
  const digits = lang === 'en' ? 2 : 1, text = numberFormat(lang, digits, digits).format(Math.abs(yuan) / (lang === 'en' ? 1e6 : 1e4));
  return `${yuan < 0 && /[1-9]/.test(text) ? '−' : ''}${text}`;
}

/** A year and its fraction as years, one digit, rounded as people do. @param {number | null | undefined} years @param {Lang} lang */
export const yearsText = (years, lang) => number(years, lang, 1);

// @ts-check
/** Numbers as text, in the language of the reader. Unknown stays unknown: every function answers null for null. */

/** Made once each: to make one takes longer than to write a hundred numbers. @type {Map<string, Intl.NumberFormat>} */
const formats = new Map();

/** @param {Lang} lang @param {number} least digits behind the point @param {number} most */
export function numberFormat(lang, least, most) {
  const key = `${lang} ${least} ${most}`, known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(lang, { minimumFractionDigits: least, maximumFractionDigits: most });
  formats.set(key, made);
  return made;
}

/** @param {number | null | undefined} n @param {Lang} lang @param {number} [digits] @returns {string | null} */
export function number(n, lang, digits = 0) {
  if (n === null || n === undefined || !Number.isFinite(n)) return null;
  return numberFormat(lang, 0, digits).format(n);
}

/** Metres up to 10 km, then kilometres. @param {number | null | undefined} m @param {Lang} lang */
export function metres(m, lang) {
  if (m === null || m === undefined || !Number.isFinite(m)) return null;
  return m < 10000 ? `${number(m, lang, m < 10 ? 1 : 0)} m` : `${number(m / 1000, lang, 2)} km`;
}

/** Square metres; hectares from 1 ha, square kilometres from 1 km². @param {number | null | undefined} m2 @param {Lang} lang */
export function squareMetres(m2, lang) {
  if (m2 === null || m2 === undefined || !Number.isFinite(m2)) return null;
  if (m2 >= 1e6) return `${number(m2 / 1e6, lang, 2)} km²`;
  return m2 >= 1e4 ? `${number(m2 / 1e4, lang, 2)} ${lang === 'en' ? 'ha' : '公顷'}` : `${number(m2, lang, m2 < 10 ? 1 : 0)} m²`;
}

/** Floor area: 万 m² in Chinese from 10 万 on, as it is written there. @param {number | null | undefined} m2 @param {Lang} lang */
export function floorArea(m2, lang) {
  if (m2 === null || m2 === undefined || !Number.isFinite(m2)) return null;
  return lang === 'zh-CN' && m2 >= 1e5 ? `${number(m2 / 1e4, lang, 1)} 万 m²` : `${number(m2, lang)} m²`;
}

/** @param {number | null | undefined} share 0..1 @param {Lang} lang */
export function percent(share, lang) {
  const text = number(share === null || share === undefined ? null : share * 100, lang, 1);
  return text === null ? null : `${text} %`;
}

/** @type {Map<Lang, Intl.DateTimeFormat>} */
const clocks = new Map();

/** Hour and minute. @param {number} instant milliseconds @param {Lang} lang */
export function clock(instant, lang) {
  const format = clocks.get(lang) ?? new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  clocks.set(lang, format);
  return format.format(instant);
}

/** A day such as 2026-11-22, in the reader's own way. @param {string} instant ISO 8601 @param {Lang} lang */
export const day = (instant, lang) => new Intl.DateTimeFormat(lang, { dateStyle: 'medium' }).format(new Date(instant));

/** A round length for a scale bar that is at most `limit` metres: 1, 2 or 5 times a power of ten. @param {number} limit */
export function roundLength(limit) {
  const power = 10 ** Math.floor(Math.log10(limit));
  return [5, 2, 1].map((k) => k * power).find((n) => n <= limit) ?? power;
}

// @ts-check
/** Texts of the page by key; the tables are i18n/zh-CN.json and i18n/en.json. */

/** @type {Record<string, string>} */
let texts = {};

/** @param {Record<string, string>} table */
export function useTexts(table) {
  texts = table;
}

/** The text of a key, with {name} replaced. @param {string} key @param {Record<string, string | number | null>} [values] @returns {string} */
export function t(key, values = {}) {
  const text = texts[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (all, name) => (name in values ? String(values[name] ?? '') : all));
}

/** @param {string} key */
export const hasText = (key) => key in texts;

/** @param {Lang} lang @param {{ zh: string, en: string } | { nameZh: string, nameEn: string }} named */
export function nameIn(lang, named) {
  if ('zh' in named) return lang === 'en' ? named.en : named.zh;
  return lang === 'en' ? named.nameEn : named.nameZh;
}

const BOTH = /^([^\u4e00-\u9fff]+) ([\u4e00-\u9fff](?:[^A-Za-z]|[a-z]+(?:\.[a-z]+)+)*)$/;

/** Of a text that says the same in English and, behind it, in Chinese, where sites are named as they are, the half that is read; any other text whole. @param {Lang} lang @param {string} text */
export function halfIn(lang, text) {
  const halves = BOTH.exec(text);
  return halves ? halves[lang === 'en' ? 1 : 2] : text;
}

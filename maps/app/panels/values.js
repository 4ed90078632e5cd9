// @ts-check
/** Values as they are shown: unknown says so, estimated is amber and says so. */
import { hasText, nameIn, t } from '../i18n.js';
import { day, metres, number, squareMetres } from '../model/units.js';
import { get } from '../state.js';
import { el } from './dom.js';

export const unknown = () => el('span', { class: 'unknown', text: t('value.unknown') });

/** What to call a place without a name. @param {Kind} kind @param {number} id */
export const unnamed = (kind, id) => t('value.unnamed', { kind: t(`kind.${kind}.one`), id });

/** @param {string | null} text */
export const shown = (text) => (text === null || text === '' ? unknown() : el('span', { text }));

/** @param {string | null} text */
export const estimated = (text) => (text === null ? unknown() : el('span', { class: 'estimated' }, text, ' ', el('abbr', { class: 'est', title: t('value.estimatedLong'), text: t('value.estimated') })));

/** @param {import('../model/attributes.js').Attribute} a @param {any} value @returns {string | null} null for unknown */
export function attributeText(a, value) {
  const { lang } = get();
  if (value === null || value === undefined || value === '') return null;
  if (a.codes) return codeText(a.codes, String(value));
  if (a.type) return typeName(String(value));
  if (a.unit === 'year') return String(value);
  if (a.unit === 'day') return day(value, lang);
  if (a.unit === 'm') return metres(value, lang);
  if (a.unit === 'm2') return squareMetres(value, lang);
  if (a.unit === 'yuan') return `${number(value, lang, 2)} ${t('unit.yuanPerM2Month')}`;
  if (a.unit === 'years') return `${number(value, lang, 1)} ${t('unit.years')}`;
  if (a.unit === 'people') return `${number(value, lang)} ${t('unit.people')}`;
  return a.unit ? number(value, lang, 2) : String(value);
}

/** @param {string} list @param {string} code */
export const codeText = (list, code) => (hasText(`code.${list}.${code}`) ? t(`code.${list}.${code}`) : code);

/** @param {string} code of a facility or idle space */
export function typeName(code) {
  const { facilityTypes, idleTypes, lang } = get();
  const type = facilityTypes.find((f) => f.code === code) ?? idleTypes.find((i) => i.code === code);
  return type ? nameIn(lang, type) : code;
}

/** @param {number | null | undefined} n */
export const count = (n) => number(n, get().lang) ?? '';

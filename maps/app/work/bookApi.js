// @ts-check
/** What is asked of the service about books of prices, rules and terms. */
import { json, send } from '../api.js';

/** @param {BookKind} kind @param {string} [code] */
const path = (kind, code) => `/api/${kind.toLowerCase()}-books${code === undefined ? '' : `/${encodeURIComponent(code)}`}`;

/** @param {BookKind} kind @returns {Promise<BookEntry[]>} */
export const books = (kind) => json(path(kind));
/** @param {BookKind} kind @param {string} code @param {number | null} [revision] null = the newest @param {AbortSignal} [signal] @returns {Promise<Book>} */
export const book = (kind, code, revision = null, signal) => json(`${path(kind, code)}${revision === null ? '' : `?revision=${revision}`}`, signal);
/** @param {BookKind} kind @param {Book} now @param {{ code: string, value: number | null, reason: string }[]} changes @returns {Promise<Book>} */
export const changeBook = (kind, now, changes) => send('PATCH', path(kind, now.code), { changes }, now.revision);
/** @param {BookKind} kind @param {Book} now @param {string[]} codes @param {string} reason @returns {Promise<Book>} */
export const restoreBook = (kind, now, codes, reason) => send('POST', `${path(kind, now.code)}/restore`, { codes, reason }, now.revision);
/** Who changed what, newest first. @param {BookKind} kind @param {string} code @returns {Promise<NormRevision[]>} */
export const bookHistory = (kind, code) => json(`${path(kind, code)}/history`);
/** @param {BookKind} kind @param {{ code: string, nameZh: string, nameEn: string, base: string }} copy @returns {Promise<Book>} */
export const copyBook = (kind, copy) => send('POST', path(kind), copy);

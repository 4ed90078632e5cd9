// @ts-check
/** Questions about an answer. Each solves again for some seconds, and what was answered is kept while the siting is open; the service stops working for who waits no longer. */
import * as api from '../api.js';
import { whyParameters } from '../model/why.js';
import { get, setSite, subscribe } from '../state.js';

/** Questions that are being answered, by key. @type {Map<string, AbortController>} */
const waiting = new Map();

/** Another siting: nobody waits for what was asked about the one before. */
export function keepQuestions() {
  subscribe((s) => [s.site.id], () => [...waiting.keys()].forEach(stopAsking));
}

/** @param {string} key under which the answer is kept @param {Parameters<typeof whyParameters>[0]} question @param {Record<string, string | number>} [more] */
export async function askWhy(key, question, more) {
  const { id } = get().site;
  if (id === null || get().site.asked[key]?.status === 'loading') return;
  /** @param {Loaded<any>} answer */
  const put = (answer) => get().site.id === id && setSite((x) => ({ asked: { ...x.asked, [key]: answer } }));
  const mine = new AbortController();
  waiting.set(key, mine);
  put({ status: 'loading', value: null, failure: null });
  try {
    put({ status: 'ready', value: await api.json(`/api/sitings/${id}/explanation?${whyParameters(question, more)}`, mine.signal), failure: null });
  } catch (error) {
    if (!api.isAborted(error)) put({ status: 'failed', value: null, failure: api.failureOf(error) });
  } finally {
    if (waiting.get(key) === mine) waiting.delete(key);
  }
}

/** As if it had not been asked. @param {string} key */
export function stopAsking(key) {
  waiting.get(key)?.abort();
  waiting.delete(key);
  setSite(({ asked: { [key]: _, ...asked } }) => ({ asked }));
}

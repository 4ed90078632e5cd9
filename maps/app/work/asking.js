// @ts-check
/** Questions about an answer. Each solves again for some seconds, and what was answered is kept while the siting is open. */
import * as api from '../api.js';
import { whyParameters } from '../model/why.js';
import { get, setSite } from '../state.js';

/** @param {string} key under which the answer is kept @param {Parameters<typeof whyParameters>[0]} question @param {Record<string, string | number>} [more] */
export async function askWhy(key, question, more) {
  const { id } = get().site;
  if (id === null || get().site.asked[key]?.status === 'loading') return;
  /** @param {Loaded<any>} answer */
  const put = (answer) => get().site.id === id && setSite((x) => ({ asked: { ...x.asked, [key]: answer } }));
  put({ status: 'loading', value: null, failure: null });
  try {
    put({ status: 'ready', value: await api.json(`/api/sitings/${id}/explanation?${whyParameters(question, more)}`), failure: null });
  } catch (error) {
    put({ status: 'failed', value: null, failure: api.failureOf(error) });
  }
}

// @ts-check
/** Notices that the service is away and comes back by itself. */
import * as api from '../api.js';
import { get, set } from '../state.js';
import { recircle } from './circling.js';
import { rediagnose } from './diagnosing.js';
import { loadInventory } from './places.js';

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
let wait = 2000;

/** @param {() => void} onReturn what to draw again */
export function keepReach(onReturn) {
  back = onReturn;
  api.whenReached((online, failure) => {
    if (online) return;
    if (get().online) set({ online: false, failure });
    clearTimeout(timer);
    timer = setTimeout(retry, failure?.retryAfter ? failure.retryAfter * 1000 : wait);
  });
}
let back = () => {};

let looked = -Infinity, isMissing = false;
/** Something did not arrive: is the service there? Asked at most every few seconds. */
export function lookAgain() {
  isMissing = true;
  if (!get().online) return;
  const rest = Math.max(0, looked + 5000 - performance.now());
  clearTimeout(timer);
  timer = setTimeout(() => {
    looked = performance.now();
    void retry();
  }, rest);
}

/** Looks what there is, again and again until the service answers. */
export async function retry() {
  clearTimeout(timer);
  wait = Math.min(wait * 1.5, 15000);
  if (!(await loadInventory())) {
    clearTimeout(timer);
    timer = setTimeout(retry, get().failure?.retryAfter ? Number(get().failure?.retryAfter) * 1000 : wait);
    return;
  }
  wait = 2000;
  if (get().online && !isMissing) return;
  isMissing = false;
  set({ online: true, failure: null });
  recircle();
  rediagnose();
  back();
}

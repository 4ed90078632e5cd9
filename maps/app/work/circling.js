// @ts-check
/** Keeps the figures of the circle in step with what is asked: waits for a pause, cancels what is out of date. */
import * as api from '../api.js';
import { hasOrigin } from '../model/circle.js';
import { get, set, subscribe } from '../state.js';
import { nameOf } from './places.js';

const PAUSE_MS = 140;
/** @type {AbortController | null} */
let running = null;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

export function keepCircle() {
  subscribe((s) => [s.doc.circle, s.dragRadius, s.dragPoint, s.inventory?.version], plan);
}

/** @param {State} s */
function plan(s) {
  clearTimeout(timer);
  running?.abort();
  const query = wanted(s);
  if (!query) return set({ circled: { status: 'none', result: null, failure: null }, nearest: null });
  set({ circled: { ...s.circled, status: 'loading', failure: null } });
  timer = setTimeout(() => fetchCircle(query), PAUSE_MS);
}

/** The circle with what the hand is just changing. @param {State} s @returns {CircleQuery | null} */
export function wanted(s) {
  const query = s.doc.circle;
  if (!query || !hasOrigin(query)) return null;
  return { ...query, radius: s.dragRadius ?? query.radius, point: s.dragPoint ?? query.point };
}

/** @param {CircleQuery} query */
async function fetchCircle(query) {
  const mine = (running = new AbortController());
  try {
    const result = await api.circle(query, mine.signal);
    const names = Object.fromEntries(result.origins.filter((o) => o.communityId !== null).map((o) => [o.communityId, o.name ?? '']));
    if (!mine.signal.aborted) set((s) => ({ circled: { status: 'ready', result, failure: null }, communityNames: { ...s.communityNames, ...names } }));
  } catch (error) {
    if (api.isAborted(error)) return;
    const failure = api.failureOf(error);
    const isAway = [0, 502, 503, 504].includes(failure.status);
    if (mine.signal.aborted || isAway) return;
    set({ circled: { status: 'failed', result: null, failure } });
    void nameCommunities(query.communities);
  }
}

/** A circle that failed has told no names. @param {readonly number[]} ids */
async function nameCommunities(ids) {
  const unnamed = ids.filter((id) => get().communityNames[id] === undefined).slice(0, 20);
  const found = await Promise.all(unnamed.map(async (id) => /** @type {const} */ ([id, await nameOf({ kind: 'communities', id })])));
  set((s) => ({ communityNames: { ...s.communityNames, ...Object.fromEntries(found) } }));
}

/** Asks again after the service was away; until then the old figures stay, grey. */
export const recircle = () => plan(get());

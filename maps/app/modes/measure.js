// @ts-check
/** Measuring: each click adds a point, a double click or Enter ends the line, the next click begins another. */
import { get, set } from '../state.js';

/** @param {LonLat} p */
export function clickInMeasure(p) {
  const { mode } = get();
  if (mode.mode !== 'measure') return;
  set({ mode: { mode: 'measure', points: mode.done ? [p] : [...mode.points, p], done: false } });
}

export function finishMeasure() {
  const { mode } = get();
  if (mode.mode !== 'measure' || mode.done) return;
  const points = mode.points.filter((p, i) => i === 0 || p.lon !== mode.points[i - 1].lon || p.lat !== mode.points[i - 1].lat);
  set({ mode: { mode: 'measure', points, done: points.length > 1 } });
}

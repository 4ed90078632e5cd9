// @ts-check
/** The corners of something drawn as they can be taken hold of, and what moving one makes of the outline. Rings are closed. */
import { closedRing } from './shapes.js';

/** @typedef {{ kind: 'corner' | 'middle', at: number, lon: number, lat: number }} Handle at = corner, or the corner before the middle of a side */

/** The ring of something drawn that is one area without holes; null of anything else. @param {Thing | null} x @returns {number[][] | null} */
export function ringOf(x) {
  if (x?.kind !== 'drawn' || x.polygons.length !== 1 || x.polygons[0].length !== 1) return null;
  return x.polygons[0][0].map(([lon, lat]) => [lon, lat]);
}

/** Corners first: they lie above the middles. @param {ReadonlyArray<number[]>} ring @returns {Handle[]} */
export function handlesOf(ring) {
  const corners = ring.slice(0, -1);
  return [...corners.map(([lon, lat], at) => /** @type {Handle} */ ({ kind: 'corner', at, lon, lat })),
    ...corners.map(([lon, lat], at) => /** @type {Handle} */ ({ kind: 'middle', at, lon: (lon + ring[at + 1][0]) / 2, lat: (lat + ring[at + 1][1]) / 2 }))];
}

/** With a handle elsewhere; the middle of a side becomes a corner. @param {ReadonlyArray<number[]>} ring @param {Handle} handle @param {LonLat} to @returns {number[][] | null} null when it is no area any more */
export function withHandle(ring, { kind, at }, to) {
  const corners = ring.slice(0, -1).map(([lon, lat]) => ({ lon, lat }));
  corners.splice(kind === 'corner' ? at : at + 1, kind === 'corner' ? 1 : 0, to);
  return closedRing(corners);
}

/** @param {ReadonlyArray<number[]>} ring @param {number} at @returns {number[][] | null} null when less than three corners would be left */
export const withoutCorner = (ring, at) => (ring.length < 5 ? null : closedRing(ring.slice(0, -1).filter((_, i) => i !== at).map(([lon, lat]) => ({ lon, lat }))));

/** The whole as far from where it was as two points are. @param {ReadonlyArray<number[]>} ring @param {LonLat} from @param {LonLat} to @returns {number[][] | null} */
export const shifted = (ring, from, to) => closedRing(ring.slice(0, -1).map(([lon, lat]) => ({ lon: lon + to.lon - from.lon, lat: lat + to.lat - from.lat })));

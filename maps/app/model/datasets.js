// @ts-check
/** Data sets by where they lie: on which one to open when they are far apart, and which ones share a spot of the map. */
import { distance } from './ellipsoid.js';

/** @typedef {Inventory['sources'][number]} Source */

/** On a map wider than this nothing of a district can be seen. */
export const WIDE_METRES = 60000;

/** The longer side in metres. @param {Bbox} box */
export function breadth([west, south, east, north]) {
  const lat = (south + north) / 2;
  return Math.max(distance({ lon: west, lat }, { lon: east, lat }), distance({ lon: west, lat: south }, { lon: west, lat: north }));
}

/** @param {Source[]} sources @returns {Source[]} */
export const newestFirst = (sources) => [...sources].sort((a, b) => (b.updatedAt ?? '').localeCompare(a.updatedAt ?? '') || b.count - a.count);

/** Where a page without a view begins: everything, or the data set changed last if that is too wide. @param {Inventory} inventory @returns {{ extent: Bbox, source: string | null } | null} */
export function opening({ extent, sources }) {
  if (!extent) return null;
  const newest = newestFirst(sources).find((x) => x.extent);
  if (breadth(extent) <= WIDE_METRES || sources.length < 2 || !newest?.extent) return { extent, source: null };
  return { extent: newest.extent, source: newest.source };
}

/** @param {Bbox} a @param {Bbox} b @returns {Bbox} */
export const union = (a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];

/** @param {Bbox} b @returns {LonLat} */
export const centre = (b) => ({ lon: (b[0] + b[2]) / 2, lat: (b[1] + b[3]) / 2 });

/** Data sets whose centres are so near on the map that their names would cover each other. @param {Source[]} sources @param {number} zoom @returns {{ sources: Source[], extent: Bbox }[]} */
export function spots(sources, zoom) {
  const perPixel = 360 / (256 * 2 ** zoom);
  /** @type {{ sources: Source[], extent: Bbox }[]} */
  const found = [];
  for (const source of newestFirst(sources)) {
    if (!source.extent) continue;
    const at = centre(source.extent);
    const near = found.find((s) => {
      const c = centre(s.extent);
      return Math.abs(c.lon - at.lon) < 150 * perPixel && Math.abs(c.lat - at.lat) < 36 * perPixel;
    });
    if (!near) found.push({ sources: [source], extent: source.extent });
    else {
      near.sources.push(source);
      near.extent = union(near.extent, source.extent);
    }
  }
  return found;
}

// @ts-check
/** The frozen site of a plan as things that can be drawn, picked and listed. */
import { boxesMeet, boxOf, isInBox, isInPolygons, isInRing, isNear, middleOf, planeMetres, polygonsOf } from './shapes.js';

/** @param {SiteView} v @returns {SiteModel} */
export function siteOf(v) {
  const outline = polygonsOf(v.outline);
  const things = [...v.spaces.features.map((f) => thing('idle-space', f)), ...v.buildings.features.map((f) => thing('building', f))];
  return Object.freeze({ hash: v.hash, unit: v.unit, name: v.name, areaM2: v.areaM2, box: boxOf(outline.flat(2)), outline, communities: new Map(v.communities.map((c) => [c.id, c.name ?? ''])), things, byTarget: new Map(things.map((x) => [x.target, x])),
    neighbours: v.neighbours.features.map((f) => thing('building', f)) });
}

/** @param {'building' | 'idle-space'} kind @param {SiteFeatures['features'][number]} f @returns {Thing} */
function thing(kind, f) {
  const polygons = polygonsOf(f.geometry), point = f.geometry.type === 'Point' ? f.geometry.coordinates : null;
  const middle = middleOf(polygons) ?? { lon: point?.[0] ?? 0, lat: point?.[1] ?? 0 };
  return Object.freeze({ target: `${kind}/${f.id}`, kind, id: f.id, name: f.properties.name ?? '', polygons, middle, box: polygons.length ? boxOf(polygons.flat(2)) : boxOf([[middle.lon, middle.lat]]), p: f.properties });
}

/** Worked out once for each state of a plan. @type {WeakMap<ReadonlyMap<string, PlanItem>, Thing[]>} */
const drawnOf = new WeakMap();
/** What is drawn stays the same thing as long as the same is said of it. @type {WeakMap<Assignment, Thing>} */
const drawnBy = new WeakMap();

/** What is drawn in the plan. @param {ReadonlyMap<string, PlanItem>} items @returns {Thing[]} by target */
export function drawnThings(items) {
  const known = drawnOf.get(items);
  if (known) return known;
  /** @type {Thing[]} */
  const drawn = [];
  for (const item of items.values()) {
    if (item.item !== 'assignment' || !item.target.startsWith('drawn/')) continue;
    const thing = drawnBy.get(item) ?? drawnThing(item);
    if (!thing) continue;
    drawnBy.set(item, thing);
    drawn.push(thing);
  }
  drawn.sort((a, b) => (a.target < b.target ? -1 : 1));
  drawnOf.set(items, drawn);
  return drawn;
}

/** @param {Assignment} item @returns {Thing | null} null where nothing is drawn yet */
function drawnThing(item) {
  const polygons = polygonsOf(item.supplement?.outline), middle = middleOf(polygons);
  return middle && Object.freeze({ target: item.target, kind: 'drawn', id: 0, name: item.note ?? '', polygons, middle, box: boxOf(polygons.flat(2)), p: { form: item.supplement?.form } });
}

/** All that can be chosen: what is drawn lies on top, then spaces, then buildings. @param {SiteModel} site @param {ReadonlyMap<string, PlanItem>} items @returns {Thing[]} */
export const thingsOf = (site, items) => [...drawnThings(items), ...site.things];

/** @param {SiteModel} site @param {ReadonlyMap<string, PlanItem>} items @param {string} target @returns {Thing | null} */
export const findThing = (site, items, target) => site.byTarget.get(target) ?? (target.startsWith('drawn/') ? drawnThings(items).find((x) => x.target === target) ?? null : null);

/** What lies under a point; a space that is only a point is met within so many metres. @param {ReadonlyArray<Thing>} things @param {LonLat} p @param {number} metres @returns {Thing | null} */
export function thingAt(things, { lon, lat }, metres) {
  for (const x of things) {
    if (x.polygons.length ? isInBox(x.box, lon, lat) && isInPolygons(lon, lat, x.polygons) : planeMetres(lon, lat, x.middle.lon, x.middle.lat) <= metres) return x;
  }
  return null;
}

/** Whose middle lies in the ring that was drawn by hand. @param {ReadonlyArray<Thing>} things @param {ReadonlyArray<LonLat>} points */
export function inLasso(things, points) {
  if (points.length < 3) return [];
  const ring = points.map((p) => [p.lon, p.lat]), box = boxOf(ring);
  return things.filter(({ middle }) => isInBox(box, middle.lon, middle.lat) && isInRing(middle.lon, middle.lat, ring));
}

/** Whose middle lies in the box between two corners. @param {ReadonlyArray<Thing>} things @param {LonLat} a @param {LonLat} b */
export function inBox(things, a, b) {
  const box = boxOf([[a.lon, a.lat], [b.lon, b.lat]]);
  return things.filter(({ middle }) => isInBox(box, middle.lon, middle.lat));
}

/** Whose middle is at most so far from the point. @param {ReadonlyArray<Thing>} things @param {LonLat} centre @param {number} metres */
export const inDisc = (things, centre, metres) => things.filter(({ middle }) => planeMetres(centre.lon, centre.lat, middle.lon, middle.lat) <= metres);

/** What a brush of so many metres touches. @param {ReadonlyArray<Thing>} things @param {LonLat} p @param {number} metres */
export function underBrush(things, { lon, lat }, metres) {
  const dy = metres / 111_000, dx = dy / Math.cos((lat * Math.PI) / 180), box = /** @type {Bbox} */ ([lon - dx, lat - dy, lon + dx, lat + dy]);
  return things.filter((x) => boxesMeet(box, x.box) && (x.polygons.length ? isNear(lon, lat, metres, x.polygons) : planeMetres(lon, lat, x.middle.lon, x.middle.lat) <= metres));
}

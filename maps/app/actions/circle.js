// @ts-check
/** Edits of the circle: (doc, …) => doc. They can all be undone. */
import { circleQuery } from '../model/circle.js';

/** @param {Doc} doc @param {LonLat} point @returns {Doc} */
export const circleAtPoint = (doc, point) => ({ ...doc, circle: circleQuery({ point, communities: [] }, doc.circle) });

/** Adds the community; takes it away if it is there already. @param {Doc} doc @param {number} id @returns {Doc} */
export function toggleCommunity(doc, id) {
  const before = doc.circle?.communities ?? [];
  const communities = before.includes(id) ? before.filter((c) => c !== id) : [...before, id];
  if (!communities.length && !doc.circle?.point) return { ...doc, circle: null };
  return { ...doc, circle: circleQuery({ communities, point: communities.length ? null : doc.circle?.point ?? null }, doc.circle) };
}

/** Starts again with one community. @param {Doc} doc @param {number} id @returns {Doc} */
export const circleOfCommunity = (doc, id) => ({ ...doc, circle: circleQuery({ communities: [id], point: null }, doc.circle) });

/** @param {Doc} doc @param {Partial<CircleQuery>} change @returns {Doc} */
export const changeCircle = (doc, change) => (doc.circle ? { ...doc, circle: circleQuery(change, doc.circle) } : doc);

/** @param {Doc} doc @returns {Doc} */
export const clearCircle = (doc) => ({ ...doc, circle: null });

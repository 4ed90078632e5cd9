// @ts-check
/** Spherical Mercator as web maps use it: the world is a square from 0 to 1, y grows to the south. */

/** @param {number} lon @param {number} lat @returns {[number, number]} */
export const worldOf = (lon, lat) => [(lon + 180) / 360, 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI)];

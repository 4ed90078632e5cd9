// @ts-check
/** CGCS2000 Gauss-Krueger, 3-degree zones by central meridian (EPSG 4534..4554): Krueger's series to n^4, better than 0.01 mm inside a zone. */

const A = 6378137;
const F = 1 / 298.257222101;
const N = F / (2 - F);
const E = Math.sqrt(F * (2 - F));
const RADIUS = (A / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);
const ALPHA = [
  N / 2 - (2 / 3) * N ** 2 + (5 / 16) * N ** 3 + (41 / 180) * N ** 4,
  (13 / 48) * N ** 2 - (3 / 5) * N ** 3 + (557 / 1440) * N ** 4,
  (61 / 240) * N ** 3 - (103 / 140) * N ** 4,
  (49561 / 161280) * N ** 4,
];
const RAD = Math.PI / 180;

/** The central meridian in degrees, or null outside 73.5E..136.5E. @param {number} lon @returns {number | null} */
export function centralMeridian(lon) {
  const meridian = Math.round(lon / 3) * 3;
  return meridian >= 75 && meridian <= 135 ? meridian : null;
}

/**
 * Metres in the zone of the longitude, false easting 500 km, no zone prefix; null outside the zones.
 * @param {LonLat} p @returns {{ x: number, y: number, meridian: number, epsg: number } | null} x easting, y northing
 */
export function gaussKrueger(p) {
  const meridian = centralMeridian(p.lon);
  if (meridian === null || Math.abs(p.lat) > 84) return null;
  const phi = p.lat * RAD, lambda = (p.lon - meridian) * RAD;
  const t = Math.sinh(Math.atanh(Math.sin(phi)) - E * Math.atanh(E * Math.sin(phi)));
  const xi = Math.atan2(t, Math.cos(lambda)), eta = Math.atanh(Math.sin(lambda) / Math.hypot(1, t));
  let x = eta, y = xi;
  ALPHA.forEach((a, i) => {
    const k = 2 * (i + 1);
    x += a * Math.cos(k * xi) * Math.sinh(k * eta);
    y += a * Math.sin(k * xi) * Math.cosh(k * eta);
  });
  return { x: 500000 + RADIUS * x, y: RADIUS * y, meridian, epsg: 4534 + (meridian - 75) / 3 };
}

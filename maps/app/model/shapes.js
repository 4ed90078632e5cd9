// @ts-check
/** What lies in what: points, rings and polygons of [lon, lat], on a plane that is true to length near its middle. */

const METRES_PER_DEGREE = 111_320;

/** Whether a point lies inside a ring; the ring need not be closed. On the edge either is true. @param {number} x @param {number} y @param {ReadonlyArray<ReadonlyArray<number>>} ring */
export function isInRing(x, y, ring) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i], [xj, yj] = ring[j];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/** Whether a point lies in one of the polygons, holes left out. @param {number} x @param {number} y @param {Thing['polygons']} polygons */
export const isInPolygons = (x, y, polygons) => polygons.some((rings) => rings.length > 0 && isInRing(x, y, rings[0]) && !rings.slice(1).some((hole) => isInRing(x, y, hole)));

/** @param {Bbox} box @param {number} x @param {number} y */
export const isInBox = ([w, s, e, n], x, y) => x >= w && x <= e && y >= s && y <= n;

/** @param {Bbox} a @param {Bbox} b */
export const boxesMeet = (a, b) => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];

/** The greater of the shares of width and height that a takes of b. @param {Bbox} a @param {Bbox} b */
export const sideShare = (a, b) => Math.max((a[2] - a[0]) / (b[2] - b[0]), (a[3] - a[1]) / (b[3] - b[1]));

/** @param {ReadonlyArray<ReadonlyArray<number>>} points @returns {Bbox} */
export function boxOf(points) {
  let w = Infinity, s = Infinity, e = -Infinity, n = -Infinity;
  for (const [x, y] of points) {
    w = Math.min(w, x);
    s = Math.min(s, y);
    e = Math.max(e, x);
    n = Math.max(n, y);
  }
  return [w, s, e, n];
}

/** Metres on a plane that touches the earth between the two. @param {number} ax @param {number} ay @param {number} bx @param {number} by */
export function planeMetres(ax, ay, bx, by) {
  const k = Math.cos((((ay + by) / 2) * Math.PI) / 180);
  return Math.hypot((ax - bx) * k, ay - by) * METRES_PER_DEGREE;
}

/** Metres from a point to a stretch between two others. @param {number} x @param {number} y @param {ReadonlyArray<number>} a @param {ReadonlyArray<number>} b */
export function metresToStretch(x, y, [ax, ay], [bx, by]) {
  const k = Math.cos((y * Math.PI) / 180), dx = (bx - ax) * k, dy = by - ay, length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * k * dx + (y - ay) * dy) / length));
  return planeMetres(x, y, ax + (bx - ax) * t, ay + (by - ay) * t);
}

/** Whether any part of the polygons is at most so many metres from the point. @param {number} x @param {number} y @param {number} metres @param {Thing['polygons']} polygons */
export const isNear = (x, y, metres, polygons) => isInPolygons(x, y, polygons) || polygons.some((rings) => rings.some((ring) => ring.some((p, i) => metresToStretch(x, y, p, ring[(i + 1) % ring.length]) <= metres)));

/** Square metres of a ring on the plane: for what is being drawn; the service measures on the ellipsoid. @param {ReadonlyArray<ReadonlyArray<number>>} ring */
export function ringSquareMetres(ring) {
  if (ring.length < 3) return 0;
  const [, s, , n] = boxOf(ring), k = Math.cos((((s + n) / 2) * Math.PI) / 180), [x0, y0] = ring[0];
  const twice = ring.reduce((sum, [x, y], i) => {
    const [u, v] = ring[(i + 1) % ring.length];
    return sum + (x - x0) * (v - y0) - (u - x0) * (y - y0);
  }, 0);
  return (Math.abs(twice) / 2) * k * METRES_PER_DEGREE ** 2;
}

/** A closed ring without points that lie on one another. @param {ReadonlyArray<LonLat>} points @returns {number[][] | null} null when it is no area */
export function closedRing(points) {
  const ring = points.map((p) => [Number(p.lon.toFixed(8)), Number(p.lat.toFixed(8))]).filter((p, i, all) => i === 0 || p[0] !== all[i - 1][0] || p[1] !== all[i - 1][1]);
  while (ring.length > 1 && ring[0][0] === ring[ring.length - 1][0] && ring[0][1] === ring[ring.length - 1][1]) ring.pop();
  return ring.length < 3 ? null : [...ring, ring[0]];
}

/** Polygons of a geometry; none of a point. @param {GeoJSON.Geometry | null | undefined} g @returns {number[][][][]} */
export const polygonsOf = (g) => (g?.type === 'Polygon' ? [g.coordinates] : g?.type === 'MultiPolygon' ? g.coordinates : []);

/** A point to write at: the middle of the largest ring's corners, weighted by the length of its sides, so that it does not wander to where corners are many. @param {Thing['polygons']} polygons @returns {LonLat | null} */
export function middleOf(polygons) {
  let best = null, most = -1;
  for (const [ring] of polygons) {
    const area = ring ? ringSquareMetres(ring) : 0;
    if (ring && area > most) [best, most] = [ring, area];
  }
  if (!best) return null;
  let lon = 0, lat = 0, weight = 0;
  best.forEach(([x, y], i) => {
    const [u, v] = best[(i + 1) % best.length], w = planeMetres(x, y, u, v);
    lon += ((x + u) / 2) * w;
    lat += ((y + v) / 2) * w;
    weight += w;
  });
  return weight ? { lon: lon / weight, lat: lat / weight } : { lon: best[0][0], lat: best[0][1] };
}

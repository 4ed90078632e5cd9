// @ts-check
/** Geodesics on WGS84 (the same as CGCS2000 within 0.1 mm): Vincenty 1975, good to 0.1 mm except for nearly antipodal points. */

const A = 6378137;
const F = 1 / 298.257223563;
const B = A * (1 - F);
const RAD = Math.PI / 180;

/** Terms of the series in u², shared by the direct and the inverse problem. @param {number} uSq */
const series = (uSq) => ({
  a: 1 + (uSq / 16384) * (4096 + uSq * (-768 + uSq * (320 - 175 * uSq))),
  b: (uSq / 1024) * (256 + uSq * (-128 + uSq * (74 - 47 * uSq))),
});

/** @param {number} b @param {number} sinS @param {number} cosS @param {number} cos2m */
const deltaSigma = (b, sinS, cosS, cos2m) =>
  b * sinS * (cos2m + (b / 4) * (cosS * (2 * cos2m ** 2 - 1) - (b / 6) * cos2m * (4 * sinS ** 2 - 3) * (4 * cos2m ** 2 - 3)));

/** @param {number} cosSqA @param {number} sinA @param {number} s @param {number} sinS @param {number} cosS @param {number} cos2m */
const longitudeTerm = (cosSqA, sinA, s, sinS, cosS, cos2m) => {
  const c = (F / 16) * cosSqA * (4 + F * (4 - 3 * cosSqA));
  return (1 - c) * F * sinA * (s + c * sinS * (cos2m + c * cosS * (2 * cos2m ** 2 - 1)));
};

/**
 * The point reached from `start` after `metres` along the azimuth (degrees clockwise from north).
 * @param {LonLat} start @param {number} azimuth @param {number} metres @returns {LonLat}
 */
export function destination(start, azimuth, metres) {
  const alpha = azimuth * RAD;
  const sinA1 = Math.sin(alpha), cosA1 = Math.cos(alpha);
  const tanU = (1 - F) * Math.tan(start.lat * RAD);
  const cosU = 1 / Math.sqrt(1 + tanU ** 2), sinU = tanU * cosU;
  const sigma1 = Math.atan2(tanU, cosA1);
  const sinA = cosU * sinA1, cosSqA = 1 - sinA ** 2;
  const { a, b } = series((cosSqA * (A ** 2 - B ** 2)) / B ** 2);
  let sigma = metres / (B * a), sinS = 0, cosS = 1, cos2m = 0;
  for (let i = 0, before = NaN; i < 50 && Math.abs(sigma - before) > 1e-13 || i === 0; i++) {
    cos2m = Math.cos(2 * sigma1 + sigma);
    sinS = Math.sin(sigma);
    cosS = Math.cos(sigma);
    before = sigma;
    sigma = metres / (B * a) + deltaSigma(b, sinS, cosS, cos2m);
  }
  cos2m = Math.cos(2 * sigma1 + sigma);
  sinS = Math.sin(sigma);
  cosS = Math.cos(sigma);
  const t = sinU * sinS - cosU * cosS * cosA1;
  const lat = Math.atan2(sinU * cosS + cosU * sinS * cosA1, (1 - F) * Math.hypot(sinA, t));
  const lambda = Math.atan2(sinS * sinA1, cosU * cosS - sinU * sinS * cosA1);
  const lon = start.lon + (lambda - longitudeTerm(cosSqA, sinA, sigma, sinS, cosS, cos2m)) / RAD;
  return { lon: ((lon + 540) % 360) - 180, lat: lat / RAD };
}

/** Geodesic distance in metres; NaN for nearly antipodal points. @param {LonLat} p @param {LonLat} q */
export function distance(p, q) {
  const l = (q.lon - p.lon) * RAD;
  const u1 = Math.atan((1 - F) * Math.tan(p.lat * RAD)), u2 = Math.atan((1 - F) * Math.tan(q.lat * RAD));
  const s1 = Math.sin(u1), c1 = Math.cos(u1), s2 = Math.sin(u2), c2 = Math.cos(u2);
  let lambda = l;
  for (let i = 0; i < 100; i++) {
    const sinL = Math.sin(lambda), cosL = Math.cos(lambda);
    const sinS = Math.hypot(c2 * sinL, c1 * s2 - s1 * c2 * cosL);
    if (sinS === 0) return 0;
    const cosS = s1 * s2 + c1 * c2 * cosL;
    const sigma = Math.atan2(sinS, cosS);
    const sinA = (c1 * c2 * sinL) / sinS, cosSqA = 1 - sinA ** 2;
    const cos2m = cosSqA === 0 ? 0 : cosS - (2 * s1 * s2) / cosSqA;
    const next = l + longitudeTerm(cosSqA, sinA, sigma, sinS, cosS, cos2m);
    if (Math.abs(next - lambda) < 1e-12) {
      const { a, b } = series((cosSqA * (A ** 2 - B ** 2)) / B ** 2);
      return B * a * (sigma - deltaSigma(b, sinS, cosS, cos2m));
    }
    lambda = next;
  }
  return NaN;
}

/** Closed ring of the circle round a point. @param {LonLat} centre @param {number} metres @param {number} [corners] @returns {LonLat[]} */
export function circleRing(centre, metres, corners = 180) {
  return Array.from({ length: corners + 1 }, (_, i) => destination(centre, ((i % corners) * 360) / corners, metres));
}

/**
 * Closed ring at `metres` round the convex hull of the outline: a preview while the slider moves, exact for convex outlines of a few kilometres.
 * @param {LonLat[]} outline @param {number} metres @returns {LonLat[]}
 */
export function outlineRing(outline, metres) {
  const hull = convexHull(outline);
  if (hull.length < 3) return outline.length ? circleRing(outline[0], metres) : [];
  const kx = Math.cos(hull[0].lat * RAD);
  /** @type {LonLat[]} */
  const ring = [];
  for (let i = 0; i < hull.length; i++) {
    const before = hull[(i + hull.length - 1) % hull.length], here = hull[i], after = hull[(i + 1) % hull.length];
    const from = normal(before, here, kx);
    let to = normal(here, after, kx);
    while (to > from) to -= 360;
    const steps = Math.max(1, Math.ceil((from - to) / 4));
    for (let s = 0; s <= steps; s++) ring.push(destination(here, from + ((to - from) * s) / steps, metres));
  }
  return [...ring, ring[0]];
}

/** Azimuth of the outward normal of an edge of a counter-clockwise hull. @param {LonLat} a @param {LonLat} b @param {number} kx */
const normal = (a, b, kx) => Math.atan2((b.lon - a.lon) * kx, b.lat - a.lat) / RAD + 90;

/** Counter-clockwise, without the closing point (Andrew 1979). @param {LonLat[]} points @returns {LonLat[]} */
export function convexHull(points) {
  const sorted = [...points].sort((p, q) => p.lon - q.lon || p.lat - q.lat);
  /** @param {LonLat[]} list */
  const chain = (list) => {
    /** @type {LonLat[]} */
    const out = [];
    for (const p of list) {
      while (out.length > 1 && turn(out[out.length - 2], out[out.length - 1], p) <= 0) out.pop();
      out.push(p);
    }
    return out.slice(0, -1);
  };
  return [...chain(sorted), ...chain(sorted.reverse())];
}

/** @param {LonLat} a @param {LonLat} b @param {LonLat} c */
const turn = (a, b, c) => (b.lon - a.lon) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lon - a.lon);

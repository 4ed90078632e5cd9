// @ts-check
/** Coordinates as people type them. */

const PART = String.raw`([NSEW北南东西])?[纬经]?\s*([-+]?\d+(?:\.\d+)?)\s*(?:[°度]\s*)?(?:(\d+(?:\.\d+)?)\s*['′分]\s*)?(?:(\d+(?:\.\d+)?)\s*(?:["″秒]|'')\s*)?([NSEW北南东西])?`;
const PAIR = new RegExp(`^\\s*${PART}\\s*[,，;;\\s]\\s*${PART}\\s*$`, 'i');
/** @type {Record<string, string>} */
const COMPASS = { 北: 'N', 南: 'S', 东: 'E', 西: 'W' };

/**
 * "116.457,39.885", "39.885 116.457", "39°53.1'N 116°27'25\"E": lon/lat whichever order makes sense in China, else lon first; null if it is no pair.
 * @param {string} text @returns {LonLat | null}
 */
export function parseCoordinates(text) {
  const m = PAIR.exec(text);
  if (!m) return null;
  const first = part(m.slice(1, 6)), second = part(m.slice(6, 11));
  if (!first || !second) return null;
  if (first.axis && first.axis === second.axis) return null;
  const swap = first.axis === 'lat' || second.axis === 'lon' || (!first.axis && !second.axis && Math.abs(second.value) > 90) ||
    (!first.axis && !second.axis && looksLikeLatFirst(first.value, second.value));
  const lon = swap ? second.value : first.value, lat = swap ? first.value : second.value;
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? { lon, lat } : null;
}

/** In China longitudes are 73..136 and latitudes 3..54: no pair can be read both ways. @param {number} a @param {number} b */
const looksLikeLatFirst = (a, b) => a >= 3 && a <= 54 && b >= 73 && b <= 136;

/** @param {(string | undefined)[]} p */
function part([before, degrees, minutes, seconds, after]) {
  const d = Number(degrees), m = Number(minutes ?? 0), s = Number(seconds ?? 0);
  if (m >= 60 || s >= 60) return null;
  const letter = (before ?? after ?? '').toUpperCase();
  const side = COMPASS[letter] ?? letter;
  const value = (Math.abs(d) + m / 60 + s / 3600) * (d < 0 || String(degrees).startsWith('-') ? -1 : 1) * (side === 'S' || side === 'W' ? -1 : 1);
  return { value, axis: side === 'N' || side === 'S' ? 'lat' : side ? 'lon' : null };
}

/** "116.45700°E 39.88500°N" @param {LonLat} p @param {number} [digits] */
export function formatLonLat(p, digits = 5) {
  const ew = p.lon < 0 ? 'W' : 'E', ns = p.lat < 0 ? 'S' : 'N';
  return `${Math.abs(p.lon).toFixed(digits)}°${ew} ${Math.abs(p.lat).toFixed(digits)}°${ns}`;
}

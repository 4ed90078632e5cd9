// @ts-check
/** Patterns for fills: lines whose colour follows the theme. */

const SVG = 'http://www.w3.org/2000/svg';

/** Adds the pattern to the page once. @param {string} id @returns {string} what to fill with */
export function hatch(id) {
  if (!document.getElementById(id)) document.body.append(made(id));
  return `url(#${id})`;
}

/** @param {string} id */
function made(id) {
  const svg = node('svg', { class: 'patterns', width: 0, height: 0, 'aria-hidden': 'true' }), defs = node('defs', {});
  const pattern = node('pattern', { id, width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' });
  pattern.append(node('line', { class: id, x1: 0, y1: 0, x2: 0, y2: 7 }));
  defs.append(pattern);
  svg.append(defs);
  return svg;
}

/** @param {string} tag @param {Record<string, string | number>} attributes */
function node(tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

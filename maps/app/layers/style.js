// @ts-check
/** Reads ../../layers/*.json: which class a thing belongs to and how the class looks. */

/** @param {LayerDefinition} definition @param {string} by @returns {Classification} */
export const classification = (definition, by) => definition.classifications.find((c) => c.id === by) ?? definition.classifications[0];

/** @param {Classification} c @param {Record<string, any>} properties @returns {LayerClass} */
export function classOf(c, properties) {
  const value = properties[c.property];
  if (value === null || value === undefined) return c.otherwise;
  return c.classes.find((k) => (k.values ? k.values.includes(value) : k.below !== undefined && value < k.below)) ?? c.otherwise;
}

/** @param {LayerClass} k @param {'light' | 'dark'} theme */
export const fillOf = (k, theme) => (theme === 'dark' ? k.fillDark ?? k.fill : k.fill);

/** @param {LayerDefinition} d @param {'stroke' | 'label' | 'halo'} what @param {'light' | 'dark'} theme @returns {string} */
export const inkOf = (d, what, theme) => (theme === 'dark' ? d[/** @type {'strokeDark'} */ (`${what}Dark`)] ?? d[what] : d[what]) ?? '#888';

/** Black or white, whichever is easier to read on the colour (relative luminance of WCAG 2). @param {string} hex */
export function inkOn(hex) {
  const [r, g, b] = [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.3 ? '#16202b' : '#ffffff';
}

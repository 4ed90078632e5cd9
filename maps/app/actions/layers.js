// @ts-check
/** Which layers are drawn and how: (settings, …) => settings. */

/** @param {LayerDefinition[]} definitions @returns {Record<string, LayerSetting>} */
export const startSettings = (definitions) =>
  Object.fromEntries(definitions.map((d) => [d.id, { on: d.on, opacity: 1, by: d.classifications[0]?.id ?? '' }]));

/** @param {Record<string, LayerSetting>} settings @param {string} id @param {Partial<LayerSetting>} change */
export const changeLayer = (settings, id, change) => (settings[id] ? { ...settings, [id]: { ...settings[id], ...change } } : settings);

/** Exactly these layers on. @param {Record<string, LayerSetting>} settings @param {string[]} on */
export const showOnly = (settings, on) => Object.fromEntries(Object.entries(settings).map(([id, s]) => [id, { ...s, on: on.includes(id) }]));

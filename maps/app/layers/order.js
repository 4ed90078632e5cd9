// @ts-check
/** Drawing order, bottom first; the layer tree shows it top first. The names are those of ../../layers/*.json. */
export const ORDER = Object.freeze(/** @type {const} */ (['communities', 'roads', 'buildings', 'blocks', 'subdistricts', 'barriers', 'idle-spaces', 'facilities', 'needs']));

/** Which thing a click means when several lie under it: small things before large ones. */
export const PICK_ORDER = Object.freeze(/** @type {const} */ (['needs', 'facilities', 'idle-spaces', 'barriers', 'buildings', 'communities', 'roads', 'blocks', 'subdistricts']));

/** Areas that are cut by tile edges: their outline is fetched whole. */
export const AREAS = Object.freeze(['communities', 'blocks', 'subdistricts']);

/** Leaflet panes above the tiles. */
export const PANES = Object.freeze({ basemap: 150, tiles: 200, plan: 300, planTop: 310, compareA: 320, compareB: 321, compareTop: 322, site: 330, siteTop: 331, overlap: 410, walk: 415, circle: 420, clusters: 430, hover: 440, selected: 450, measure: 460, datasets: 465, problems: 470 });

// @ts-check
/** The map with all its layers, as panels and modes use it. */
import { sameRef } from '../actions/select.js';
import { bounds, middle } from '../model/attributes.js';
import * as api from '../api.js';
import { get, set, subscribe } from '../state.js';
import { basemapLayer } from './basemap.js';
import { circleLayer } from './circle.js';
import { clusterLayer } from './clusters.js';
import { highlightLayer } from './highlight.js';
import { datasetLayer } from './datasets.js';
import { compareLayer } from './compare.js';
import { createMap, fit, toLatLng } from './map.js';
import { measureLayer } from './measure.js';
import { planLayer } from './plan.js';
import { siteLayer } from './siteMap.js';
import { pointedLayer } from './pointed.js';
import { problemLayer } from './problems.js';
import { loadProtomaps } from './protomaps.js';
import { tileLayer } from './tiles.js';
import { walkLayer } from './walk.js';
import { whatIfLayer } from './whatIf.js';

/** @typedef {Awaited<ReturnType<typeof createDesk>>} Desk */

/** @param {HTMLElement} container */
export async function createDesk(container) {
  const protomaps = await loadProtomaps();
  const map = createMap(container);
  basemapLayer(map);
  const tiles = tileLayer(protomaps, map), highlight = highlightLayer(map);
  const plan = planLayer(map), compare = compareLayer(map, protomaps), site = siteLayer(map);
  walkLayer(map);
  circleLayer(map);
  clusterLayer(map);
  whatIfLayer(map);
  measureLayer(map);
  problemLayer(map);
  pointedLayer(map);
  datasetLayer(map, (bbox) => goTo(bbox, { most: 17 }));

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let resting;
  /** @type {Map<string, Place>} */
  const outlines = new Map();
  subscribe((s) => [s.inventory?.version], () => outlines.clear());

  /** @param {Bbox} bbox @param {{ most?: number, animate?: boolean }} [options] */
  const goTo = (bbox, options) => fit(map, bbox, options);

  /** @param {LonLat} p @param {number} [least] zoom */
  function goToPoint(p, least = 17) {
    map.setView(toLatLng(p), Math.max(map.getZoom(), least));
    highlight.flash(p);
  }

  /** @param {Ref} ref zooms to the place and flashes; an unknown one is told by the inspector */
  async function goToPlace(ref) {
    try {
      const { selected } = get();
      const place = selected?.place && sameRef(selected.ref, ref) ? selected.place : await api.place(ref);
      const box = bounds(place.geometry), centre = middle(place.geometry);
      if (box) goTo(box, { most: 17.5 });
      if (centre) highlight.flash(centre);
    } catch (error) {
      api.failureOf(error);
    }
  }

  /** Brings the facility of a gap into view together with the area it is for. */
  function showPointed() {
    const { pointed } = get();
    if (!pointed) return;
    const { to, from } = pointed, ends = from ? [to, from] : [to];
    goTo([Math.min(...ends.map((p) => p.lon)), Math.min(...ends.map((p) => p.lat)), Math.max(...ends.map((p) => p.lon)), Math.max(...ends.map((p) => p.lat))], { most: 17 });
    highlight.flash(to);
  }

  /** @param {string} [count] only the places of this count of the inventory, if the service tells their extent */
  function goToAll(count) {
    const { inventory } = get();
    const extent = (count && inventory?.extents?.[count]) || inventory?.extent;
    if (extent) goTo(extent, { most: 17 });
  }

  /** Lights up a thing on the map and its row. @param {Ref | null} ref @param {LonLat | null} [at] */
  function point(ref, at = null) {
    set({ hover: ref });
    highlight.hover(null);
    if (at) highlight.mark(at);
    trace(at ? null : ref);
  }

  /** Draws the outline of a place once the pointer rests on it. @param {Ref | null} ref */
  function trace(ref) {
    clearTimeout(resting);
    if (ref) resting = setTimeout(() => void outline(ref), 90);
  }

  /** @param {Ref} ref */
  async function outline(ref) {
    try {
      const key = `${ref.kind}/${ref.id}`, place = outlines.get(key) ?? (await api.place(ref));
      outlines.set(key, place);
      if (sameRef(get().hover, ref)) highlight.outline(place);
    } catch (error) {
      api.failureOf(error);
    }
  }

  return { map, tiles, highlight, plan, compare, site, goTo, goToPoint, goToPlace, goToAll, showPointed, point, trace };
}

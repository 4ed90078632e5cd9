// @ts-check
/** The vector tiles of all layers on one canvas, and the question what lies under the pointer. */
import { t } from '../i18n.js';
import { NOTHING } from '../model/diagnosis.js';
import { showsAnswer } from '../model/siting.js';
import { get, subscribe } from '../state.js';
import { BUILDINGS_FROM } from '../work/diagnosing.js';
import { SINGLE_FROM } from '../work/needing.js';
import { lookAgain } from '../work/reach.js';
import { barrier, need } from './barriers.js';
import { ORDER, PICK_ORDER } from './order.js';
import { classification } from './style.js';
import { gapArea, gapLabel } from './gaps.js';
import { isGround, isOfType, isPicked, isShown } from './shown.js';
import { area, dot, footprint, road, symbol, text } from './symbols.js';

/** @typedef {import('./symbols.js').Look} Look */
const MOST_DETAILED = 16;
const TILE = 512;
const LABELLED_TILES = 128;

/**
 * A view of one tile address that asks only for what is shown and drawn, and takes tiles of 512 pixels where the server has them.
 * @param {any} protomaps @param {LayerDefinition} definition @param {number} version of the inventory: new tiles after an import
 */
function sourceOf(protomaps, definition, version) {
  const url = `/tiles/${definition.id}/{z}/{x}/{y}.mvt?v=${version}`;
  const view = protomaps.sourcesToViews({ url, maxDataZoom: MOST_DETAILED, levelDiff: 1 }).get('');
  /** Just at the first zoom of a layer there is no coarser tile: take the same zoom. @param {number} z */
  const isFirst = (z) => z === definition.minZoom;
  const usual = { transform: view.dataTileForDisplayTile.bind(view), tile: view.getDisplayTile.bind(view), query: view.queryFeatures.bind(view) };
  view.dataTileForDisplayTile = (/** @type {any} */ c) => {
    const transform = usual.transform(c);
    if (!isFirst(c.z)) return transform;
    const origin = transform.origin.clone();
    origin.x = c.x * 256;
    origin.y = c.y * 256;
    return { dataTile: { z: c.z, x: c.x, y: c.y }, scale: 0.5, origin, dim: 256 };
  };
  view.getDisplayTile = (/** @type {any} */ c) => {
    if (c.z < definition.minZoom || !isShown(get(), definition.id)) return Promise.resolve({ ...view.dataTileForDisplayTile(c), z: c.z, data: new Map() });
    return usual.tile(c).catch(notYet);
  };
  view.pick = (/** @type {LonLat} */ p, /** @type {number} */ zoom, /** @type {number} */ brush) => {
    const display = Math.round(zoom), z = isFirst(display) ? display : Math.min(display - 1, MOST_DETAILED);
    if (display < definition.minZoom) return [];
    return view.tileCache.queryFeatures(p.lon, p.lat, z, brush / 2 ** Math.max(0, display - 1 - z)).map((/** @type {any} */ f) => ({ ...f, z }));
  };
  return view;
}

/** A tile nobody answered for waits, with the picture before it, until the service is back and everything is drawn anew. @param {unknown} error */
function notYet(error) {
  if (!(error instanceof TypeError)) throw error;
  lookAgain();
  return new Promise(() => {});
}

/** @param {any} protomaps @param {import('leaflet').Map} map */
export function tileLayer(protomaps, map) {
  const layer = protomaps.leafletLayer({ url: '/tiles/none/{z}/{x}/{y}.mvt', pane: 'tiles', attribution: '', maxZoom: 22, keepBuffer: 1, updateWhenZooming: false });
  layer.views = new Map();
  const Labelers = layer.labelers.constructor;
  /** The library forgets the names of all but 16 tiles, which is less than a screen shows. */
  layer.clearLayout = () => { layer.labelers = new Labelers(layer.scratch, layer.labelRules, LABELLED_TILES, layer.onTilesInvalidated); };
  /** Tiles of the zoom before may still lie below: drawing them again would stop those of this zoom. */
  layer.rerenderTiles = () => {
    for (const [key, { coords, el }] of Object.entries(layer._tiles)) {
      if (coords.z === layer._tileZoom) layer.renderTile(layer._wrapCoords(coords), el, el.key ?? key);
    }
  };
  let version = NaN;
  /** @param {State} s */
  function draw(s) {
    if (!s.definitions.length || !s.inventory) return;
    const isNew = version !== s.inventory.version;
    if (isNew) {
      version = s.inventory.version;
      layer.views = new Map(s.definitions.map((d) => [d.id, sourceOf(protomaps, d, s.inventory?.version ?? 0)]));
    }
    [layer.paintRules, layer.labelRules] = rules(s);
    layer.clearLayout();
    if (!map.hasLayer(layer)) layer.addTo(map);
    else if (isNew) layer.remove().addTo(map);
    else layer.rerenderTiles();
  }
  subscribe((s) => [s.inventory?.version, s.definitions, s.layers, s.theme, s.lang, enlarged(s), s.step, s.diagnoseTab === 'walking', s.choice.type, s.gapLegend, s.gapMap.value, s.buildingMap.value, s.step === 'diagnose' && s.view.zoom >= BUILDINGS_FROM, s.plan === null, s.planLegend, s.site.type, showsAnswer(s.site)], draw);
  return { pick: (/** @type {LonLat} */ p, /** @type {number} */ zoom) => pick(layer.views, p, zoom), redraw: () => { version = NaN; draw(get()); } };
}

/** Tiles are of the rounded zoom: at 15.5 those of 16 are shown at 0.71 of their size. @param {State} s */
const enlarged = (s) => 2 ** (Math.round(s.view.zoom) - s.view.zoom);

/** What to paint, bottom first, and which names and symbols to place, most important first. Under walking areas the gaps are left out: two pictures at once are none. @param {State} s */
function rules(s) {
  /** @type {any[]} */
  const paint = [];
  /** @type {any[]} */
  const labels = [];
  const ground = s.diagnoseTab === 'walking' ? { ...s, gapMap: NOTHING, buildingMap: NOTHING } : s;
  for (const id of ORDER) {
    const definition = s.definitions.find((d) => d.id === id), setting = s.layers[id];
    if (!definition || !setting || !isShown(s, id)) continue;
    /** @type {Look} */
    const look = { definition, by: isGround(s) && id === 'buildings' && s.planLegend ? plainBuildings(definition, s.planLegend) : classification(definition, setting.by), theme: s.theme, lang: s.lang, opacity: setting.opacity, k: enlarged(s) };
    const from = { dataSource: id, dataLayer: id, ...(id === 'facilities' ? { filter: (/** @type {number} */ _z, /** @type {any} */ f) => isOfType(s, id, f.props) } : {}) };
    const labelled = { ...from, minzoom: definition.labelFrom };
    if (id === 'barriers') {
      paint.push({ ...from, symbolizer: barrier(look) });
      labels.push({ ...labelled, symbolizer: text(look, { size: 10.5, dy: 15 }) });
    } else if (id === 'needs') {
      paint.push({ ...from, minzoom: SINGLE_FROM, symbolizer: need(look) });
    } else if (s.step === 'diagnose' && s.gapLegend && (id === 'communities' || id === 'buildings')) {
      paint.push({ ...from, ...(id === 'buildings' ? { minzoom: 15 } : {}), symbolizer: gapArea(ground, s.gapLegend, id, look.k) });
      if (id === 'communities') labels.push({ ...labelled, symbolizer: gapLabel(ground, s.gapLegend, look.k) });
    } else if (definition.shape === 'line') {
      paint.push({ ...from, minzoom: 13, symbolizer: road(look, 'casing') }, { ...from, symbolizer: road(look, 'body') });
    } else if (definition.shape === 'symbol') {
      paint.push({ ...from, minzoom: 14, symbolizer: footprint(look) }, { ...from, symbolizer: dot(look) });
      labels.push({ ...from, minzoom: definition.symbolFrom, isSymbol: true, symbolizer: symbol(look) });
      labels.push({ ...labelled, symbolizer: text(look, { size: 11, dy: 17 }) });
    } else {
      paint.push({ ...from, symbolizer: area(look) });
      if (id === 'buildings' && isGround(s)) continue;
      if (id === 'buildings') labels.push({ ...labelled, symbolizer: text(look, { size: 10.5, prop: 'code' }) });
      else labels.push({ ...labelled, symbolizer: text(look, { size: id === 'communities' ? 12 : 13, weight: 600 }) });
    }
  }
  return [paint, labels.sort((a, b) => rank(a) - rank(b))];
}

/** Buildings as a quiet ground for a plan. @param {LayerDefinition} d @param {PlanLegend} legend @returns {Classification} */
const plainBuildings = (d, legend) => ({ ...d.classifications[0], classes: [], otherwise: { ...d.classifications[0].otherwise, ...legend.context } });

/** Names of areas first, then symbols, then names of small things. @param {any} rule */
const rank = (rule) => (rule.dataSource === 'communities' || rule.dataSource === 'blocks' || rule.dataSource === 'subdistricts' ? 0 : rule.isSymbol ? 1 : 2);

/** @typedef {Ref & { name: string, properties: Record<string, any>, outline: LonLat[][], shape: 'point' | 'line' | 'polygon' }} Picked */

/** @param {Map<string, any>} views @param {LonLat} p @param {number} zoom @returns {Picked[]} what the eye sees first comes first */
function pick(views, p, zoom) {
  const s = get();
  return PICK_ORDER.filter((id) => isPicked(s, id, zoom) && views.has(id)).flatMap((id) => {
    if (id === 'needs' && Math.round(zoom) < SINGLE_FROM) return [];
    const brush = id === 'roads' ? 5 : zoom >= 15 ? 11 : 6;
    return views.get(id).pick(p, zoom, brush).filter((/** @type {any} */ f) => f.feature.props.id !== undefined && isOfType(s, id, f.feature.props)).map((/** @type {any} */ f) => picked(id, f, p));
  });
}

/** @param {Kind} kind @param {any} found @param {LonLat} at @returns {Picked} */
function picked(kind, found, at) {
  const { feature, z } = found, n = 2 ** z;
  const tileX = Math.floor(((at.lon + 180) / 360) * n), tileY = Math.floor(mercatorY(at.lat) * n);
  const outline = feature.geom.map((/** @type {any[]} */ ring) => ring.map((q) => ({ lon: ((tileX + q.x / TILE) / n) * 360 - 180, lat: latitude((tileY + q.y / TILE) / n) })));
  const name = feature.props.name || feature.props.code || t(`kind.${kind}.one`);
  return { kind, id: Number(feature.props.id), name, properties: feature.props, outline, shape: /** @type {const} */ (['point', 'line', 'polygon'])[feature.geomType - 1] };
}

/** @param {number} lat */
const mercatorY = (lat) => 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
/** @param {number} y */
const latitude = (y) => (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;

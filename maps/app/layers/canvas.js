// @ts-check
/** A canvas over the map that is larger than what is seen, so that it can be dragged; drawn anew when the map rests. */
import * as L from 'leaflet';
import { worldOf } from '../model/mercator.js';

/** @typedef {CanvasRenderingContext2D} Ctx */
/** @typedef {{ ctx: Ctx, zoom: number, at: (p: ArrayLike<number>, i: number) => [number, number], isSeen: (box: ArrayLike<number>) => boolean, perMetre: number }} Paper */
/** @typedef {{ rings: Float64Array[], box: Float64Array, middle: Float64Array }} Shape */
const PADDING = 0.35;

/** @param {L.Map} map @param {string} pane @param {(paper: Paper) => void} paint @returns {() => void} draw it again, at most once a frame */
export function canvasLayer(map, pane, paint) {
  const canvas = document.createElement('canvas'), ctx = /** @type {Ctx} */ (canvas.getContext('2d'));
  canvas.className = 'leaflet-zoom-animated';
  map.getPane(pane)?.append(canvas);
  let frame = 0, corner = L.point(0, 0), zoom = map.getZoom();
  /** @type {L.LatLng} */
  let cornerAt = map.getCenter();

  function draw() {
    frame = 0;
    const size = map.getSize(), margin = size.multiplyBy(PADDING).round(), whole = size.add(margin.multiplyBy(2)), ratio = window.devicePixelRatio || 1;
    if (!size.x || !size.y) return;
    corner = map.containerPointToLayerPoint([0, 0]).subtract(margin);
    cornerAt = map.layerPointToLatLng(corner);
    zoom = map.getZoom();
    if (canvas.width !== whole.x * ratio || canvas.height !== whole.y * ratio) {
      canvas.width = whole.x * ratio;
      canvas.height = whole.y * ratio;
      canvas.style.width = `${whole.x}px`;
      canvas.style.height = `${whole.y}px`;
    }
    L.DomUtil.setTransform(canvas, corner, 1);
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.clearRect(0, 0, whole.x, whole.y);
    // from here on in pixels of the layer, so that patterns stay where they are when the map is dragged
    ctx.translate(-corner.x, -corner.y);
    const scale = 256 * 2 ** zoom, origin = map.getPixelOrigin(), [x0, y0, x1, y1] = [corner.x, corner.y, corner.x + whole.x, corner.y + whole.y];
    const at = (/** @type {ArrayLike<number>} */ p, /** @type {number} */ i) => /** @type {[number, number]} */ ([p[i] * scale - origin.x, p[i + 1] * scale - origin.y]);
    paint({ ctx, zoom, at, perMetre: scale / (40075016.686 * Math.cos((map.getCenter().lat * Math.PI) / 180)),
      isSeen: (box) => box[0] * scale - origin.x <= x1 && box[2] * scale - origin.x >= x0 && box[1] * scale - origin.y <= y1 && box[3] * scale - origin.y >= y0 });
  }
  const redraw = () => {
    if (!frame) frame = requestAnimationFrame(draw);
  };
  map.on('moveend viewreset resize', redraw);
  map.on('zoomanim', (e) => L.DomUtil.setTransform(canvas, /** @type {any} */ (map)._latLngToNewLayerPoint(cornerAt, e.zoom, e.center), map.getZoomScale(e.zoom, zoom)));
  return redraw;
}

/** Points as they lie in the world, 0..1, x and y in turn. @param {ReadonlyArray<ReadonlyArray<number>>} points */
export const inWorld = (points) => Float64Array.from(points.flatMap(([lon, lat]) => worldOf(lon, lat)));

/** @param {Ctx} ctx @param {ReadonlyArray<Float64Array>} rings @param {Paper['at']} at */
export function tracePath(ctx, rings, at) {
  ctx.beginPath();
  addPath(ctx, rings, at);
}

/** @param {Ctx} ctx @param {ReadonlyArray<Float64Array>} rings @param {Paper['at']} at */
export function addPath(ctx, rings, at) {
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      const [x, y] = at(ring, i);
      if (i) ctx.lineTo(x, y);
      else ctx.moveTo(x, y);
    }
    ctx.closePath();
  }
}

/** @type {WeakMap<Thing, Shape>} */
const shapes = new WeakMap();

/** @param {Thing} x @returns {Shape} */
export function shapeOf(x) {
  const known = shapes.get(x);
  if (known) return known;
  const [w, s, e, n] = x.box, [west, north, east, south] = inWorld([[w, n], [e, s]]);
  const made = { rings: x.polygons.flat().map(inWorld), box: Float64Array.of(west, north, east, south), middle: inWorld([[x.middle.lon, x.middle.lat]]) };
  shapes.set(x, made);
  return made;
}

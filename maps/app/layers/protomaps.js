// @ts-check
/** Loads protomaps-leaflet, which is a plain script and wants Leaflet as the global L. */
import * as L from 'leaflet';

/** @typedef {{ x: number, y: number }} Point */
/** @typedef {{ id?: number, props: Record<string, any>, geom: Point[][], geomType: number, bbox: { minX: number, minY: number, maxX: number, maxY: number } }} TileFeature */

/** @returns {Promise<any>} the module protomapsL */
export function loadProtomaps() {
  const global = /** @type {any} */ (window);
  global.L = L;
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '/vendor/protomaps-leaflet/protomaps-leaflet.js';
    script.onload = () => resolve(global.protomapsL);
    script.onerror = () => reject(new Error(`${script.src} is missing`));
    document.head.append(script);
  });
}

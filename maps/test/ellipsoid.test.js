import assert from 'node:assert/strict';
import { test } from 'node:test';
import { circleRing, convexHull, destination, distance, outlineRing } from '../app/model/ellipsoid.js';

const JINSONG = { lon: 116.457, lat: 39.885 };
const near = (actual, expected, tolerance, what = '') => assert.ok(Math.abs(actual - expected) <= tolerance, `${what} ${actual} is not within ${tolerance} of ${expected}`);

test('a quarter of the meridian is 10 001 965.729 m on WGS84', () => {
  near(distance({ lon: 0, lat: 0 }, { lon: 0, lat: 90 }), 10001965.729, 0.001);
});

test('one degree along the equator is 111 319.491 m: the radius times pi / 180', () => {
  near(distance({ lon: 0, lat: 0 }, { lon: 1, lat: 0 }), (6378137 * Math.PI) / 180, 0.001);
});

test('Flinders Peak to Buninyong is 54 972.271 m with azimuth 306 52 05.37 (Geoscience Australia, GRS80)', () => {
  const flinders = { lat: -(37 + 57 / 60 + 3.7203 / 3600), lon: 144 + 25 / 60 + 29.5244 / 3600 };
  const buninyong = { lat: -(37 + 39 / 60 + 10.1561 / 3600), lon: 143 + 55 / 60 + 35.3839 / 3600 };
  near(distance(flinders, buninyong), 54972.271, 0.002);
  const end = destination(flinders, 306 + 52 / 60 + 5.37 / 3600, 54972.271);
  near(end.lat, buninyong.lat, 1e-7, 'lat');
  near(end.lon, buninyong.lon, 1e-7, 'lon');
});

test('the same point is at distance 0', () => assert.equal(distance(JINSONG, JINSONG), 0));

test('direct and inverse agree within 0.1 mm from 50 m to 50 km in all directions', () => {
  for (const metres of [50, 300, 3000, 50000]) for (let azimuth = 0; azimuth < 360; azimuth += 15) near(distance(JINSONG, destination(JINSONG, azimuth, metres)), metres, 1e-4);
});

test('a longitude beyond 180 comes back on the other side', () => near(destination({ lon: 179.99, lat: 0 }, 90, 10000).lon, -179.920168, 1e-5));

test('the drawn circle is closed and stays within 0.1 % of the true one between its corners', () => {
  const ring = circleRing(JINSONG, 3000);
  assert.deepEqual(ring[0], ring.at(-1));
  ring.slice(1).forEach((p, i) => near(distance(JINSONG, { lon: (p.lon + ring[i].lon) / 2, lat: (p.lat + ring[i].lat) / 2 }), 3000, 3));
});

test('the hull of a square with a point inside is the square', () => {
  const square = [{ lon: 0, lat: 0 }, { lon: 1, lat: 0 }, { lon: 1, lat: 1 }, { lon: 0, lat: 1 }];
  assert.deepEqual(convexHull([...square, { lon: 0.5, lat: 0.5 }]), square);
});

test('every corner of the ring round an outline is as far from the outline as the radius', () => {
  const outline = [[0, 0], [400, 0], [400, 300], [0, 300]].map(([x, y]) => destination(destination(JINSONG, 90, x), 0, y));
  for (const p of outlineRing(outline, 1000)) near(Math.min(...outline.map((q) => distance(p, q))), 1000, 0.5);
});

test('the ring round one point is its circle', () => assert.equal(outlineRing([JINSONG], 500).length, 181));

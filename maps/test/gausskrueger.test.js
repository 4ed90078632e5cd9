import assert from 'node:assert/strict';
import { test } from 'node:test';
import { centralMeridian, gaussKrueger } from '../app/model/gausskrueger.js';

const near = (actual, expected, tolerance) => assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not within ${tolerance} of ${expected}`);

test('Jinsong lies at N 4416901.310 E 453553.319 in EPSG:4548 (PROJ 9.1.1)', () => {
  const p = gaussKrueger({ lon: 116.457, lat: 39.885 });
  near(p.y, 4416901.310, 0.001);
  near(p.x, 453553.319, 0.001);
  assert.equal(p.meridian, 117);
  assert.equal(p.epsg, 4548);
});

test('on the central meridian the easting is 500 km', () => near(gaussKrueger({ lon: 120, lat: 32 }).x, 500000, 1e-6));

test('at 45 N on the central meridian the northing is the length of the meridian, 4 984 944.378 m', () => near(gaussKrueger({ lon: 117, lat: 45 }).y, 4984944.378, 0.001));

test('the zones go from 75 E to 135 E', () => {
  assert.equal(centralMeridian(73.6), 75);
  assert.equal(centralMeridian(136.4), 135);
  assert.equal(centralMeridian(10), null);
  assert.equal(gaussKrueger({ lon: -70, lat: 40 }), null);
});

test('Nanjing is in the zone of 120 E, EPSG:4549', () => assert.equal(gaussKrueger({ lon: 118.78, lat: 32.06 }).epsg, 4549));

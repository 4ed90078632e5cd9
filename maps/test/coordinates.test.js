import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatLonLat, parseCoordinates } from '../app/model/coordinates.js';

const JINSONG = { lon: 116.457, lat: 39.885 };

for (const text of ['116.457,39.885', '39.885,116.457', ' 116.457  39.885 ', '116.457，39.885', '39.885N 116.457E', '116.457°E, 39.885°N', '北纬39.885 东经116.457', '39.885° 116.457°']) {
  test(`"${text}" is Jinsong`, () => assert.deepEqual(parseCoordinates(text), JINSONG));
}

test('degrees, minutes and seconds are read', () => {
  const p = parseCoordinates('39°53\'06"N 116°27\'25.2"E');
  assert.ok(Math.abs(p.lat - 39.885) < 1e-9 && Math.abs(p.lon - 116.457) < 1e-9);
});

test('degrees and decimal minutes are read', () => assert.ok(Math.abs(parseCoordinates("39°53.1' 116°27.42'").lat - 39.885) < 1e-9));


test('south and west are negative', () => assert.deepEqual(parseCoordinates('33.5S 70.25W'), { lon: -70.25, lat: -33.5 }));

for (const text of ['劲松一区', '116.457', '', '200,300', '116°75\' 39°', '39N 40N', 'B-0312']) {
  test(`"${text}" is no pair of coordinates`, () => assert.equal(parseCoordinates(text), null));
}

test('coordinates are written with their side', () => assert.equal(formatLonLat({ lon: -70.25, lat: -33.5 }, 2), '70.25°W 33.50°S'));

test('a second value beyond 90 must be the longitude', () => assert.deepEqual(parseCoordinates('60, 170'), { lon: 170, lat: 60 }));

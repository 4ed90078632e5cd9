import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breadth, opening, spots } from '../app/model/datasets.js';

const beijing = { source: 'beijing', count: 10, extent: [116.44, 39.87, 116.47, 39.9], updatedAt: '2026-01-01T00:00:00Z' };
const nanjing = { source: 'nanjing', count: 20, extent: [118.75, 32.02, 118.8, 32.06], updatedAt: '2026-02-01T00:00:00Z' };
const both = [116.44, 32.02, 118.8, 39.9];

test('a degree of latitude is about 111 km wide', () => assert.ok(Math.abs(breadth([116, 39, 116, 40]) - 111035) < 20));

test('the page opens on everything when that is narrow', () => assert.deepEqual(opening({ extent: beijing.extent, sources: [beijing] }), { extent: beijing.extent, source: null }));

test('the page opens on the data set changed last when they lie far apart', () => assert.deepEqual(opening({ extent: both, sources: [beijing, nanjing] }), { extent: nanjing.extent, source: 'nanjing' }));

test('one data set alone is shown whole, however wide', () => assert.deepEqual(opening({ extent: both, sources: [{ ...beijing, extent: both }] }), { extent: both, source: null }));

test('nothing there, nothing to open on', () => assert.equal(opening({ extent: null, sources: [] }), null));

test('data sets that cover each other on the map share a spot, newest first', () => {
  assert.deepEqual(spots([beijing, nanjing], 2).map((s) => s.sources.map((x) => x.source)), [['nanjing', 'beijing']]);
  assert.deepEqual(spots([beijing, nanjing], 2)[0].extent, both);
  assert.equal(spots([beijing, nanjing], 7).length, 2);
});

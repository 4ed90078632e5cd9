import assert from 'node:assert/strict';
import { test } from 'node:test';
import { handlesOf, ringOf, shifted, withHandle, withoutCorner } from '../app/model/reshape.js';

const square = [[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]];
const drawn = (polygons, kind = 'drawn') => ({ kind, polygons });

test('only what is drawn as one area without holes can be reshaped', () => {
  assert.deepEqual(ringOf(drawn([[square]])), square);
  for (const x of [null, drawn([[square]], 'building'), drawn([[square], [square]]), drawn([[square, square]])]) assert.equal(ringOf(x), null);
});

test('every corner and the middle of every side can be taken hold of', () => {
  const handles = handlesOf(square);
  assert.deepEqual(handles.filter((h) => h.kind === 'corner').map((h) => [h.lon, h.lat]), square.slice(0, 4));
  assert.deepEqual(handles.filter((h) => h.kind === 'middle').map((h) => [h.lon, h.lat]), [[1, 0], [2, 1], [1, 2], [0, 1]]);
});

test('a corner moves, the first one too, and the ring stays closed', () => {
  assert.deepEqual(withHandle(square, { kind: 'corner', at: 2 }, { lon: 3, lat: 3 }), [[0, 0], [2, 0], [3, 3], [0, 2], [0, 0]]);
  assert.deepEqual(withHandle(square, { kind: 'corner', at: 0 }, { lon: -1, lat: 0 }), [[-1, 0], [2, 0], [2, 2], [0, 2], [-1, 0]]);
});

test('the middle of a side becomes a corner, that of the last side too', () => {
  assert.deepEqual(withHandle(square, { kind: 'middle', at: 0 }, { lon: 1, lat: -1 }), [[0, 0], [1, -1], [2, 0], [2, 2], [0, 2], [0, 0]]);
  assert.deepEqual(withHandle(square, { kind: 'middle', at: 3 }, { lon: -1, lat: 1 }), [[0, 0], [2, 0], [2, 2], [0, 2], [-1, 1], [0, 0]]);
});

test('three corners stay', () => {
  assert.deepEqual(withoutCorner(square, 1), [[0, 0], [2, 2], [0, 2], [0, 0]]);
  assert.equal(withoutCorner([[0, 0], [2, 0], [2, 2], [0, 0]], 1), null);
});

test('the whole moves by as much as the pointer', () => assert.deepEqual(shifted(square, { lon: 1, lat: 1 }, { lon: 1.5, lat: 0 }), [[0.5, -1], [2.5, -1], [2.5, 1], [0.5, 1], [0.5, -1]]));

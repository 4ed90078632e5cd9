import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxesMeet, sideShare } from '../app/model/shapes.js';

test('a box takes the greater share of width or height of another', () => {
  assert.equal(sideShare([0, 0, 1, 1], [0, 0, 10, 4]), 0.25);
  assert.equal(sideShare([0, 0, 20, 1], [0, 0, 10, 4]), 2);
});

test('boxes that share an edge meet', () => {
  assert.ok(boxesMeet([0, 0, 1, 1], [1, 1, 2, 2]));
  assert.ok(!boxesMeet([0, 0, 1, 1], [1.1, 0, 2, 1]));
});

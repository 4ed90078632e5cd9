import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areaOf, byType, firstDay, isIn, listed, months, moved, needParameters, newestMonth, NO_FILTER, supporting, trend } from '../app/model/needs.js';

const month = (m, reported, done = 0) => ({ month: m, reported, done });
const place = (id, properties) => ({ id, properties });

test('months turn over the year in both directions', () => {
  assert.equal(moved('2026-01', -1), '2025-12');
  assert.equal(moved('2025-12', 1), '2026-01');
  assert.equal(moved('2026-11', -23), '2024-12');
});

test('24 months back from November 2026 begin on the first of December 2024', () => {
  assert.equal(firstDay('24', '2026-11'), '2024-12-01');
  assert.equal(firstDay('6', '2026-03'), '2025-10-01');
  assert.equal(firstDay('all', '2026-03'), null);
  assert.equal(firstDay('6', null), null);
});

test('the newest month is the last in which something was reported, not the last in which something was done', () => {
  assert.equal(newestMonth([month('2026-03', 0, 5), month('2025-12', 2), month('2026-01', 1)]), '2026-01');
  assert.equal(newestMonth([month('2026-03', 0, 5)]), null);
});

test('a month without a request is a month with none, and only the newest are kept', () => {
  assert.deepEqual(months([month('2026-03', 4), month('2025-12', 2, 1)]), [month('2025-12', 2, 1), month('2026-01', 0), month('2026-02', 0), month('2026-03', 4)]);
  assert.deepEqual(months([month('2026-03', 4), month('2025-12', 2)], 2).map((m) => m.month), ['2026-02', '2026-03']);
  assert.deepEqual(months([]), []);
});

test('30 requests after 20 are half as many more; after none there is no trend', () => {
  assert.equal(trend([month('a', 10), month('b', 10), month('c', 20), month('d', 10)]), 0.5);
  assert.equal(trend([month('a', 0), month('b', 3)]), null);
});

test('the odd month in the middle counts in neither half', () => assert.equal(trend([month('a', 10), month('b', 99), month('c', 10)]), 0));

test('types come most asked for first, requests without a type last', () => {
  const summary = { byFacilityType: [{ facilityType: null, count: 90, open: 1 }, { facilityType: 'MARKET', count: 3, open: 1 }, { facilityType: 'CANTEEN', count: 12, open: 2 }] };
  assert.deepEqual(byType(summary).map((x) => x.facilityType), ['CANTEEN', 'MARKET', null]);
  assert.equal(supporting(summary, 'CANTEEN'), 12);
  assert.equal(supporting(summary, 'NURSERY'), 0);
  assert.equal(supporting(summary, null), 0);
  assert.equal(supporting(null, 'CANTEEN'), 0);
});

test('the list is newest first and lets through what the filter says', () => {
  const list = [place(1, { category: 'a', state: 'DONE', reportedAt: '2025-01-05T00:00:00Z' }), place(2, { category: 'a', state: 'OPEN', reportedAt: '2026-01-05T00:00:00Z', facilityType: 'MARKET' }), place(3, { category: 'b', state: 'OPEN', reportedAt: null })];
  assert.deepEqual(listed(list, NO_FILTER, null).map((p) => p.id), [2, 1, 3]);
  assert.deepEqual(listed(list, { ...NO_FILTER, state: 'OPEN' }, null).map((p) => p.id), [2, 3]);
  assert.deepEqual(listed(list, { ...NO_FILTER, type: 'MARKET' }, null).map((p) => p.id), [2]);
  assert.deepEqual(listed(list, { ...NO_FILTER, category: 'a' }, '2025-06-01').map((p) => p.id), [2]);
});

test('a point in a hole is not in the polygon', () => {
  const square = (a, b) => [[a, a], [b, a], [b, b], [a, b], [a, a]];
  const ring = { type: 'Polygon', coordinates: [square(0, 10), square(4, 6)] };
  assert.deepEqual([[1, 1], [5, 5], [11, 1], [9, 5]].map((p) => isIn(ring, p)), [true, false, false, true]);
  assert.ok(isIn({ type: 'MultiPolygon', coordinates: [[square(20, 30)], [square(0, 10)]] }, [25, 25]));
  assert.ok(!isIn({ type: 'Point', coordinates: [1, 1] }, [1, 1]));
});

test('a road is no area of requests, a building is', () => {
  assert.equal(areaOf({ kind: 'roads', id: 1 }), null);
  assert.deepEqual(areaOf({ kind: 'buildings', id: 7 }), { level: 'building', id: 7 });
});

test('parameters that say nothing are left out', () => {
  assert.equal(String(needParameters(null, { from: null, state: '' })), '');
  assert.equal(String(needParameters({ level: 'block', id: 4 }, { from: '2026-01-01', limit: 5 })), 'block=4&from=2026-01-01&limit=5');
});

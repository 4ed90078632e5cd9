import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addPath, applyWhatIf, clearWhatIf, removePath, toggleGate, walkBy, walkFromHere } from '../app/actions/walk.js';
import { formatAddress, parseAddress } from '../app/model/address.js';
import { NO_CHOICE } from '../app/model/diagnosis.js';
import { changes, formatWalk, NO_WHAT_IF, parseWalk, reached, sameNetwork, sideBySide, walkFrom, walkParameters, whatIfBody, withoutRepeats } from '../app/model/walk.js';

const doc = { walk: null, whatIf: NO_WHAT_IF };
const gate = (id) => ({ id, lon: 116.45, lat: 39.88 });
const line = [{ lon: 116.45, lat: 39.88 }, { lon: 116.46, lat: 39.88 }];
const area = (metres, walk, straight) => ({ metres, minutes: null, polygon: null, straight: { polygon: null }, areaSquareMetres: 1, straightAreaSquareMetres: 4, people: { walk, straight }, buildings: { walk, straight }, unreachableBuildings: 0, unreachable: [] });

test('a point, a compound and a facility are asked for by their own parameters', () => {
  const at = { lon: 116.4571234, lat: 39.885, id: 12, name: '' };
  assert.equal(String(walkParameters(walkFrom({ ...at, kind: 'point' }))), 'lon=116.4571234&lat=39.8850000&metres=300%2C500%2C1000');
  assert.equal(String(walkParameters(walkFrom({ ...at, kind: 'communities' }))), 'community=12&metres=300%2C500%2C1000');
  assert.equal(String(walkParameters({ ...walkFrom({ ...at, kind: 'facilities' }), by: 'minutes' }, '7')), 'facility=12&minutes=5%2C10%2C15&whatIf=7');
});

test('another origin keeps what it is measured in', () => {
  const first = walkBy(walkFromHere(doc, { kind: 'point', id: 0, name: '', lon: 1, lat: 2 }), 'minutes');
  assert.equal(walkFromHere(first, { kind: 'communities', id: 3, name: 'x', lon: 1, lat: 2 }).walk.by, 'minutes');
});

test('a gate that is switched twice is as it was', () => {
  const once = toggleGate(doc, gate(5), 'open');
  assert.deepEqual(once.whatIf.open.map((g) => g.id), [5]);
  assert.equal(toggleGate(once, gate(5), 'open').whatIf, NO_WHAT_IF);
});

test('a what-if that loses its last change is no longer applied', () => {
  const applied = applyWhatIf(addPath(doc, line), true);
  assert.equal(applied.whatIf.applied, true);
  assert.equal(removePath(applied, 0).whatIf.applied, false);
  assert.equal(applyWhatIf(doc, true).whatIf, NO_WHAT_IF);
});

test('clearing leaves nothing assumed and the document before untouched', () => {
  const before = toggleGate(addPath(doc, line), gate(2), 'close');
  assert.equal(changes(before.whatIf), 2);
  assert.equal(changes(clearWhatIf(before).whatIf), 0);
  assert.equal(changes(before.whatIf), 2);
});

test('the order of gates and the use of a what-if do not make another network', () => {
  const a = toggleGate(toggleGate(doc, gate(9), 'open'), gate(2), 'open').whatIf, b = toggleGate(toggleGate(doc, gate(2), 'open'), gate(9), 'open').whatIf;
  assert.deepEqual(whatIfBody(a).open, [2, 9]);
  assert.ok(sameNetwork(a, b));
  assert.ok(sameNetwork(a, { ...a, applied: true }));
  assert.ok(!sameNetwork(a, toggleGate({ whatIf: a }, gate(3), 'close').whatIf));
  assert.ok(!sameNetwork(null, a));
});

test('paths are sent as GeoJSON, longitude first', () => assert.deepEqual(whatIfBody(addPath(doc, line).whatIf).paths, [{ type: 'LineString', coordinates: [[116.45, 39.88], [116.46, 39.88]] }]));

test('the second click of a double click adds no point', () => assert.deepEqual(withoutRepeats([line[0], line[1], line[1]]), line));

test('a quarter of the people reached is a quarter, nobody to reach is no share', () => {
  assert.equal(reached({ walk: 25, straight: 100 }), 0.25);
  assert.equal(reached({ walk: 0, straight: 0 }), null);
  assert.equal(reached({ walk: null, straight: 10 }), null);
});

test('areas before and after stand side by side by size; a size that only one has is left out', () => {
  const now = { areas: [area(1000, 8, 10), area(300, 1, 2)] }, then = { areas: [area(300, 2, 2)] };
  assert.deepEqual(sideBySide(now, null).map((x) => x.now.metres), [300, 1000]);
  assert.deepEqual(sideBySide(now, then).map((x) => [x.now.people.walk, x.then.people.walk]), [[1, 2]]);
});

test('a walk survives its way through the address', () => {
  const walk = { origin: { kind: 'communities', id: 12, name: '', lon: 116.457, lat: 39.885 }, by: 'minutes' };
  assert.deepEqual(parseWalk(formatWalk(walk)), walk);
  const areas = [{ level: 'community', id: 3 }, { level: 'block', id: 4 }];
  const back = parseAddress(formatAddress({ step: 'diagnose', choice: NO_CHOICE, tab: 'walking', walk, tried: '17', areas }));
  assert.deepEqual([back.walk, back.tried, back.areas], [walk, '17', areas]);
});

test('a walk that cannot be read is none', () => {
  for (const text of ['', 'point:0@400,39;metres', 'point:0@116.4,39.8', 'gate:1@116.4,39.8;metres', 'point:0@1.2.3,4;metres']) assert.equal(parseWalk(text), null, text);
});

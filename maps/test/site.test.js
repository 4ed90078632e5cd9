import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choose, byAttribute, sums, valuesOf } from '../app/model/chosen.js';
import { closedRing, isInPolygons, isInRing, isNear, middleOf, planeMetres, ringSquareMetres } from '../app/model/shapes.js';
import { drawnThings, inBox, inDisc, inLasso, siteOf, thingAt, underBrush } from '../app/model/site.js';

/** A square of so many degrees whose south-west corner is there. */
const square = (lon, lat, side) => [[lon, lat], [lon + side, lat], [lon + side, lat + side], [lon, lat + side], [lon, lat]];
const building = (id, lon, lat, p = {}) => ({ type: 'Feature', id, geometry: { type: 'MultiPolygon', coordinates: [[square(lon, lat, 0.0001)]] }, properties: { id, name: `${id}号楼`, ...p } });
const none = { type: 'FeatureCollection', features: [] };
const site = siteOf({ hash: 'h', unit: 1, name: 'U', areaM2: 1, outline: { type: 'Polygon', coordinates: [square(116, 39, 0.01)] }, middle: [116, 39], settings: {}, communities: [{ id: 7, name: '一区' }], neighbours: none, facilities: none, roads: none,
  buildings: { type: 'FeatureCollection', features: Array.from({ length: 100 }, (_, i) => building(i + 1, 116 + (i % 10) * 0.001, 39 + Math.floor(i / 10) * 0.001, { yearBuilt: 1970 + i, people: i % 10 ? { status: i % 2 ? 'KNOWN' : 'ESTIMATED', value: 10 } : { status: 'UNKNOWN', value: 0 }, floorAreaM2: { status: 'KNOWN', value: 100 } })) },
  spaces: { type: 'FeatureCollection', features: [{ type: 'Feature', id: 3, geometry: { type: 'Point', coordinates: [116.0005, 39.0005] }, properties: { id: 3, areaM2: { status: 'KNOWN', value: 50 } } }] } });
const ids = (things) => things.map((x) => x.target);

test('a point is in a ring whichever way it goes round, closed or not', () => {
  const ring = square(0, 0, 2);
  for (const r of [ring, [...ring].reverse(), ring.slice(0, -1)]) {
    assert.ok(isInRing(1, 1, r));
    assert.ok(!isInRing(3, 1, r));
    assert.ok(!isInRing(-1, 1, r));
  }
});

test('a bay of a ring is outside it', () => assert.ok(!isInRing(2, 3, [[0, 0], [4, 0], [4, 4], [2, 1], [0, 4]])));

test('a hole is not inside', () => {
  const polygons = [[square(0, 0, 4), square(1, 1, 2)]];
  assert.ok(isInPolygons(0.5, 0.5, polygons));
  assert.ok(!isInPolygons(2, 2, polygons));
});

test('a thousandth of a degree of latitude is about 111 m, of longitude less', () => {
  assert.ok(Math.abs(planeMetres(116, 39, 116, 39.001) - 111.3) < 0.5);
  assert.ok(Math.abs(planeMetres(116, 39, 116.001, 39) - 111.3 * Math.cos((39 * Math.PI) / 180)) < 0.5);
});

test('the area of a ring is that of the ground', () => assert.ok(Math.abs(ringSquareMetres(square(116, 39, 0.001)) - 111.32 ** 2 * Math.cos((39.0005 * Math.PI) / 180)) < 2));

test('the edge of a brush touches what is near, not what is far', () => {
  assert.ok(isNear(0.00005, -0.0001, 12, [[square(0, 0, 0.0001)]]));
  assert.ok(!isNear(0.00005, -0.0001, 10, [[square(0, 0, 0.0001)]]));
});

test('the middle of an L of many corners lies by its sides', () => {
  const middle = middleOf([[[...square(0, 0, 1).slice(0, 2), [1, 0.5], [1, 0.50001], [1, 0.50002], [1, 1], [0, 1], [0, 0]]]]);
  assert.ok(Math.abs(middle.lon - 0.5) < 0.01 && Math.abs(middle.lat - 0.5) < 0.01);
});

test('three points make a ring, two or three on one line of clicks do not', () => {
  assert.equal(closedRing([{ lon: 1, lat: 1 }, { lon: 1, lat: 1 }, { lon: 2, lat: 2 }]), null);
  assert.equal(closedRing([{ lon: 0, lat: 0 }, { lon: 1, lat: 0 }, { lon: 1, lat: 1 }, { lon: 1, lat: 1 }]).length, 4);
});

test('a lasso round the first three rows takes thirty buildings and the space in them', () => {
  const found = inLasso(site.things, [{ lon: 115.9, lat: 38.9 }, { lon: 116.1, lat: 38.9 }, { lon: 116.1, lat: 39.0025 }, { lon: 115.9, lat: 39.0025 }]);
  assert.equal(found.filter((x) => x.kind === 'building').length, 30);
  assert.equal(found.length, 31);
});

test('a lasso of two points takes nothing', () => assert.deepEqual(inLasso(site.things, [{ lon: 116, lat: 39 }, { lon: 117, lat: 40 }]), []));

test('a box can be drawn from any corner', () => {
  const a = { lon: 115.999, lat: 38.999 }, b = { lon: 116.0015, lat: 39.0015 };
  assert.deepEqual(ids(inBox(site.things, a, b)), ids(inBox(site.things, b, a)));
  assert.equal(inBox(site.things, a, b).filter((x) => x.kind === 'building').length, 4);
});

test('a circle takes those whose middle is in it', () => assert.deepEqual(ids(inDisc(site.things, { lon: 116.00005, lat: 39.00005 }, 20)), ['building/1']));

test('a brush takes what it touches', () => assert.deepEqual(ids(underBrush(site.things, { lon: 116.0012, lat: 39.00005 }, 12)), ['building/2']));

test('a click meets the building under it, or a space near enough', () => {
  assert.equal(thingAt(site.things, { lon: 116.00005, lat: 39.00005 }, 5)?.target, 'building/1');
  assert.equal(thingAt(site.things, { lon: 116.00052, lat: 39.0005 }, 5)?.target, 'idle-space/3');
  assert.equal(thingAt(site.things, { lon: 116.0003, lat: 39.0003 }, 5), null);
});

test('what is drawn in the plan can be picked like what stands there', () => {
  const items = new Map([['assignment/drawn/a', { item: 'assignment', target: 'drawn/a', action: 'SUPPLEMENT', supplement: { form: 'GREEN', outline: { type: 'Polygon', coordinates: [square(116.0003, 39.0003, 0.0001)] } } }]]);
  assert.equal(thingAt(drawnThings(items), { lon: 116.00035, lat: 39.00035 }, 1)?.target, 'drawn/a');
});

test('choosing adds, takes away, turns round and begins anew', () => {
  const chosen = new Set(['a', 'b']);
  assert.deepEqual([...choose(chosen, ['b', 'c'], 'add')], ['a', 'b', 'c']);
  assert.deepEqual([...choose(chosen, ['b', 'c'], 'remove')], ['a']);
  assert.deepEqual([...choose(chosen, ['b', 'c'], 'toggle')], ['a', 'c']);
  assert.deepEqual([...choose(chosen, ['c'], 'replace')], ['c']);
  assert.deepEqual([...chosen], ['a', 'b']);
});

test('sums say what is estimated and what is unknown', () => {
  const s = sums(site.things.filter((x) => x.kind === 'building').slice(0, 10));
  assert.deepEqual(s.people, { value: 90, estimated: 4, unknown: 1 });
  assert.equal(s.floorArea.value, 1000);
});

test('before 1975 are five; a building without a year is not before anything', () => {
  const things = [...site.things, { ...site.things[1], target: 'building/999', p: {} }], actionOf = () => 'UNDECIDED';
  assert.equal(byAttribute(things, actionOf, { key: 'yearBefore', value: '1975' }).length, 5);
  assert.deepEqual(ids(byAttribute(things, actionOf, { key: 'yearBefore', value: '' })), ['building/999']);
  assert.equal(byAttribute(things, actionOf, { key: 'action', value: 'UNDECIDED' }).length, 101);
  assert.equal(valuesOf(things, 'yearBuilt').length, 101);
});

test('five thousand buildings are searched in a moment', () => {
  const many = Array.from({ length: 50 }, () => site.things).flat(), start = performance.now();
  for (let i = 0; i < 20; i++) underBrush(many, { lon: 116.0012, lat: 39.00005 }, 30);
  assert.ok((performance.now() - start) / 20 < 16);
});

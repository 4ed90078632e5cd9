import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeCircle, circleAtPoint, circleOfCommunity, clearCircle, toggleCommunity } from '../app/actions/circle.js';
import { circleParameters, circleQuery, clampRadius, fromSlider, ringsOf, toSlider } from '../app/model/circle.js';

const nothing = { circle: null, selection: null };
const point = { lon: 116.457, lat: 39.885 };

test('the usual circle has 3 km, counts by representative point and shows rings', () => {
  const q = circleQuery();
  assert.deepEqual([q.radius, q.count, q.from, q.rings], [3000, 'point', 'outline', true]);
});

test('the radius stays between 50 m and 50 km', () => assert.deepEqual([10, 70000, NaN, 123.4].map(clampRadius), [50, 50000, 3000, 123]));

test('the slider runs from 50 m to 50 km and back', () => {
  assert.equal(fromSlider(0), 50);
  assert.equal(fromSlider(1), 50000);
  for (const metres of [50, 300, 500, 1000, 3000, 50000]) assert.equal(fromSlider(toSlider(metres)), metres);
});

test('only rings smaller than the circle are asked for', () => {
  assert.deepEqual(ringsOf(circleQuery({ radius: 800 })), [300, 500]);
  assert.deepEqual(ringsOf(circleQuery({ rings: false })), []);
});

test('a circle of communities asks for each of them and says from where', () =>
  assert.equal(String(circleParameters(circleQuery({ communities: [12, 13], radius: 1000 }))), 'community=12&community=13&from=outline&radius=1000&count=point&rings=300%2C500'));

test('a circle round a point asks for lon and lat', () => assert.match(String(circleParameters(circleQuery({ point }))), /^lon=116\.4570000&lat=39\.8850000&radius=3000/));

test('a point takes the place of communities and keeps the radius', () => {
  const before = changeCircle(circleOfCommunity(nothing, 7), { radius: 500 });
  const after = circleAtPoint(before, point);
  assert.deepEqual([after.circle.communities, after.circle.point, after.circle.radius], [[], point, 500]);
  assert.deepEqual(before.circle.communities, [7], 'the document before is untouched');
});

test('a community is added once and taken away again', () => {
  const two = toggleCommunity(circleOfCommunity(nothing, 7), 8);
  assert.deepEqual(two.circle.communities, [7, 8]);
  assert.deepEqual(toggleCommunity(two, 7).circle.communities, [8]);
});

test('without its last community there is no circle', () => assert.equal(toggleCommunity(circleOfCommunity(nothing, 7), 7).circle, null));

test('changing no circle changes nothing', () => assert.equal(changeCircle(nothing, { radius: 5 }), nothing));

test('clearing leaves the selection', () => assert.deepEqual(clearCircle({ circle: circleQuery({ point }), selection: { kind: 'buildings', id: 1 } }), { circle: null, selection: { kind: 'buildings', id: 1 } }));

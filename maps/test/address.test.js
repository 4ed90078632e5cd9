import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatAddress, parseAddress } from '../app/model/address.js';
import { circleQuery } from '../app/model/circle.js';

test('the address of the contract is read', () => {
  const a = parseAddress('#map=15.2/39.885/116.457&lang=zh&layers=communities,buildings&sel=buildings/123&circle=community:12,13;from=outline;r=3000;count=point&crs=gk&theme=dark');
  assert.deepEqual(a.view, { zoom: 15.2, lat: 39.885, lon: 116.457 });
  assert.equal(a.lang, 'zh-CN');
  assert.deepEqual(a.layers, ['communities', 'buildings']);
  assert.deepEqual(a.selection, { kind: 'buildings', id: 123 });
  assert.deepEqual([a.circle.communities, a.circle.from, a.circle.radius, a.circle.count], [[12, 13], 'outline', 3000, 'point']);
  assert.equal(a.crs, 'gk');
  assert.equal(a.theme, 'dark');
});

for (const circle of [circleQuery({ communities: [12, 13], from: 'station', radius: 800, count: 'share' }), circleQuery({ point: { lon: 116.457, lat: 39.885 }, rings: false })]) {
  test(`what is written is read again: ${circle.radius} m`, () => {
    const address = { view: { zoom: 16, lat: 39.885, lon: 116.457 }, lang: 'en', theme: 'light', layers: ['roads'], by: { buildings: 'use' }, selection: { kind: 'idle-spaces', id: 5 }, circle };
    assert.deepEqual(parseAddress(formatAddress(address)), address);
  });
}

test('an empty address says nothing', () => assert.deepEqual(parseAddress(''), {}));

test('what cannot be read is left out', () => assert.deepEqual(parseAddress('#map=x/1/2&sel=buildings/abc&circle=community:;r=5&theme=pink&%E0%A4%A=1'), {}));

test('no layers at all is something else than no word about layers', () => assert.deepEqual(parseAddress('layers=').layers, []));

test('plans that are compared come back from the address, each once and five at most', () => {
  const a = parseAddress('#step=compare&plans=3,1,3,x,2,4,5,6&view=twin&tab=merge');
  assert.deepEqual([a.step, a.compared, a.compareView, a.compareTab], ['compare', [3, 1, 2, 4, 5], 'twin', 'merge']);
  assert.equal(formatAddress(a), 'step=compare&plans=3,1,2,4,5&view=twin&tab=merge');
  assert.equal(parseAddress('#step=compare&view=other').compareView, undefined);
});

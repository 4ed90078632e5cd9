import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatAddress, parseAddress } from '../app/model/address.js';
import { choiceParameters, NO_CHOICE, normsOf } from '../app/model/diagnosis.js';
import { barOf, byCategory, causeParts, classCounts, inOrder, shareClass, spotsOf, typesOf } from '../app/model/gaps.js';
import { parseValue, toSend, valueEdit } from '../app/model/norms.js';

test('the address keeps step, norms, type, metric, what-if, kinds of requirement and tab', () => {
  const choice = { norms: 'GB50180-2018@3', metric: 'walk', type: 'KINDERGARTEN', whatIf: 'w7', requirements: ['MUST'] };
  const text = formatAddress({ step: 'diagnose', choice, tab: 'norms' });
  assert.equal(text, 'step=diagnose&norms=GB50180-2018@3&metric=walk&type=KINDERGARTEN&whatIf=w7&need=must&tab=norms');
  assert.deepEqual(parseAddress(text), { step: 'diagnose', choice, tab: 'norms' });
});

test('what cannot be read of a choice is as usual', () => {
  assert.deepEqual(parseAddress('step=diagnose&norms=../x&metric=fly&need=never&tab=pink').choice, NO_CHOICE);
  assert.equal(parseAddress('step=fly').step, undefined);
});

test('a question names the norms, and the area by its level', () => {
  assert.equal(choiceParameters(NO_CHOICE), 'norms=GB50180-2018');
  assert.equal(choiceParameters({ ...NO_CHOICE, metric: 'walk', whatIf: 'a b' }, { kind: 'subdistricts', id: 4 }), 'norms=GB50180-2018&metric=walk&whatIf=a+b&subdistrict=4');
  assert.equal(choiceParameters({ ...NO_CHOICE, metric: 'straight', whatIf: 'w1' }, { kind: 'communities', id: 9 }), 'norms=GB50180-2018&metric=straight&community=9');
  assert.deepEqual([normsOf('X'), normsOf('X@0')], [{ code: 'X', revision: undefined }, { code: 'X', revision: 0 }]);
});

test('the classes of the gap map include their lower edge', () => {
  const classes = [1, 0.8, 0.79, 0.6, 0.4, 0.39, 0.2, 0.19, 0].map((share) => shareClass('SHORT', share));
  assert.deepEqual(classes, ['SHORT_80', 'SHORT_80', 'SHORT_60', 'SHORT_60', 'SHORT_40', 'SHORT_20', 'SHORT_20', 'SHORT_0', 'SHORT_0']);
});

test('only a gap has a share; what is unknown stays unknown', () => {
  assert.deepEqual([shareClass('PASS', 0.1), shareClass('UNKNOWN', 0.5), shareClass('NO_DEMAND', null), shareClass('NOT_ASSESSABLE', null), shareClass('SHORT', null)], ['PASS', 'UNKNOWN', 'NO_DEMAND', 'UNKNOWN', 'UNKNOWN']);
});

const map = { ids: [7, 8, 9], verdicts: ['SHORT', 'PASS', 'SHORT'], causes: ['TOO_FAR', 'NONE', 'BOTH'], shares: [0.3, 1, 0.65], people: [12, 0, 5] };

test('a gap map is read by id, and the legend counts its classes and causes', () => {
  assert.deepEqual(spotsOf(map).get(9), { code: 'SHORT_60', verdict: 'SHORT', cause: 'BOTH', share: 0.65, people: 5 });
  assert.deepEqual(classCounts(map), { SHORT_20: 1, TOO_FAR: 1, PASS: 1, SHORT_60: 1, BOTH: 1 });
  assert.equal(spotsOf(null).size, 0);
});

const norm = (facilityType, category, requirement, nameZh = facilityType, nameEn = facilityType) => ({ facilityType, category, requirement, nameZh, nameEn });

test('the list has the wanted norms by category, and none that the map cannot show', () => {
  const norms = [norm('A', 'education', 'MUST', '幼儿园', 'Kindergarten'), norm('B', 'health', 'MUST'), norm('C', 'education', 'SHOULD'), norm(null, 'health', 'MUST')];
  const codes = (groups) => groups.map((g) => [g.category, g.norms.map((n) => n.facilityType)]);
  assert.deepEqual(codes(byCategory(norms, ['MUST', 'SHOULD'], '')), [['education', ['A', 'C']], ['health', ['B']]]);
  assert.deepEqual(codes(byCategory(norms, ['MUST'], ' kinder ')), [['education', ['A']]]);
  assert.deepEqual(codes(byCategory(norms, ['MUST'], '幼儿')), [['education', ['A']]]);
  assert.deepEqual(typesOf(byCategory(norms, ['MUST', 'SHOULD'], '')), [null, 'A', 'C', 'B']);
});

test('of nine compounds that can be judged four are too far, three too full, one of them both; a tenth is unknown', () => {
  const parts = causeParts({ communities: 9, unknown: 1, short: 6, tooFar: 4, tooFull: 3 });
  assert.deepEqual(parts.map((p) => [p.part, p.share]), [['far', 0.3], ['both', 0.1], ['full', 0.2], ['unknown', 0.1]]);
});

const gap = (code, verdict, requirement = 'MUST', people = 0) => ({ norm: code, verdict, requirement, deficit: { people } });

test('gaps come first by what must be there, then by the people who go short', () => {
  const sorted = inOrder([gap('a', 'PASS'), gap('b', 'SHORT', 'SHOULD', 900), gap('c', 'SHORT', 'MUST', 5), gap('d', 'UNKNOWN'), gap('e', 'SHORT', 'MUST', 70), gap('f', 'NO_DEMAND'), gap('g', 'NOT_ASSESSABLE')]);
  assert.deepEqual(Object.values(sorted).map((list) => list.map((g) => g.norm).join('')), ['ecb', 'd', 'a', 'f', 'g']);
});

test('of 100 people 60 are within, 15 of them find no room', () => {
  const bar = barOf({ demand: { people: 100 }, reach: { within: 60, beyond: 40, target: 0.9 }, supply: { crowded: 15 } });
  assert.deepEqual(bar, { served: 0.45, crowded: 0.15, beyond: 0.4, target: 0.9 });
  assert.equal(barOf({ demand: { people: 0 }, reach: { within: 0, beyond: 0, target: 1 }, supply: null }), null);
  assert.equal(barOf({ demand: { people: 5 }, reach: null, supply: null }), null);
});

test('a typed value is read with separators and full-width digits, nothing means not regulated, and nonsense is refused', () => {
  assert.deepEqual(['300', ' 1,700 ', '３００', '0.85', '', '  '].map(parseValue), [{ value: 300 }, { value: 1700 }, { value: 300 }, { value: 0.85 }, { value: null }, { value: null }]);
  for (const text of ['-5', '3 m', '1e9', 'x', '1.2.3', '1000000000']) assert.deepEqual(parseValue(text), { bad: true }, text);
});

const change = (serial, from, to) => valueEdit({ of: 'norms', set: 'S', norm: 'N', field: 'SERVICE_RADIUS_M', from, to, reason: '' }, serial);

test('setting what is there already is no step', () => {
  assert.equal(change(1, 300, 300), null);
  assert.equal(change(1, null, null), null);
  assert.notEqual(change(1, null, 0).key, change(2, null, 0).key);
});

test('undo sends the values before, last step first; redo sends the values again', () => {
  const a = change(1, 300, 500), b = change(2, 500, 800), values = (list) => list.map((x) => [x.value, x.isBack]);
  assert.deepEqual(values(toSend([a, b], [])), [[500, true], [300, true]]);
  assert.deepEqual(values(toSend([a], [a, b])), [[800, false]]);
  assert.deepEqual(values(toSend([a, b], [a, b])), []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareAreas, regroup, toggleArea } from '../app/actions/score.js';
import { NO_CHOICE } from '../app/model/diagnosis.js';
import { scoreCsv } from '../app/model/scoreCsv.js';
import { amountOf, formatAreas, groupOf, MOST_AREAS, parentsOf, parseAreas, schemeBody, scoreParameters, signOf, total, withTypeIn } from '../app/model/scorecard.js';

const a = (level, id) => ({ level, id });
const cell = (verdict, deficit = {}) => ({ verdict, deficit: { people: 0, places: null, floorAreaM2: null, sites: null, metres: null, ...deficit } });
const row = (requirement, ...verdicts) => ({ requirement, cells: verdicts.map((v) => cell(v)) });
const scheme = { code: 'jinsong', version: 3, nameZh: '六', nameEn: 'Six', noteZh: '', noteEn: '', membership: 'FACILITY_TYPE', delivered: true,
  groups: [{ code: 'safe', nameZh: '平安', nameEn: 'Safe', facilityTypes: ['POLICE'] }, { code: 'livable', nameZh: '宜居', nameEn: 'Livable', facilityTypes: ['MARKET', 'PARK'] }] };

test('an area that is chosen twice goes away, and there are never more than the service takes', () => {
  const doc = { areas: [] }, one = toggleArea(doc, a('block', 1));
  assert.deepEqual(one.areas, [a('block', 1)]);
  assert.deepEqual(toggleArea(one, a('block', 1)).areas, []);
  const many = Array.from({ length: 30 }, (_, i) => a('community', i));
  assert.equal(compareAreas(doc, many).areas.length, MOST_AREAS);
  assert.equal(toggleArea(compareAreas(doc, many), a('block', 1)).areas.length, MOST_AREAS);
});

test('the same area stands there once only', () => assert.deepEqual(compareAreas({ areas: [] }, [a('block', 1), a('community', 1), a('block', 1)]).areas, [a('block', 1), a('community', 1)]));

test('the amount is told in what can be acted on: places before area before sites before people', () => {
  assert.deepEqual(amountOf(cell('SHORT', { people: 968, places: 42, floorAreaM2: 240, sites: 1 })), { unit: 'places', amount: 42 });
  assert.deepEqual(amountOf(cell('SHORT', { people: 968, floorAreaM2: 240, sites: 1 })), { unit: 'floorAreaM2', amount: 240 });
  assert.deepEqual(amountOf(cell('SHORT', { people: 968, sites: 1 })), { unit: 'sites', amount: 1 });
  assert.deepEqual(amountOf(cell('SHORT', { people: 968 })), { unit: 'people', amount: 968 });
  assert.equal(amountOf(cell('PASS', { people: 10 })), null);
  assert.equal(amountOf(cell('SHORT')), null);
});

test('every verdict has its own sign', () => assert.deepEqual(['PASS', 'SHORT', 'UNKNOWN', 'NO_DEMAND', 'NOT_ASSESSABLE'].map((v) => signOf(cell(v))), ['pass', 'short', 'unknown', 'none', 'survey']));

test('a total counts what must be met: two met, one short, one unknown; what should be met does not count', () => {
  const rows = [row('MUST', 'PASS'), row('MUST', 'PASS'), row('MUST', 'SHORT'), row('MUST', 'UNKNOWN'), row('MUST', 'NO_DEMAND'), row('SHOULD', 'SHORT')];
  assert.deepEqual(total(rows, 0), { pass: 2, short: 1, unknown: 1 });
  assert.deepEqual(total(rows, 1), { pass: 0, short: 0, unknown: 0 });
});

test('a type that moves is in one group only, one that leaves is in none', () => {
  const moved = withTypeIn(scheme, 'MARKET', 'safe');
  assert.deepEqual(moved.groups.map((g) => g.facilityTypes), [['POLICE', 'MARKET'], ['PARK']]);
  assert.equal(groupOf(moved, 'MARKET'), 'safe');
  assert.equal(groupOf(withTypeIn(scheme, 'PARK', ''), 'PARK'), '');
  assert.deepEqual(scheme.groups[1].facilityTypes, ['MARKET', 'PARK']);
});

test('what is sent of a scheme is what may be edited', () => assert.deepEqual(Object.keys(schemeBody(scheme)), ['nameZh', 'nameEn', 'noteZh', 'noteEn', 'groups']));

test('moves are remembered one after the other', () => {
  const doc = regroup(regroup({ regroupings: [] }, { key: '1', scheme: 'jinsong', type: 'MARKET', from: 'livable', to: 'safe' }), { key: '2', scheme: 'jinsong', type: 'MARKET', from: 'safe', to: '' });
  assert.deepEqual(doc.regroupings.map((m) => m.key), ['1', '2']);
});

test('parents are those the area knows itself', () => {
  assert.deepEqual(parentsOf('building', { communityId: 4, blockId: 9 }), [a('community', 4), a('block', 9)]);
  assert.deepEqual(parentsOf('community', { communityId: 4, blockId: null, subdistrictId: 2 }), [a('subdistrict', 2)]);
});

test('areas survive their way through the address, others are left out', () => {
  assert.deepEqual(parseAreas(formatAreas([a('community', 12), a('district', 1)])), [a('community', 12), a('district', 1)]);
  assert.deepEqual(parseAreas('street:1,community:x,block:3,'), [a('block', 3)]);
});

test('a scorecard is asked for by areas, norms and grouping', () => assert.equal(String(scoreParameters({ ...NO_CHOICE, metric: 'walk', whatIf: '8' }, [a('community', 1), a('community', 2), a('block', 3)], 'level')),
  'norms=GB50180-2018&metric=walk&whatIf=8&community=1&community=2&block=3&group=level'));

test('as text every norm has one line for each area; unknown is empty and a formula is none', () => {
  const card = { areas: [{ level: 'COMMUNITY', id: 7, name: '=1+1' }], groups: [{ nameZh: '宜居', nameEn: 'Livable', rows: [{ norm: 'MARKET', nameZh: '菜市场', nameEn: 'Market, "fresh"', requirement: 'MUST', clause: 'C.0.1',
    cells: [{ verdict: 'SHORT', cause: 'TOO_FAR', demand: { people: 1380, estimated: 0 }, reach: { within: 412, beyond: 968, radiusMetres: 300 }, deficit: { people: 968, places: null, floorAreaM2: 240, sites: 1, metres: 15.5 } }] }] }] };
  assert.equal(scoreCsv(card, 'en').split('\r\n')[1], `Livable,MARKET,"Market, ""fresh""",MUST,C.0.1,community,7,'=1+1,SHORT,TOO_FAR,1380,0,412,968,300,968,,240,1,15.5`);
  assert.equal(scoreCsv(card, 'en').split('\r\n').length, 3);
});

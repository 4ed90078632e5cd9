import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { formatAddress, parseAddress } from '../app/model/address.js';
import { candidateParameters, circleSize, COLUMNS, fitOf, GOALS, gapPercent, isAreaSaid, NO_SITE, refusals, shared, SITE_TABS, sortRanked, sparkline, standing, startTypes, typeLetter, withBeat } from '../app/model/siting.js';
import { curveOf, differing, QUESTIONS, ruleOf } from '../app/model/why.js';
import { areaFrom, bodyOf, draftFrom, faultsOf, faultWords, fieldKey, formatArea, moneyShown, moneyTyped, parseArea, toggleLock, TYPE_FIELDS } from '../app/model/sitingRequest.js';

const fit = (rule, verdict) => ({ rule, nameZh: rule, nameEn: rule, verdict, textZh: '', textEn: '', source: '' });
const candidate = (rank, more = {}) => ({ rank, space: rank, name: `s${rank}`, kind: 'SHED', kindZh: '棚', kindEn: 'Shed', type: 'CANTEEN', areaM2: { status: 'KNOWN', value: 1 }, newlyServed: 0, isEstimated: false, dwellingsUnknown: 0, distanceMetres: 1, isRefused: false, isUndecided: false, fits: [], ...more });
const zh = JSON.parse(readFileSync(new URL('../app/i18n/zh-CN.json', import.meta.url), 'utf8'));

test('a space fits as well as the worst of its rules', () => {
  assert.equal(fitOf(candidate(1, { fits: [fit('AREA', 'MET')] })), 'FITS');
  assert.equal(fitOf(candidate(1, { fits: [fit('AREA', 'MET'), fit('OWNERSHIP', 'CONDITION')] })), 'CONDITION');
  assert.equal(fitOf(candidate(1, { fits: [fit('HEIGHT', 'UNKNOWN'), fit('OWNERSHIP', 'CONDITION')] })), 'UNKNOWN');
  assert.equal(fitOf(candidate(1, { fits: [fit('HEIGHT', 'UNKNOWN'), fit('AREA', 'REFUSED')] })), 'REFUSED');
});

test('whatever is sorted by, refused ones stay last and unknown figures come after known ones', () => {
  const list = [candidate(1, { costYuan: 5 }), candidate(2), candidate(3, { costYuan: 9 }), candidate(4, { costYuan: 1, isRefused: true })];
  assert.deepEqual(sortRanked(list, { key: 'costYuan', down: false }, 'en').map((c) => c.rank), [1, 3, 2, 4]);
  assert.deepEqual(sortRanked(list, { key: 'costYuan', down: true }, 'en').map((c) => c.rank), [3, 1, 2, 4]);
  assert.deepEqual(sortRanked(list, { key: 'rank', down: false }, 'en').map((c) => c.rank), [1, 2, 3, 4]);
});

test('reasons of refusal are counted by rule, the most frequent first', () => {
  const list = [candidate(1, { fits: [fit('AREA', 'REFUSED'), fit('EXITS', 'REFUSED')] }), candidate(2, { fits: [fit('EXITS', 'REFUSED')] }), candidate(3, { fits: [fit('AREA', 'MET')] })];
  assert.deepEqual(refusals(list).map((r) => [r.rule.rule, r.n]), [['EXITS', 2], ['AREA', 1]]);
});

test('it begins with types that go short and that some space can become, the usual ones first', () => {
  const type = (code, fitting, people) => ({ type: code, fitting, ranked: [candidate(1, { newlyServed: people })] });
  const there = [type('BANK', 3, 900), type('CANTEEN', 2, 10), type('POST', 3, 50), type('MARKET', 0, 99)];
  assert.deepEqual(startTypes(there, ['BANK', 'CANTEEN', 'POST', 'MARKET']), ['CANTEEN', 'BANK', 'POST']);
  assert.deepEqual(startTypes(there, []), ['CANTEEN', 'MARKET']);
});

test('no more is said to be proven than is: a gap is rounded up', () => {
  assert.equal(gapPercent(0), 0);
  assert.equal(gapPercent(0.0071), 0.8);
  assert.equal(gapPercent(0.008), 0.8);
  assert.equal(gapPercent(0.000012), 0.002);
  assert.equal(gapPercent(0.1234), 13);
});

test('how a siting stands is said in one word', () => {
  const of = (state, progress, more = {}) => standing({ state, progress, ...more }).key;
  assert.equal(of('WAITING'), 'waiting');
  assert.equal(of('RUNNING', { seconds: 1 }), 'searching');
  assert.equal(of('RUNNING', { gap: 0.01 }), 'within');
  assert.equal(of('DONE', { status: 'OPTIMAL', gap: 0 }, { answer: {} }), 'proven');
  assert.equal(of('DONE', { status: 'FEASIBLE', gap: 0.01 }, { answer: {} }), 'within');
  assert.equal(of('STOPPED', { status: 'FEASIBLE', gap: 0.02 }, { answer: {} }), 'stoppedWithin');
  assert.equal(of('STOPPED', undefined), 'nothing');
  assert.equal(of('STOPPED', { status: 'OPTIMAL', gap: 0 }, { answer: {} }), 'proven');
  assert.equal(of('STOPPED', { status: 'FEASIBLE' }, { answer: {} }), 'stopped');
  for (const state of ['DONE', 'STOPPED']) assert.equal(of(state, { status: 'FEASIBLE', gap: 0 }, { answer: {} }), 'lowest');
  assert.equal(of('RUNNING', { gap: 0 }, { request: { goal: 'WORST_FIRST' } }), 'lowest');
  assert.equal(of('RUNNING', { gap: 0 }, { request: { goal: 'PEOPLE' } }), 'within');
  assert.equal(of('FAILED', { status: 'INFEASIBLE' }, { problem: {} }), 'contradiction');
  assert.equal(of('FAILED', { status: 'UNKNOWN' }, { problem: {} }), 'nothing');
  assert.equal(of('FAILED', undefined, { problem: {} }), 'failed');
});

test('the line of the gap goes from left to right and down to its end', () => {
  const beats = [{ gap: 0.4, seconds: 0 }, { gap: 0.2, seconds: 1 }, { gap: 0, seconds: 2 }].reduce((all, p) => withBeat(all, p), []);
  assert.equal(withBeat(beats, { gap: 0, seconds: 2 }), beats);
  // the height is 20: the largest gap at the top (0), half of it in the middle, none at the bottom
  assert.equal(sparkline(beats, 100, 20), '0.0,0.0 50.0,10.0 100.0,20.0');
  assert.equal(sparkline(beats.slice(0, 2), 100, 20), '');
});

test('the area of a circle is to scale with people', () => {
  // 4.5 pixels for nobody, 13.5 more at the most; a quarter of the people has half of the rest
  assert.equal(circleSize(400, 400), 18);
  assert.equal(circleSize(100, 400), 11.25);
  assert.equal(circleSize(0, 400), 4.5);
});

test('types have letters, after Z with a number', () => assert.deepEqual([0, 25, 26, -1].map(typeLetter), ['A', 'Z', 'A2', '·']));

test('answers are compared by space and use', () => {
  const a = { chosen: [{ space: 1, type: 'X' }, { space: 2, type: 'X' }] }, b = { chosen: [{ space: 1, type: 'Y' }, { space: 2, type: 'X' }, { space: 3, type: 'X' }] };
  assert.deepEqual(shared(a, b), { both: 1, left: 1, right: 2 });
});

test('money is typed in 万元 or million yuan and kept in yuan', () => {
  assert.equal(moneyTyped('300', 'zh-CN'), '3000000');
  assert.equal(moneyTyped('0.07', 'en'), '70000');
  assert.equal(moneyShown('3000000', 'en'), '3');
  assert.equal(moneyShown('3000000', 'zh-CN'), '300');
  assert.equal(moneyShown(moneyTyped('viel', 'en'), 'en'), 'viel');
  assert.equal(moneyTyped('', 'en'), '');
});

const area = { kind: 'unit', unit: 7, community: null, point: null, radius: 500 };
const draft = { values: { totalYuan: '3000000', 'year.2027': '1000000', 'payer.CITY': '', 'CANTEEN.atMost': '2', 'CANTEEN.atLeast': 'x', 'MARKET.weight': '3', seconds: '30' }, goal: 'DEFICIT', flags: { share: true, decay: false, undecided: true }, locks: [{ space: 4, type: 'CANTEEN', name: 'a', way: 'in' }, { space: 5, type: 'CANTEEN', name: 'b', way: 'out' }] };

test('what is sent holds what was typed, even what cannot be read, and nothing of types that are not asked for', () => {
  const body = bodyOf(area, 'walk', ['CANTEEN'], draft, 'usual');
  assert.deepEqual(body.types, [{ type: 'CANTEEN', atLeast: 'x', atMost: 2 }]);
  assert.deepEqual(body.budget, { totalYuan: 3000000, yearYuan: { 2027: 1000000 } });
  assert.deepEqual([body.name, body.area, body.goal, body.share, body.seconds, body.metric], ['usual', { unit: 7 }, 'DEFICIT', true, 30, 'walk']);
  assert.deepEqual([body.lockedIn, body.lockedOut], [[{ space: 4, type: 'CANTEEN' }], [{ space: 5, type: 'CANTEEN' }]]);
});

test('what was asked can be asked again', () => {
  const body = bodyOf(area, 'straight', ['CANTEEN', 'MARKET'], { ...draft, values: { ...draft.values, 'CANTEEN.atLeast': '1' } }, 'usual'), again = draftFrom(body);
  assert.deepEqual(bodyOf(areaFrom(body, NO_SITE.area), 'straight', ['CANTEEN', 'MARKET'], again, 'usual'), body);
});

test('faults come to their fields, all of them', () => {
  const failure = { title: '', detail: '', status: 400, violations: [{ field: 'types[1].atLeast', message: 'is more than atMost' }, { field: 'budget.yearYuan.2027', message: 'must be a number' }, { field: 'budget', message: 'is missing: give totalYuan, yearYuan or payerYuan' }, { field: 'lockedIn[0]', message: 'is locked out, too: take it out of one of the lists' }] };
  assert.deepEqual(Object.keys(faultsOf(failure, ['CANTEEN', 'MARKET'])), ['MARKET.atLeast', 'year.2027', 'totalYuan', 'locks']);
  assert.equal(fieldKey('budget.payerYuan.CITY', []), 'payer.CITY');
  assert.equal(fieldKey('area.radiusMetres', []), 'area');
  assert.deepEqual(faultWords('must be between 0 and 10000000000'), { key: 'between', values: { least: '0', most: '10,000,000,000' } });
  assert.equal(faultWords('something new'), null);
});

test('a second press takes a lock away, the other one turns it over', () => {
  const lock = { space: 1, type: 'A', name: 'x', way: 'in' };
  const once = toggleLock({ ...draft, locks: [] }, lock);
  assert.deepEqual(once.locks, [lock]);
  assert.deepEqual(toggleLock(once, { ...lock }).locks, []);
  assert.deepEqual(toggleLock(once, { ...lock, way: 'out' }).locks.map((l) => l.way), ['out']);
});

test('areas and the step come back from the address', () => {
  for (const a of [area, { ...area, kind: 'community', unit: null, community: 3, radius: 250 }, { ...area, kind: 'circle', unit: null, point: { lon: 116.4, lat: 39.9 }, radius: 800 }]) assert.deepEqual(parseArea(formatArea(a), 500), a);
  for (const bad of ['', 'unit:0', 'unit:x', 'point:1', 'point:999,1', 'town:3']) assert.equal(parseArea(bad, 500), null);
  const site = { area, type: 'CANTEEN', id: 12, tab: 'answer', metric: 'walk' };
  assert.deepEqual(parseAddress(formatAddress({ step: 'site', site })).site, site);
});

test('an area is said once its place and a usable radius are', () => {
  assert.equal(isAreaSaid(NO_SITE.area), false);
  assert.equal(isAreaSaid(area), true);
  assert.equal(isAreaSaid({ ...area, kind: 'community', community: 3, radius: 5 }), false);
  assert.equal(candidateParameters({ ...area, kind: 'community', community: 3, radius: 250 }, 'walk', { types: ['A', 'B'], limit: 1 }), 'community=3&radius=250&types=A,B&metric=walk&limit=1');
});

test('words that are put together have all their texts', () => {
  const keys = [...GOALS.flatMap((g) => [`site.goal.${g}`, `site.goal.${g}.why`]), ...SITE_TABS.map((x) => `tab.${x}`), ...COLUMNS.flatMap((c) => [`site.column.${c}`, `site.column.${c}.long`]), ...TYPE_FIELDS.flatMap((f) => [`site.of.${f}`, `site.of.${f}.why`, `site.used.${f}`]), ...['FITS', 'CONDITION', 'UNKNOWN', 'REFUSED'].map((f) => `site.fit.${f}`), ...['MET', 'CONDITION', 'UNKNOWN', 'REFUSED'].map((f) => `site.verdict.${f}`),
    ...['unit', 'community', 'circle'].flatMap((k) => [`site.area.${k}`, `site.area.${k}.why`, `site.say.${k}`, `site.hint.${k}`]), ...['waiting', 'searching', 'within', 'proven', 'stopped', 'stoppedWithin', 'open', 'contradiction', 'nothing', 'failed'].map((k) => `site.standing.${k}`), ...['contradiction', 'nothing', 'failed'].map((k) => `site.no.${k}`), ...['share', 'decay', 'undecided'].flatMap((f) => [`site.flag.${f}`, `site.flag.${f}.why`])];
  const found = [...readFileSync(new URL('../../src/main/java/org/zhibu/location/Solution.java', import.meta.url), 'utf8').matchAll(/enum Found \{([^}]*)\}/g)].flatMap((m) => m[1].match(/[A-Z]+/g)), left = [...readFileSync(new URL('../../src/main/java/org/zhibu/siting/SitingCase.java', import.meta.url), 'utf8').matchAll(/enum Left \{([^}]*)\}/g)].flatMap((m) => m[1].match(/[A-Z_]+/g));
  assert.ok(found.length > 4 && left.length > 4);
  for (const key of [...keys, ...found.map((f) => `site.found.${f}`), ...left.map((l) => `site.left.${l}`)]) assert.ok(key in zh, key);
});

test('rules of the model are known by what they are about', () => {
  assert.deepEqual(['budget', 'budget/2027', 'budget/CITY', 'atLeast/CANTEEN', 'lockedIn/4/CANTEEN', 'new'].map(ruleOf), [{ kind: 'budget', of: '' }, { kind: 'year', of: '2027' }, { kind: 'payer', of: 'CITY' }, { kind: 'atLeast', of: 'CANTEEN' }, { kind: 'lockedIn', of: '4/CANTEEN' }, { kind: 'other', of: 'new' }]);
  for (const rule of ['budget', 'year', 'payer', 'atLeast', 'atMost', 'apart', 'payback', 'lockedIn', 'lockedOut', 'other']) assert.ok(`site.rule.${rule}` in zh, rule);
  for (const q of QUESTIONS) assert.ok(`site.why.${q}` in zh && `site.why.${q}.how` in zh, q);
});

test('the course of people over budget begins at the bottom left, what is not known is left out', () => {
  const { dots, most } = curveOf([{ budgetYuan: 50, newlyServed: 0 }, { budgetYuan: 75 }, { budgetYuan: 100, newlyServed: 8 }], 200, 40);
  assert.equal(most, 8);
  assert.deepEqual(dots.map((d) => [d.x, d.y]), [[100, 40], [200, 0]]);
});

test('answers differ by the sites the other does not have', () => assert.equal(differing([{ space: 1, type: 'A' }, { space: 2, type: 'A' }], [{ space: 1, type: 'B' }, { space: 2, type: 'A' }]), 1));

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAddress, formatAddress } from '../app/model/address.js';
import { assign, change, driftSize, isTold, itemsOf, keyOf, lockedIn, progressOf, resolved, revert, supplement, withChanges, withEdits, without } from '../app/model/plan.js';
import { editsOf, isAway, keptFrom, keptText, undoStep } from '../app/model/queue.js';
import { keptRows, rowsOfPlan, visible } from '../app/model/rows.js';

const retain = (target, more = {}) => ({ item: 'assignment', target, action: 'RETAIN', ...more });
const items = itemsOf([retain('building/1'), retain('building/2', { isLocked: true, year: 2028, note: '塔楼' })]);
const thing = (target, p = {}) => ({ target, kind: target.split('/')[0], id: Number(target.split('/')[1]), name: target, polygons: [], middle: { lon: 0, lat: 0 }, box: [0, 0, 0, 0], p });
const site = { things: [thing('building/1'), thing('building/2'), thing('building/3'), thing('idle-space/4')] };

test('an edit shows at once and leaves what was before as it was', () => {
  const next = withEdits(items, [assign(items, ['building/1', 'building/3'], 'MODIFY', ['PIPES', 'ROOF'])]);
  assert.equal(next.get('assignment/building/3').action, 'MODIFY');
  assert.deepEqual(next.get('assignment/building/3').works, [{ item: 'PIPES' }, { item: 'ROOF' }]);
  assert.equal(items.get('assignment/building/1').action, 'RETAIN');
  assert.equal(withEdits(items, []), items);
});

test('the same action again is no edit; year and note stay under another one', () => {
  assert.equal(assign(items, ['building/1'], 'RETAIN', []).put.length, 0);
  assert.deepEqual(assign(items, ['building/2'], 'DEMOLISH', []).put[0], { item: 'assignment', target: 'building/2', action: 'DEMOLISH', year: 2028, note: '塔楼', isLocked: true });
});

test('what is locked is found, and left out of the edit', () => {
  const edit = assign(items, ['building/1', 'building/2'], 'MODIFY', []);
  assert.deepEqual(lockedIn(items, edit), ['building/2']);
  assert.deepEqual(without(edit, ['building/2']).put.map((x) => x.target), ['building/1']);
  assert.deepEqual(lockedIn(items, change(items, ['building/2'], 'unlock', () => ({ isLocked: false }))), []);
  assert.deepEqual(lockedIn(items, revert(items, ['building/2'])), ['building/2']);
});

test('a change that changes nothing is not sent; undefined takes a member away', () => {
  assert.equal(change(items, ['building/2'], 'year', () => ({ year: 2028 })).put.length, 0);
  assert.ok(!('year' in change(items, ['building/2'], 'year', () => ({ year: undefined })).put[0]));
  assert.equal(change(items, ['building/9'], 'year', () => ({ year: 2030 })).put.length, 0);
});

test('only what is said can be taken back', () => assert.deepEqual(revert(items, ['building/1', 'building/3']).remove, ['assignment/building/1']));

test('buildings are counted once; supplements are spaces and what is drawn', () => {
  const next = withEdits(items, [supplement(items, ['idle-space/4'], () => ({ form: 'REUSE', facilities: [] })), { label: 'draw', put: [{ item: 'assignment', target: 'drawn/a', action: 'SUPPLEMENT', supplement: { form: 'GREEN' } }], remove: [] }]);
  assert.deepEqual(progressOf(site, next), { RETAIN: 2, MODIFY: 0, DEMOLISH: 0, SUPPLEMENT: 2, UNDECIDED: 1, buildings: 3 });
});

test('changes of the service are taken over', () => {
  const next = withChanges(items, [{ key: 'assignment/building/1' }, { key: 'assignment/building/3', after: retain('building/3') }]);
  assert.deepEqual([...next.keys()].sort(), ['assignment/building/2', 'assignment/building/3']);
});

test('after a conflict mine is sent where it was chosen, and what nobody else touched', () => {
  const edit = { label: 'x', put: [retain('building/1'), retain('building/2'), retain('building/3')], remove: ['assignment/building/4', 'assignment/building/5'] };
  const conflicts = [{ key: 'assignment/building/1' }, { key: 'assignment/building/2' }, { key: 'assignment/building/4' }];
  const sent = resolved({ edit, conflicts, choices: { 'assignment/building/1': 'mine', 'assignment/building/2': 'theirs' } });
  assert.deepEqual([sent.put.map((x) => x.target), sent.remove], [['building/1', 'building/3'], ['assignment/building/5']]);
});

test('keys are those of the service', () => {
  assert.equal(keyOf({ item: 'waiver', rule: 'R63-1', reason: 'x' }), 'waiver/R63-1');
  assert.equal(keyOf({ item: 'waiver', rule: 'R63-1', target: 'building/1', reason: 'x' }), 'waiver/R63-1/building/1');
  assert.equal(keyOf({ item: 'right', target: 'idle-space/4' }), 'right/idle-space/4');
  assert.equal(keyOf({ item: 'term', code: 'RATE' }), 'term/RATE');
});

test('what waits is undone first; an undo that waits leaves it to the service', () => {
  const edit = { label: 'assign.MODIFY', put: [retain('a'), retain('b')], remove: [] }, said = { sequence: 4, label: 'lock', count: 1 };
  assert.deepEqual(undoStep([{ kind: 'edit', edit }], said), { sequence: 0, label: 'assign.MODIFY', count: 2 });
  assert.equal(undoStep([{ kind: 'undo' }], said), said);
  assert.deepEqual(editsOf([{ kind: 'edit', edit }, { kind: 'undo' }]), [edit]);
  assert.ok(isAway(0) && isAway(503) && !isAway(412));
});

test('what waits is kept as text, with the version it was done on; what is no work of ours is nothing', () => {
  const errands = [{ kind: 'edit', edit: { label: 'assign.MODIFY', put: [retain('a')], remove: [] } }, { kind: 'undo' }];
  assert.deepEqual(keptFrom(keptText(7, errands)), { version: 7, errands });
  for (const text of [null, '', '{', '[]', '{"version":7,"errands":[]}', '{"version":"7","errands":[{"kind":"undo"}]}', '{"version":7,"errands":[{"kind":"edit"}]}', '{"version":7,"errands":[{"kind":"burn"}]}']) assert.equal(keptFrom(text), null, String(text));
});

test('drift is nothing, or counted', () => {
  assert.equal(driftSize(null), 0);
  assert.equal(driftSize({ changed: ['a'], vanished: [], appeared: ['b', 'c'], unitChanged: true }), 4);
});

test('rows are filtered by all words and sorted with the unknown last', () => {
  const things = [thing('building/1', { yearBuilt: 1990 }), thing('building/2', {}), thing('building/3', { yearBuilt: 1960 })];
  const rows = (more) => rowsOfPlan(things, items, new Map(), { filter: '', sort: { key: 'yearBuilt', down: false }, words: (r) => `${r.thing.name} ${r.a?.note ?? ''}`, ...more }).map((r) => r.thing.id);
  assert.deepEqual(rows({}), [3, 1, 2]);
  assert.deepEqual(rows({ sort: { key: 'yearBuilt', down: true } }), [1, 3, 2]);
  assert.deepEqual(rows({ filter: '塔楼 building' }), [2]);
  assert.deepEqual(rows({ only: new Set(['building/3']) }), [3]);
});

test('only the rows in view and some around are drawn', () => {
  assert.deepEqual(visible(3000, 300, 30, 5000), { first: 92, last: 118 });
  assert.deepEqual(visible(0, 300, 30, 3), { first: 0, last: 3 });
});

test('the address holds the plan and the tab', () => {
  const a = parseAddress(formatAddress({ step: 'plan', plan: 7, planTab: 'history' }));
  assert.deepEqual([a.step, a.plan, a.planTab], ['plan', 7, 'history']);
  assert.equal(parseAddress('#step=plan&plan=x').plan, undefined);
});

test('rows of which the same is said stay the same objects in the same order', () => {
  const things = [thing('building/1', { yearBuilt: 1990 }), thing('building/3', { yearBuilt: 1960 })], how = { filter: '', sort: { key: 'yearBuilt', down: false }, words: () => '' }, communities = new Map(), rowsOf = keptRows();
  const before = rowsOf(things, items, communities, how), after = rowsOf([...things], withEdits(items, [{ label: 'x', put: [retain('building/3')], remove: [] }]), communities, how);
  assert.deepEqual(after.map((r) => [r.thing.id, r.a?.action]), [[3, 'RETAIN'], [1, 'RETAIN']]);
  assert.ok(after[1] === before[1] && after[0] !== before[0]);
  assert.deepEqual(rowsOf(things, items, communities, { ...how, sort: { key: 'yearBuilt', down: true } }).map((r) => r.thing.id), [1, 3]);
});

test('what is shown already is known whatever the order of its members', () => {
  assert.ok(isTold(items, [{ key: 'assignment/building/2', after: { works: [], payers: [], note: '塔楼', year: 2028, isLocked: true, action: 'RETAIN', target: 'building/2', item: 'assignment' } }, { key: 'assignment/building/9' }]));
  assert.ok(!isTold(items, [{ key: 'assignment/building/2', after: retain('building/2') }]));
  assert.ok(!isTold(items, [{ key: 'assignment/building/1' }]));
  assert.ok(isTold(items, [{ key: 'assignment/building/1', after: retain('building/1', { isLocked: false, note: '', works: [], payers: [] }) }]));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { againstPlan, bestOf, branchOf, chooseRest, comparisonFile, countSides, deltasOf, dividerAt, fittingScale, letterOf, minusFile, reportFile, rowsShown, sideOf, swipeClip, swipeClipLeft, togglePlan, undecided } from '../app/model/comparing.js';

const known = (value) => ({ status: 'KNOWN', value }), unknown = { status: 'UNKNOWN', value: 0 };

test('at most five plans stand side by side, and a plan that is chosen twice goes away', () => {
  assert.deepEqual(togglePlan([1, 2], 3), [1, 2, 3]);
  assert.deepEqual(togglePlan([1, 2, 3], 2), [1, 3]);
  assert.deepEqual(togglePlan([1, 2, 3, 4, 5], 6), [1, 2, 3, 4, 5]);
  assert.deepEqual(againstPlan([1, 2, 3], 3), [3, 1, 2]);
  assert.equal([0, 1, 4].map(letterOf).join(''), 'ABE');
});

test('a difference is of A, of B, or of both; what two of three plans share is none of theirs', () => {
  const d = (...actions) => ({ target: 'building/1', name: '', actions });
  assert.deepEqual([d('MODIFY', null), d(null, 'DEMOLISH'), d('MODIFY', 'DEMOLISH'), d('MODIFY', 'MODIFY', null), d('MODIFY', 'MODIFY')].map((x) => sideOf(x, 0, 1)), ['a', 'b', 'both', null, 'both']);
  assert.deepEqual(countSides([d('MODIFY', null), d('RETAIN', null), d('MODIFY', 'DEMOLISH')], 0, 1), { a: 2, b: 0, both: 1 });
});

test('only rows that differ are left when asked for, a row where one is unknown among them', () => {
  const row = (code, deltas, values) => ({ code, deltas, values });
  const rows = [row('same', [null, known(0)], [known(1), known(1)]), row('differs', [null, known(0.5)], [known(1), known(1.5)]), row('unknown', [null, unknown], [known(1), unknown])];
  assert.deepEqual(rowsShown(rows, true).map((r) => r.code), ['differs', 'unknown']);
  assert.equal(rowsShown(rows, false).length, 3);
  assert.deepEqual(deltasOf(rows[1]), [null, known(0.5)]);
});

test('the best is the only best, of known values, where more or less is better', () => {
  assert.equal(bestOf([known(1), known(3), known(2)], 1), 1);
  assert.equal(bestOf([known(1), known(3), unknown], -1), 0);
  assert.equal(bestOf([known(3), known(3), known(1)], 1), null);
  assert.equal(bestOf([known(1), known(3)], 0), null);
  assert.equal(bestOf([known(3), unknown], 1), null);
});

test('the upper map is shown right of the divider, wherever its pane was dragged to', () => {
  assert.equal(swipeClip({ x: 400, width: 1000, height: 600, left: 0, top: 0 }), 'polygon(400px 0px, 1000px 0px, 1000px 600px, 400px 600px)');
  assert.equal(swipeClip({ x: 400, width: 1000, height: 600, left: -30, top: 20 }), 'polygon(430px -20px, 1030px -20px, 1030px 580px, 430px 580px)');
  assert.equal(swipeClipLeft({ x: 400, width: 1000, height: 600, left: -30, top: 20 }), 'polygon(30px -20px, 430px -20px, 430px 580px, 30px 580px)');
  assert.deepEqual([dividerAt(-1), dividerAt(0.5), dividerAt(2)], [0.02, 0.5, 0.98]);
});

test('what is open can be settled at once without touching what was decided', () => {
  const conflicts = [{ key: 'assignment/building/1' }, { key: 'assignment/building/2' }];
  assert.deepEqual(undecided(conflicts, { 'assignment/building/1': 'mine' }).map((c) => c.key), ['assignment/building/2']);
  assert.deepEqual(chooseRest(conflicts, { 'assignment/building/1': 'mine' }, 'theirs'), { 'assignment/building/1': 'mine', 'assignment/building/2': 'theirs' });
});

test('a branch is merged into the plan it came from', () => {
  assert.deepEqual(branchOf([{ id: 1 }, { id: 2, parent: { plan: 1, version: 3 } }]), { into: 1, from: 2 });
  assert.equal(branchOf([{ id: 1 }, { id: 3, parent: { plan: 9 } }]), null);
});

test('addresses of files say what they are of', () => {
  assert.equal(comparisonFile([3, 1], 'xlsx'), '/api/plans/comparison?plans=3,1&f=xlsx');
  assert.equal(minusFile(3, 1, 'csv'), '/api/plans/comparison?a=3&b=1&f=csv');
  assert.equal(reportFile(7, { format: 'pdf', lang: 'zh-CN', paper: 'A3', scale: '2000', landscape: true }), '/api/plans/7/report?f=pdf&lang=zh-CN&paper=A3&scale=2000&orientation=landscape');
  assert.equal(reportFile(7, { format: 'xlsx', lang: 'en', paper: 'A3', scale: '2000', landscape: true }), '/api/plans/7/report?f=xlsx&lang=en');
});

test('the finest scale at which the unit fits on the paper is proposed', () => {
  // A3 landscape: 420 - 40 = 380 mm wide, 297 - 90 = 207 mm high; at 1:2000 760 m x 414 m
  assert.equal(fittingScale({ width: 760, height: 414 }, 'A3', true), '2000');
  assert.equal(fittingScale({ width: 761, height: 414 }, 'A3', true), '2500');
  assert.equal(fittingScale({ width: 50000, height: 414 }, 'A3', true), '10000');
});

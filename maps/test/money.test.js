import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cashChart, FLOWS, path, stack, ticks, tornado } from '../app/model/charts.js';
import { discountFactor, draftOf, NO_RIGHT, rightFrom, typedNumber, whyPaybacksDiffer } from '../app/model/money.js';

const year = (index, more = {}) => ({ year: 2026 + index, index, capital: 0, operatorCapital: 0, rent: 0, subsidy: 0, fees: 0, parking: 0, valueAdded: 0, operating: 0, toOwners: 0, loanDrawn: 0, interest: 0, repayment: 0, operatorNet: 0, operatorCumulative: 0, operatorDiscountedCumulative: 0, ...more });

test('ticks are round, cover everything and have zero among them', () => {
  assert.deepEqual(ticks(-30e6, 30e6, 6), [-30e6, -20e6, -10e6, 0, 10e6, 20e6, 30e6]);
  assert.deepEqual(ticks(0, 7, 5), [0, 2, 4, 6, 8]);
  assert.deepEqual(ticks(0, 0), [0]);
});

// Jinsong: 30 million in year 0, then 3 million a year: the cumulative line is back at zero in year 10.
const jinsong = Array.from({ length: 21 }, (_, i) => year(i, i ? { rent: 3e6, operatorCumulative: -30e6 + 3e6 * i } : { operatorCapital: 30e6, operatorCumulative: -30e6 }));
const box = { width: 352, height: 200, left: 40, right: 8, top: 10, bottom: 20 };

test('the cumulative line of 30 million at 3 million a year crosses zero at year 10', () => {
  const c = cashChart(jinsong, box);
  assert.ok(Math.abs(c.total[10][1] - c.zero) < 1e-9);
  assert.ok(c.total[9][1] > c.zero && c.total[11][1] < c.zero);
  assert.ok(Math.abs(c.xOf(10) - c.total[10][0]) < 1e-9);
  assert.equal(c.bars.length, 21);
});

test('bars hang below zero for what is paid and stand above it for what comes in, as long as their money', () => {
  const { bars, zero, yOf } = cashChart(jinsong, box);
  assert.ok(Math.abs(bars[0].y - zero) < 1e-9 && Math.abs(bars[0].height - (yOf(-30e6) - yOf(0))) < 1e-9);
  assert.ok(Math.abs(bars[1].y + bars[1].height - zero) < 1e-9 && Math.abs(bars[1].height * 10 - bars[0].height) < 1e-6);
});

test('every amount of a year is in the chart once', () => {
  const flows = FLOWS.reduce((s, f) => s + f.sign * f.of(year(0, { operatorCapital: 1, rent: 2, subsidy: 4, fees: 8, parking: 16, valueAdded: 32, operating: 64, toOwners: 128, loanDrawn: 256, interest: 512, repayment: 1024 })), 0);
  assert.equal(flows, 2 + 4 + 8 + 16 + 32 + 256 - 1 - 64 - 128 - 512 - 1024);
});

test('a path begins with a move', () => assert.equal(path([[0, 1], [2.25, 3]]), 'M0.0 1.0L2.3 3.0'));

test('the widest bar of a tornado is on top and both sides begin at the NPV as it is', () => {
  const t = tornado([{ code: 'A', npvLow: -1, npvHigh: 1, low: 0, high: 1 }, { code: 'B', npvLow: 6, npvHigh: -4, low: 0, high: 1 }], 0, 100);
  assert.deepEqual(t.bars.map((b) => b.code), ['B', 'A']);
  assert.ok(Math.abs(t.bars[0].low.x - t.base) < 1e-9 && Math.abs(t.bars[0].high.x + t.bars[0].high.width - t.base) < 1e-9);
  assert.ok(Math.abs(t.bars[0].low.width / t.bars[0].high.width - 1.5) < 1e-9);
});

test('shares of payers add up to one, the largest first, nothing for who pays nothing', () => {
  assert.deepEqual(stack({ CITY: 25, OPERATOR: 75, RESIDENTS: 0 }), [{ key: 'OPERATOR', value: 75, share: 0.75, from: 0 }, { key: 'CITY', value: 25, share: 0.25, from: 0.75 }]);
});

test('Jinsong pays back in 10.0 years statically, in 14.2 years at 5 % and never at 8 %', () => {
  assert.deepEqual(whyPaybacksDiffer({ rate: 0.05, npvYuan: 7.39e6, irrNote: '', staticPaybackYears: 10, discountedPaybackYears: 14.2 }, 20), { key: 'both', statically: 10, discounted: 14.2, factor: 1.05 ** -10, horizon: 20, rate: 0.05 });
  assert.equal(whyPaybacksDiffer({ rate: 0.08, npvYuan: -0.55e6, irrNote: '', staticPaybackYears: 10 }, 20).key, 'staticOnly');
  assert.equal(whyPaybacksDiffer({ rate: 0.08, npvYuan: -9e6, irrNote: '' }, 20).key, 'none');
  // 1.05^10 = 1.628894627 (table of compound interest)
  assert.ok(Math.abs(1 / discountFactor(0.05, 10) - 1.628894627) < 1e-9);
});

test('numbers are read as they are typed in either language', () => {
  assert.deepEqual(['1,200', '12.5 %', '−3', '', ' 12 ', '12a', '1.2.3'].map(typedNumber), [1200, 12.5, -3, null, 12, 'bad', 'bad']);
});

test('an operating right is what was typed, shares out of per cents, and comes back the same', () => {
  const typed = { ...NO_RIGHT, holder: ' 愿景 ', rent: '60', rampUp: '30, 60 80', vacancy: '7', growth: '2' };
  const { item } = rightFrom('idle-space/3', typed);
  assert.deepEqual(item, { item: 'right', target: 'idle-space/3', holder: '愿景', termYears: 20, rentYuanPerM2Month: 60, rentGrowth: 0.02, rampUp: [0.3, 0.6, 0.8], vacancy: 0.07, subsidyYuanYear: 0, paidToOwnerYuanYear: 0 });
  assert.deepEqual(draftOf(item), { ...typed, holder: '愿景', rampUp: '30 60 80' });
});

test('all that is wrong with an operating right is said at once', () => {
  assert.deepEqual(rightFrom('idle-space/3', { ...NO_RIGHT, termYears: '0', rent: 'x', vacancy: '101', rampUp: '30 x', startYear: '2026.5' }).bad, ['holder', 'startYear', 'termYears', 'rent', 'vacancy', 'rampUp']);
});

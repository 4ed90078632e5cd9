import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeOf, figureText, isShare, money, columnMoney, unitKey } from '../app/model/figures.js';
import { barOf, brokenCount, byTheme, keeps, limitOf, meaningOf, sortFindings, waiverKey, waiverOf } from '../app/model/judged.js';

const known = (value) => ({ status: 'KNOWN', value }), estimated = (value) => ({ status: 'ESTIMATED', value }), unknown = { status: 'UNKNOWN', value: 0 };
const finding = (rule, more = {}) => ({ rule, severity: 'ERROR', outcome: 'BROKEN', operator: '<=', threshold: 0.2, by: 0, targets: [], ...more });

test('a share is shown in per cent, a ratio as it is', () => {
  assert.ok(isShare('1', 'DEMOLITION_SHARE') && isShare('1', 'GREEN_RATIO') && isShare('1', 'COLLECTION_START') === false);
  assert.ok(!isShare('1', 'FLOOR_AREA_RATIO') && !isShare('1', 'NEW_TO_DEMOLISHED') && !isShare('m2', 'GREEN_AREA'));
  assert.equal(figureText(0.1236, '1', 'DEMOLITION_SHARE', 'en'), '12.4');
  assert.equal(unitKey('1', 'DEMOLITION_SHARE'), '%');
  assert.equal(figureText(1.6249, '1', 'FLOOR_AREA_RATIO', 'en'), '1.62');
  assert.equal(figureText(38400.4, 'm2', 'FLOOR_AREA', 'en'), '38,400');
});

test('a delta has its sign, and what rounds to nothing has none', () => {
  assert.equal(figureText(0.031, '1', 'DEMOLITION_SHARE', 'en', true), '+3.1');
  assert.equal(figureText(-0.8, 'years', 'STATIC_PAYBACK', 'en', true), '−0.8');
  assert.equal(figureText(-0.00001, '1', 'FLOOR_AREA_RATIO', 'en', true), '0');
});

test('a change is an estimate when one side is, and unknown when one side is', () => {
  assert.deepEqual(changeOf(known(3), estimated(5)), estimated(2));
  assert.deepEqual(changeOf(known(3), known(5)), known(2));
  assert.deepEqual(changeOf(unknown, known(5)), unknown);
});

test('30 million yuan are 3,000 万元 in Chinese and 30 m in English', () => {
  assert.deepEqual(money(30e6, 'zh-CN'), { text: '3,000', unit: 'wan' });
  assert.deepEqual(money(30e6, 'en'), { text: '30', unit: 'm' });
  assert.deepEqual(money(1.234e8, 'zh-CN'), { text: '1.23', unit: 'yi' });
  assert.deepEqual(money(-547000, 'zh-CN'), { text: '−54.7', unit: 'wan' });
  assert.deepEqual(money(0, 'en', true), { text: '0', unit: '1' });
  assert.equal(money(null, 'en'), null);
  assert.equal(columnMoney(-1234500, 'zh-CN'), '−123.5');
  assert.equal(columnMoney(-1234500, 'en'), '−1.23');
  assert.equal(columnMoney(-1, 'en'), '0.00');
});

test('more green is better, more demolition is worse, more households are neither', () => {
  assert.equal(meaningOf('GREEN_RATIO', known(0.01)), 'better');
  assert.equal(meaningOf('DEMOLITION_SHARE', known(0.01)), 'worse');
  assert.equal(meaningOf('ENTRANCES_WITHOUT_LIFT', known(-3)), 'better');
  assert.equal(meaningOf('HOUSEHOLDS', known(12)), 'neutral');
  assert.equal(meaningOf('GREEN_RATIO', known(0)), 'same');
  assert.equal(meaningOf('GREEN_RATIO', unknown), 'neutral');
});

test('a limit is found by its rule, the broken one first', () => {
  const far = finding('CONTROL.II_VI.4_6.FAR_MAX', { outcome: 'KEPT', threshold: 2.0 });
  assert.equal(limitOf('DEMOLITION_SHARE', [far, finding('R63-1')]).rule, 'R63-1');
  assert.equal(limitOf('FLOOR_AREA_RATIO', [far, finding('CONTROL.II_VI.7_9.FAR_MIN', { operator: '>=', threshold: 2.1 })]).rule, 'CONTROL.II_VI.7_9.FAR_MIN');
  assert.equal(limitOf('HOUSEHOLDS', [far]), null);
});

test('a bar ends a little behind its limit, so that the red mark is seen; beyond it the bar is longer than the mark', () => {
  const kept = barOf({ before: known(0.093), after: known(0.124), isShare: true }, { threshold: 0.2, operator: '<=' });
  assert.ok(Math.abs(kept.fill - 0.124 / 0.204) < 1e-9 && Math.abs(kept.limit - 0.2 / 0.204) < 1e-9 && !kept.isBeyond);
  const broken = barOf({ before: known(0), after: known(0.25), isShare: true }, { threshold: 0.2, operator: '<=' });
  assert.ok(broken.fill > broken.limit && broken.fill <= 1 && broken.isBeyond);
  const least = barOf({ before: known(0.2), after: known(0.278), isShare: true }, { threshold: 0.25, operator: '>=' });
  assert.ok(!least.isBeyond && least.limit < least.fill);
  assert.equal(barOf({ before: known(1), after: unknown, isShare: false }, null), null);
  assert.equal(barOf({ before: unknown, after: known(0.81), isShare: true }, null).fill, 0.81);
});

test('what is exactly at the limit is kept by <= and broken by <', () => {
  assert.ok(keeps(0.2, '<=', 0.2) && !keeps(0.2, '<', 0.2) && keeps(0.2, '>=', 0.2) && !keeps(0.2, '>', 0.2) && keeps(2, '=', 2));
});

test('broken come before unknown and kept, waived ones apart, the heavier first', () => {
  const list = [finding('W', { severity: 'WARNING' }), finding('E'), finding('K', { outcome: 'KEPT' }), finding('U', { outcome: 'UNKNOWN' }), finding('V', { waiver: { rule: 'V', reason: 'x' } })];
  const sorted = sortFindings(list), names = (l) => l.map((f) => f.rule).join('');
  assert.deepEqual([names(sorted.broken), names(sorted.waived), names(sorted.unknown), names(sorted.kept)], ['EW', 'V', 'U', 'K']);
  assert.equal(brokenCount(list), 2);
});

test('a waiver is about the one building of a finding, or about the rule for the whole unit', () => {
  assert.deepEqual(waiverOf(finding('SUN', { targets: ['building/7'] }), 'why'), { item: 'waiver', rule: 'SUN', target: 'building/7', reason: 'why' });
  assert.deepEqual(waiverOf(finding('R63-1', { targets: ['building/7', 'building/8'] }), 'why'), { item: 'waiver', rule: 'R63-1', reason: 'why' });
  assert.equal(waiverKey({ rule: 'SUN', target: 'building/7', reason: '' }), 'waiver/SUN/building/7');
  assert.equal(waiverKey({ rule: 'R63-1', reason: '' }), 'waiver/R63-1');
});

test('themes come in the order of their first indicator', () => {
  assert.deepEqual(byTheme([{ theme: 'GROUND', code: 'a' }, { theme: 'PEOPLE', code: 'b' }, { theme: 'GROUND', code: 'c' }]).map((g) => [g.theme, g.values.length]), [['GROUND', 2], ['PEOPLE', 1]]);
});

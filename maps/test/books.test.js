import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bookOfPlan, bySection, isShareValue, mayBeEmpty, shownNumber, stepOf, typedValue, useOf } from '../app/model/books.js';

const price = { code: 'PIPES', section: 'MODIFY', nameZh: '上下水管线', nameEn: 'Pipes', unit: 'yuan/household', value: 8000, min: 0, max: 1000000, certainty: 'PROPOSED', source: 'x', details: {} };
const share = { ...price, code: 'R63-1', section: 'RED_LINES', nameZh: '拆除比', nameEn: 'Demolition share', unit: '1', value: 0.2, details: { clause: '63号 一(一)' } };
const years = { ...price, code: 'LOAN_YEARS', unit: 'years', value: 10, max: 50 };
const book = { code: 'B', kind: 'PRICE', revision: 3, nameZh: '', nameEn: '', values: [price, share, { ...price, code: 'LIFT', change: { original: 5, actor: 'a', at: '', reason: 'tender' } }] };

test('shares are shown and typed in per cent, ratios and money as they are', () => {
  assert.equal(shownNumber(share, 0.07), 7);
  assert.deepEqual(typedValue('RULE', share, '15'), { value: 0.15 });
  assert.equal(isShareValue({ ...share, code: 'R63-2' }), false);
  assert.deepEqual(typedValue('PRICE', price, '9，500'), { value: 9500 });
});

test('what is out of bounds, no number or half a year is refused', () => {
  for (const [kind, v, text] of [['PRICE', price, '-1'], ['PRICE', price, 'x'], ['FINANCE', years, '51'], ['FINANCE', years, '2.5'], ['FINANCE', years, '']]) assert.ok('bad' in typedValue(kind, v, text), text);
});

test('only a price, and what was delivered without a value, may be none', () => {
  assert.deepEqual(typedValue('PRICE', price, ' '), { value: null });
  assert.deepEqual([mayBeEmpty('RULE', share), mayBeEmpty('RULE', { ...share, value: undefined }), mayBeEmpty('RULE', { ...share, change: { original: null } })], [false, true, true]);
});

test('a step knows what was before and why; without a change there is none', () => {
  assert.deepEqual(stepOf('PRICE', book, [{ code: 'PIPES', to: 9500 }, { code: 'LIFT', to: 5 }]), { kind: 'PRICE', book: 'B', changes: [{ code: 'PIPES', from: 8000, to: 9500, was: '' }, { code: 'LIFT', from: 8000, to: 5, was: 'tender' }] });
  assert.equal(stepOf('PRICE', book, [{ code: 'PIPES', to: 8000 }]), null);
});

test('values are grouped as the book has them and found by name, code or clause', () => {
  assert.deepEqual(bySection(book, '').map((g) => [g.section, g.values.length]), [['MODIFY', 2], ['RED_LINES', 1]]);
  assert.deepEqual(bySection(book, '63号 share').map((g) => g.section), ['RED_LINES']);
});

test('a plan is judged by one book of each kind', () => {
  const view = { priceBook: 'P', ruleBook: 'R', financeBook: 'F' };
  assert.deepEqual(['PRICE', 'RULE', 'FINANCE'].map((kind) => bookOfPlan(view, kind)), ['P', 'R', 'F']);
  assert.deepEqual(useOf('RULE', 'X'), { ruleBook: 'X' });
});

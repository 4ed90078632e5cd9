import assert from 'node:assert/strict';
import { test } from 'node:test';
import { percentsOf, returning, sharesFrom } from '../app/model/sharing.js';

test('shares are taken when they come to a hundred exactly, thirds in two decimals, too', () => {
  assert.deepEqual(sharesFrom({ CITY: '60', RESIDENTS: '40 %', OPERATOR: '' }), { payers: [{ payer: 'CITY', share: 0.6 }, { payer: 'RESIDENTS', share: 0.4 }] });
  assert.deepEqual(sharesFrom({ CITY: '33.33', DISTRICT: '33.33', OPERATOR: '33.34' }), { payers: [{ payer: 'CITY', share: 0.3333 }, { payer: 'DISTRICT', share: 0.3333 }, { payer: 'OPERATOR', share: 0.3334 }] });
});

test('what does not come to a hundred says what it comes to, and what cannot be read says where', () => {
  assert.deepEqual(sharesFrom({ CITY: '60', RESIDENTS: '39.99' }), { bad: [], sum: 99.99 });
  assert.deepEqual(sharesFrom({ CITY: '-10', RESIDENTS: '110' }), { bad: ['CITY', 'RESIDENTS'], sum: 100 });
  assert.deepEqual(sharesFrom({ CITY: 'half', RESIDENTS: '50' }), { bad: ['CITY'], sum: 50 });
  assert.deepEqual(sharesFrom({}), { bad: [], sum: 0 });
});

test('shares come back as they were typed', () => {
  assert.deepEqual(percentsOf([{ payer: 'CITY', share: 0.3333 }, { payer: 'OPERATOR', share: 0.6667 }]), { CITY: '33.33', OPERATOR: '66.67' });
  assert.deepEqual(percentsOf(undefined), {});
});

test('households that come back are whole, and unknown where it is unknown who lives there', () => {
  assert.equal(returning({ status: 'KNOWN', value: 30 }, 50), 15);
  assert.equal(returning({ status: 'ESTIMATED', value: 33 }, 50), 17);
  assert.equal(returning({ status: 'UNKNOWN', value: 0 }, 50), undefined);
  assert.equal(returning(undefined, 50), undefined);
});

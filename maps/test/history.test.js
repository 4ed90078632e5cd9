import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_HISTORY, redo, remember, undo } from '../app/model/history.js';

const a = { circle: null, selection: { kind: 'buildings', id: 1 } }, b = { circle: null, selection: { kind: 'buildings', id: 2 } };

test('there is nothing to undo at first', () => assert.equal(undo(NO_HISTORY, a), null));

test('undo gives back the document before and the name of the step, redo the one after', () => {
  const history = remember(NO_HISTORY, 'step.select', a);
  const back = undo(history, b);
  assert.equal(back.doc, a);
  assert.equal(back.label, 'step.select');
  const forth = redo(back.history, back.doc);
  assert.equal(forth.doc, b);
  assert.equal(redo(forth.history, forth.doc), null);
});

test('a new step forgets what was undone', () => {
  const back = undo(remember(NO_HISTORY, 'x', a), b);
  assert.equal(redo(remember(back.history, 'y', a), b), null);
});

test('the history is bounded', () => {
  let history = NO_HISTORY;
  for (let i = 0; i < 500; i++) history = remember(history, 'x', a);
  assert.equal(history.past.length, 100);
});

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { ORDER, PICK_ORDER } from '../app/layers/order.js';
import { SHARES } from '../app/model/gaps.js';
import { classOf, inkOn } from '../app/layers/style.js';

const folder = new URL('../layers/', import.meta.url);
const files = readdirSync(folder).map((f) => JSON.parse(readFileSync(new URL(f, folder), 'utf8')));
/** The gap map and the plan have no things of their own: they colour compounds and buildings. */
const gaps = files.find((d) => d.id === 'gaps'), plan = files.find((d) => d.id === 'plan'), siting = files.find((d) => d.id === 'siting'), definitions = files.filter((d) => d !== gaps && d !== plan && d !== siting);
const luminance = (hex) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)).reduce((s, v, i) => s + v * [0.2126, 0.7152, 0.0722][i], 0);
const buildings = definitions.find((d) => d.id === 'buildings');

test('every layer file has its place in the drawing order, and the other way round', () => {
  assert.deepEqual(definitions.map((d) => d.id).sort(), [...ORDER].sort());
  assert.deepEqual([...PICK_ORDER].sort(), [...ORDER].sort());
});

test('every class has a name in both languages and a colour', () => {
  for (const d of definitions) for (const c of d.classifications) for (const k of [...c.classes, c.otherwise]) {
    assert.ok(k.name.zh && k.name.en, `${d.id} ${k.code}`);
    assert.match(k.fill, /^(#[0-9a-f]{6}|transparent)$/);
  }
});

test('the gap map has a colour in both themes and a name for every class, and a pattern for each cause but the plain one', () => {
  const codes = ['PASS', ...SHARES.map((c) => c.code), 'UNKNOWN', 'NO_DEMAND'];
  assert.deepEqual(gaps.classes.map((c) => c.code).sort(), codes.sort());
  for (const c of gaps.classes) {
    assert.match(c.fill, /^(#[0-9a-f]{6}|transparent)$/);
    assert.ok(c.fill === 'transparent' || /^#[0-9a-f]{6}$/.test(c.fillDark), c.code);
    assert.ok(c.name.zh && c.name.en);
  }
  assert.deepEqual(gaps.causes.map((c) => [c.code, c.pattern]), [['TOO_FAR', undefined], ['TOO_FULL', 'dots'], ['BOTH', 'grid']]);
});

test('gaps get darker the fewer are served; in the dark theme brighter', () => {
  const ramp = (fill) => SHARES.map((c) => luminance(gaps.classes.find((k) => k.code === c.code)[fill]));
  assert.deepEqual(ramp('fill'), [...ramp('fill')].sort((a, b) => b - a));
  assert.deepEqual(ramp('fillDark'), [...ramp('fillDark')].sort((a, b) => a - b));
});

test('the four actions are told apart by colour, letter and pattern', () => {
  assert.deepEqual(plan.classes.map((c) => [c.code, c.letter, c.pattern]), [['RETAIN', 'R', undefined], ['MODIFY', 'M', 'lines'], ['DEMOLISH', 'D', 'grid'], ['SUPPLEMENT', 'S', 'dots'], ['UNDECIDED', undefined, undefined]]);
  for (const c of plan.classes) {
    assert.match(c.fill, /^#[0-9a-f]{6}$/);
    assert.ok(c.name.zh && c.name.en);
    const [hi, lo] = [luminance(c.fill), luminance(plan.label)].sort((a, b) => b - a);
    assert.ok((hi + 0.05) / (lo + 0.05) >= 3, c.code);
  }
});

test('a building of 1980 belongs to the eighties, one of 2000 to the nineties', () => {
  const age = buildings.classifications.find((c) => c.id === 'age');
  assert.deepEqual([1979, 1980, 1990, 2000, 2001, 2010, 2011].map((year) => classOf(age, { year }).code), ['BEFORE_1980', '1980_1989', '1990_2000', '1990_2000', '2001_2010', '2001_2010', 'AFTER_2010']);
});

test('a building without a year is of unknown age', () => assert.equal(classOf(buildings.classifications[0], {}).code, 'UNKNOWN'));

test('letters on symbols have at least 3:1 contrast', () => {
  for (const d of definitions) for (const k of d.classifications[0].classes.filter((c) => c.glyph)) {
    const [hi, lo] = [luminance(k.fill), luminance(inkOn(k.fill))].sort((a, b) => b - a);
    assert.ok((hi + 0.05) / (lo + 0.05) >= 3, `${d.id} ${k.code} ${((hi + 0.05) / (lo + 0.05)).toFixed(2)}`);
  }
});

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { ATTRIBUTES } from '../app/model/attributes.js';
import { COUNTS, ORIGINS } from '../app/model/circle.js';
import { PERIODS, STATES } from '../app/model/needs.js';
import { MEASURES } from '../app/model/walk.js';

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const zh = JSON.parse(read('../app/i18n/zh-CN.json')), en = JSON.parse(read('../app/i18n/en.json'));
const app = new URL('../app/', import.meta.url);
const source = readdirSync(app, { recursive: true }).filter((f) => f.endsWith('.js')).map((f) => readFileSync(new URL(f, app), 'utf8')).join('\n');

test('both languages have the same keys', () => assert.deepEqual(Object.keys(zh), Object.keys(en)));

test('no text is empty, and both languages fill in the same values', () => {
  for (const key of Object.keys(zh)) {
    assert.ok(zh[key] && en[key], key);
    const names = (text) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
    assert.deepEqual(names(zh[key]), names(en[key]), key);
  }
});

test('English texts have no Chinese, but for the language switch', () => {
  for (const [key, text] of Object.entries(en)) if (key !== 'top.language') assert.doesNotMatch(text, /[\u4e00-\u9fff]/, key);
});

test('no key that the code uses is missing', () => {
  const literal = [...source.matchAll(/\bt\(\s*'([^']+)'/g), ...source.matchAll(/\?\s*'([a-z]+\.[a-zA-Z.]+)'/g), ...source.matchAll(/:\s*'([a-z]+\.[a-zA-Z.]+)'[,)]/g), ...source.matchAll(/'(step\.[a-zA-Z]+)'/g), ...[...source.matchAll(/labelled\('([^']+)'/g)].map((m) => [m[0], `intake.${m[1]}`])].map((m) => m[1]);
  assert.ok(literal.length > 150);
  for (const key of new Set(literal)) assert.ok(key in zh, key);
});

test('a key that is put together has all its texts', () => {
  const kinds = Object.keys(ATTRIBUTES);
  const attributes = Object.values(ATTRIBUTES).flat();
  const wanted = [
    ...kinds.flatMap((k) => [`kind.${k}.one`, `kind.${k}.many`]), ...attributes.map((a) => `attribute.${a.key}`),
    ...COUNTS.flatMap((c) => [`circle.count.${c}`, `circle.count.${c}.why`]), ...ORIGINS.flatMap((o) => [`circle.from.${o}`, `circle.from.${o}.why`]),
    ...['stage', 'map', 'check', 'commit', 'done', 'upload'].map((s) => `intake.step.${s}`), ...['DONE', 'FAILED', 'CANCELLED', 'EMPTY'].map((s) => `intake.state.${s}`),
    ...['REFUSED', 'REPAIRED', 'NOTE'].map((s) => `severity.${s}`), ...['places', 'boundaries', 'basemap'].map((g) => `group.${g}`),
    ...['read', 'created', 'changed', 'unchanged', 'repaired', 'refused', 'skipped'].flatMap((c) => [`report.${c}`, `report.${c}.why`]),
    ...['file', 'epsg', 'GCJ-02', 'BD-09'].flatMap((c) => [`intake.crs.${c}`, `intake.crs.${c}.why`]), ...['lonlat', 'cgcs2000', 'gk'].map((c) => `crs.${c}`),
    ...['SURVEYED', 'RECORDED', 'DERIVED', 'ESTIMATED', 'SYNTHETIC', 'UNKNOWN'].map((c) => `code.confidence.${c}`),
    ...['people', 'households', 'communities', 'buildings', 'facilities', 'idleSpaces'].map((r) => `result.${r}`),
    ...STATES.flatMap((x) => [`needs.state.${x}`, `code.need.${x}`]), ...PERIODS.map((p) => `needs.period.${p}`), ...['places', 'floorAreaM2', 'sites', 'people', 'metres'].flatMap((u) => [`score.amount.${u}`, `score.amount.${u}.one`]),
    ...['pass', 'short', 'unknown', 'none', 'survey'].map((x) => `score.sign.${x}`), ...['TOO_FAR', 'TOO_FULL', 'BOTH'].map((c) => `score.cause.${c}`), ...MEASURES.map((m) => `walk.measure.${m}`),
    ...['reach', 'straight', 'detour', 'won', 'both', 'lost'].map((k) => `walk.key.${k}`), ...['metres', 'minutes'].map((b) => `walk.by.${b}`), ...['xlsx', 'pdf', 'csv'].map((f) => `score.file.${f}`),
    ...['WALL', 'FENCE', 'GATE'].map((b) => `code.barrier.${b}`), ...['walk', 'path'].flatMap((m) => [`hint.${m}`, `tool.${m}`, `help.${m}`]),
    ...['distanceMetres', 'people', 'shareInside', 'name', 'code', 'source', 'sourceId', 'sourceDate', 'confidence', 'updatedAt'].map((a) => `attribute.${a}`),
  ];
  for (const key of wanted) assert.ok(key in zh, key);
});

test('every problem the service knows has a title and a hint', () => {
  const slugs = [...read('../../src/main/java/org/zhibu/problem/Kind.java').matchAll(/^ {4}([A-Z_]+)\(\d{3}, /gm)].map((m) => m[1].toLowerCase().replaceAll('_', '-'));
  assert.ok(slugs.length >= 12);
  for (const slug of [...slugs, 'unreachable', 'unexpected']) for (const key of [`problem.${slug}`, `problem.${slug}.hint`]) assert.ok(key in zh, key);
});

test('no text is left over', () => {
  const stems = [...source.matchAll(/`([a-z]+)\.(?:[a-z.]+)?\$\{/g)].map((m) => m[1]);
  for (const key of Object.keys(zh)) assert.ok(source.includes(`'${key}'`) || stems.includes(key.split('.')[0]), `${key} is not used`);
});

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const app = new URL('../app/', import.meta.url);
const files = readdirSync(app, { recursive: true }).filter((f) => f.endsWith('.js')).map((path) => ({ path, text: readFileSync(new URL(path, app), 'utf8') }));

/** Lower rungs first; a file may import from its own rung and from lower ones. */
const LADDER = ['model', 'i18n.js', 'actions', 'state.js', 'api.js', 'work', 'layers', 'panels', 'modes', 'main.js'];
const rungOf = (path) => path.split('/')[0];
const imports = (file) => [...file.text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((m) => m[1]).filter((name) => !file.text.includes(`{import('${name}')`) || file.text.includes(`from '${name}'`));
const code = (file) => file.text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');

test('every file stands on the ladder', () => {
  for (const { path } of files) assert.ok(LADDER.includes(rungOf(path)), path);
});

test('imports go down the ladder only', () => {
  for (const file of files) for (const name of imports(file).filter((n) => n.startsWith('.'))) {
    const target = new URL(name, new URL(file.path, app)).href.slice(app.href.length);
    assert.ok(LADDER.indexOf(rungOf(target)) <= LADDER.indexOf(rungOf(file.path)), `${file.path} must not import ${target}`);
  }
});

test('Leaflet lives in layers and modes only', () => {
  for (const file of files) if (imports(file).includes('leaflet')) assert.match(file.path, /^(layers|modes)\//);
});

test('only api.js talks to the server', () => {
  for (const file of files) if (file.path !== 'api.js') assert.doesNotMatch(code(file), /\bfetch\(|XMLHttpRequest|EventSource/, file.path);
});

test('model and actions know neither page nor map', () => {
  for (const file of files) if (/^(model|actions)\//.test(file.path)) assert.doesNotMatch(code(file), /\b(document|window|localStorage|location)\b/, file.path);
});

test('data never becomes markup', () => {
  for (const file of files) assert.doesNotMatch(code(file), /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/, file.path);
});

test('colours of things come from the layer files, not from code', () => {
  const allowed = { 'layers/style.js': 3, 'panels/ageChart.js': 1 };
  for (const file of files) assert.ok((code(file).match(/#[0-9a-f]{6}\b|'#[0-9a-f]{3}'/gi) ?? []).length <= (allowed[file.path] ?? 0), file.path);
});

test('files have at most 250 lines and their types are checked', () => {
  for (const file of files) {
    assert.ok(file.text.split('\n').length <= 251, `${file.path} is too long`);
    assert.ok(file.text.startsWith('// @ts-check\n/** '), `${file.path} should begin with @ts-check and say what it is`);
  }
});

test('every icon that is named exists in the pinned set and is packed by the pom', () => {
  const set = new Set(readdirSync(new URL('../node_modules/lucide-static/icons/', import.meta.url)));
  const pom = readFileSync(new URL('../../pom.xml', import.meta.url), 'utf8');
  const named = files.flatMap((f) => [...f.text.matchAll(/icon(?:Button)?\(([^,)]*)|icon: '([a-z0-9-]+)'/g)].flatMap((m) => (m[2] ? [m[2]] : [...m[1].matchAll(/'([a-z0-9-]+)'/g)].map((n) => n[1]))));
  const icons = [...new Set(named)].filter((n) => !['dark', 'ok', 'DONE'].includes(n));
  assert.ok(icons.length > 30);
  for (const name of icons) {
    assert.ok(set.has(`${name}.svg`), `${name} is not in lucide-static`);
    assert.ok(pom.includes('<include>*.svg</include>') || pom.includes(`<include>${name}.svg</include>`), `${name}.svg is not packed`);
  }
});

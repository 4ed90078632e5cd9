import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { layerNames } from '../app/model/geopackage.js';

const reader = (bytes) => async (offset, length) => new Uint8Array(bytes.subarray(offset, offset + length));
const hasGdal = spawnSync('ogr2ogr', ['--version']).status === 0;

test('the layers of a GeoPackage made by GDAL are found, whatever script their names are in', { skip: !hasGdal }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhibu-'));
  try {
    const point = join(folder, 'p.geojson'), file = join(folder, 'two.gpkg');
    writeFileSync(point, JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [118.78, 32.04] } }] }));
    const names = ['楼栋 2024', 'schools', ...Array.from({ length: 40 }, (_, i) => `a_layer_with_a_rather_long_name_${i}`)];
    names.slice(0, 2).forEach((name, i) => assert.equal(spawnSync('ogr2ogr', ['-f', 'GPKG', ...(i ? ['-update'] : []), file, point, '-nln', name]).status, 0));
    assert.deepEqual((await layerNames(reader(readFileSync(file)))).sort(), names.slice(0, 2).sort());
    const sql = names.slice(2).map((name) => `INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('${name}', 'features', '${name}')`);
    for (const statement of sql) assert.equal(spawnSync('ogrinfo', ['-q', file, '-sql', statement]).status, 0);
    assert.deepEqual((await layerNames(reader(readFileSync(file)))).sort(), [...names].sort());
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('what is no GeoPackage has no layers to name', async () => {
  assert.deepEqual(await layerNames(reader(Buffer.from('{"type":"FeatureCollection"}'))), []);
  assert.deepEqual(await layerNames(reader(Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(2000)]))), []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { floorArea, metres, number, percent, roundLength, squareMetres } from '../app/model/units.js';

test('unknown stays unknown', () => assert.deepEqual([number(null, 'en'), metres(undefined, 'en'), squareMetres(NaN, 'en'), percent(null, 'en'), floorArea(null, 'zh-CN')], [null, null, null, null, null]));
test('lengths are metres up to 10 km', () => assert.deepEqual([metres(3.14, 'en'), metres(1061.4, 'en'), metres(12345, 'en')], ['3.1 m', '1,061 m', '12.35 km']));
test('land is in hectares from 1 ha and square kilometres from 1 km²', () => assert.deepEqual([squareMetres(796, 'en'), squareMetres(108800, 'en'), squareMetres(108800, 'zh-CN'), squareMetres(28274333.9, 'en')], ['796 m²', '10.88 ha', '10.88 公顷', '28.27 km²']));
test('floor area is in 万 m² in Chinese', () => assert.deepEqual([floorArea(3168900, 'zh-CN'), floorArea(3168900, 'en')], ['316.9 万 m²', '3,168,900 m²']));
test('a scale bar is 1, 2 or 5 times a power of ten', () => assert.deepEqual([730, 99, 210, 1].map(roundLength), [500, 50, 200, 1]));

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { halfIn } from '../app/i18n.js';

test('of a text in both languages the half that is read is shown', () => {
  const both = 'no published price was found 未查到公布价格,请以本地造价替换';
  assert.equal(halfIn('en', both), 'no published price was found');
  assert.equal(halfIn('zh', both), '未查到公布价格,请以本地造价替换');
  const site = 'operating right of Jinsong, vopz.cn 劲松经营权,vopz.cn';
  assert.equal(halfIn('en', site), 'operating right of Jinsong, vopz.cn');
  assert.equal(halfIn('zh', site), '劲松经营权,vopz.cn');
});

test('a text of one language, or with words of the other within it, stays whole', () => {
  for (const text of ['final text of 2021-08-30', '民法典', 'national average 2020, 贝壳研究院 via shadafang.com', '']) for (const lang of ['zh', 'en']) assert.equal(halfIn(lang, text), text);
});

// @ts-check
/** The figures of the plans side by side, with what differs from the first; the best is marked, rows that are alike can be left out. */
import { nameIn, t } from '../i18n.js';
import { bestOf, comparisonFile, deltasOf, letterOf, minusFile, rowsShown } from '../model/comparing.js';
import { figureText } from '../model/figures.js';
import { KEY_INDICATORS, meaningOf, wayOf } from '../model/judged.js';
import { get, set, subscribe } from '../state.js';
import { compareAgain } from '../work/comparing.js';
import { button, el, fill, icon } from './dom.js';
import { estSign, unitText } from './judgedFigure.js';
import { moneyWords } from './moneyFigure.js';
import { problemBox } from './problem.js';

/** @param {HTMLElement} root */
export function compareFiguresPanel(root) {
  return subscribe((s) => [s.step === 'compare', s.comparison, s.compared, s.onlyDifferent, s.lang], (s) => {
    if (s.step !== 'compare') return;
    const blank = notCompared(s), c = s.comparison.value;
    root.classList.toggle('is-old', !blank && s.comparison.status === 'loading');
    fill(root, blank ?? (c ? content(c, s) : []));
  });
}

/** Null where there is something to show. @param {State} s */
export function notCompared(s) {
  const { comparison, compared } = s;
  if (compared.length < 2) return [el('div', { class: 'blank' }, icon('git-compare'), el('p', { text: t('compare.few') }), el('p', { class: 'note', text: t('compare.fewHow') }))];
  if (comparison.status === 'failed' && comparison.failure) return [el('div', { class: 'skeleton' }, problemBox(comparison.failure, { actions: [button(t('banner.retry'), () => void compareAgain(), { icon: 'refresh-cw' })] }))];
  return comparison.value ? null : [el('div', { class: 'skeleton', role: 'status', 'aria-label': t('loading') }, ...Array.from({ length: 7 }, () => el('span')))];
}

/** @param {Comparison} c @param {State} s */
function content(c, s) {
  const order = (/** @type {ComparedRow} */ r) => (KEY_INDICATORS.includes(r.code) ? KEY_INDICATORS.indexOf(r.code) : 99), indicators = rowsShown([...c.indicators].sort((a, b) => order(a) - order(b)), s.onlyDifferent), money = rowsShown(c.money, s.onlyDifferent);
  const findings = c.findings.filter((f) => !s.onlyDifferent || new Set(f.outcomes.map((o) => o ?? '')).size > 1), n = c.plans.length + 1;
  return [el('div', { class: 'compare-bar' }, el('label', { class: 'check' }, el('input', { type: 'checkbox', checked: s.onlyDifferent, 'data-focus': 'only-different', on: { change: () => set({ onlyDifferent: !s.onlyDifferent }) } }), t('compare.onlyDifferent')), el('span', { class: 'spring' }), files(s)),
    el('div', { class: 'compare-table', tabindex: '0', role: 'region', 'aria-label': t('tab.figures') }, el('table', {}, el('thead', {}, el('tr', {}, el('td'), c.plans.map((p, i) => el('th', { scope: 'col', class: 'figure', title: p.name }, el('span', { class: `side-key is-${['a', 'b'][i] ?? 'more'}`, text: letterOf(i) }), el('span', { class: 'compare-plan', text: p.name }))))),
      group('compare.money', money, n, s), group('compare.indicators', indicators, n, s), findings.length ? el('tbody', {}, head('compare.rules', n), findings.map((f) => el('tr', {}, el('th', { scope: 'row', text: nameIn(s.lang, f) }), f.outcomes.map((o) => el('td', { class: 'figure' }, outcome(o)))))) : null)),
    money.length + indicators.length + findings.length ? null : el('p', { class: 'note', text: t('compare.alike') })];
}

/** @param {string} key @param {number} n */
const head = (key, n) => el('tr', { class: 'compare-head' }, el('th', { scope: 'rowgroup', colspan: String(n), text: t(key) }));

/** @param {string} key @param {ComparedRow[]} rows @param {number} n @param {State} s */
const group = (key, rows, n, s) => (rows.length ? el('tbody', {}, head(key, n), rows.map((r) => row(r, s))) : null);

/** @param {ComparedRow} r @param {State} s */
function row(r, s) {
  const best = bestOf(r.values, wayOf(r.code)), deltas = deltasOf(r);
  return el('tr', { 'data-code': r.code }, el('th', { scope: 'row' }, nameIn(s.lang, r), r.unit !== 'yuan' && unitText(r.unit, r.code) && unitText(r.unit, r.code).toLowerCase() !== nameIn(s.lang, r).toLowerCase() ? el('small', { class: 'quiet', text: ` ${unitText(r.unit, r.code)}` }) : null),
    r.values.map((v, i) => el('td', { class: `figure${i === best ? ' is-best' : ''}`, title: i === best ? t('compare.best') : null }, v.status === 'UNKNOWN' ? el('span', { class: 'unknown', text: t('value.unknown') }) : el('span', { class: v.status === 'ESTIMATED' ? 'estimated' : '' }, i === best ? icon('check') : null, r.unit === 'yuan' ? moneyWords(v.value, s.lang) : figureText(v.value, r.unit, r.code, s.lang), v.status === 'ESTIMATED' ? [' ', estSign()] : null), delta(deltas[i], r, s))));
}

/** @param {Amount | null} d @param {ComparedRow} r @param {State} s */
function delta(d, r, s) {
  if (!d || d.status === 'UNKNOWN' || Math.abs(d.value) < 1e-9) return null;
  return el('small', { class: `is-${meaningOf(r.code, d)}`, text: r.unit === 'yuan' ? moneyWords(d.value, s.lang, true) : figureText(d.value, r.unit, r.code, s.lang, true) });
}

/** @param {Outcome | null} o */
const outcome = (o) => (o === null ? '–' : el('span', { class: `outcome is-${o.toLowerCase()}`, text: t(`compare.outcome.${o}`) }));

/** @param {State} s */
function files(s) {
  const [a, b] = s.compared;
  /** @param {string} text @param {string} href @param {string} title */
  const link = (text, href, title) => el('a', { class: 'button', href, download: '', title }, icon('download'), text);
  return el('span', { class: 'compare-files' }, link('XLSX', `${comparisonFile(s.compared, 'xlsx')}&lang=${get().lang}`, t('compare.file.xlsx')), link('CSV', `${comparisonFile(s.compared, 'csv')}&lang=${get().lang}`, t('compare.file.csv')), link('A − B', minusFile(a, b, 'geojson'), t('compare.file.minus')), link('A − B CSV', minusFile(a, b, 'csv'), t('compare.file.minusCsv')));
}

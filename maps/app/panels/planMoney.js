// @ts-check
/** The money of the plan: who pays, what comes back and when, which terms carry it. */
import { t } from '../i18n.js';
import { stack } from '../model/charts.js';
import { figureText, yearsText } from '../model/figures.js';
import { whyPaybacksDiffer } from '../model/money.js';
import { findThing } from '../model/site.js';
import { number, percent } from '../model/units.js';
import { subscribe } from '../state.js';
import { cashFigure, loopTable, tornadoFigure } from './cashChart.js';
import { costTable } from './costTable.js';
import { el, fill, icon } from './dom.js';
import { failedAgain, judgedPicks, markOld, notJudged } from './judgedState.js';
import { moneyFigure, moneyRow, moneyWords } from './moneyFigure.js';
import { nameOfThing } from './planChosen.js';
import { rightsLedger } from './rights.js';
import { termList } from './terms.js';

/** @param {HTMLElement} root @param {import('../layers/desk.js').Desk} desk */
export function planMoneyPanel(root, desk) {
  const ends = [markOld(root), subscribe((s) => [s.step === 'plan' && s.planTab === 'money', s.chosen, s.plan?.items, s.financeBook, s.planBook.value, s.theme, ...judgedPicks(s)], (s) => {
    if (s.step !== 'plan' || s.planTab !== 'money') return;
    const blank = notJudged(s, 'coins', 'money.noPlan'), e = s.judged.value;
    fill(root, blank ?? (e ? [failedAgain(s), ...content(e.investment, s, desk)] : []));
  })];
  return () => ends.forEach((end) => end());
}

/** @param {InvestmentBalance} m @param {State} s @param {import('../layers/desk.js').Desk} desk */
function content(m, s, desk) {
  return [capital(m, s), notes(m, s), returns(m, s), cashFigure(m.years, s), tornadoFigure(m, s), costTable(m, s), rightsLedger(s, desk), termList(s), loopTable(m.account, s)];
}

/** @param {InvestmentBalance} m @param {State} s */
function capital(m, s) {
  const parts = stack(m.byPayer);
  return el('section', { class: 'money-capital' }, el('h3', { text: t('money.capital') }), el('p', { class: 'money-total', 'data-code': 'CAPITAL' }, moneyFigure(m.capitalYuan, s.lang)),
    parts.length ? el('div', { class: 'pay-bar', role: 'img', 'aria-label': parts.map((p) => `${t(`plan.payer.${p.key}`)} ${percent(p.share, s.lang)}`).join(', ') }, parts.map((p) => el('i', { class: `pay-${p.key.toLowerCase()}`, style: { '--share': p.share }, title: `${t(`plan.payer.${p.key}`)} ${moneyWords(p.value, s.lang)}` }))) : el('p', { class: 'note', text: t('money.noCapital') }),
    el('ul', { class: 'pay-list' }, parts.map((p) => el('li', {}, el('span', { class: `pay-key pay-${p.key.toLowerCase()}`, 'aria-hidden': 'true' }), el('span', { text: t(`plan.payer.${p.key}`) }), el('span', { class: 'figure', text: moneyWords(p.value, s.lang) }), el('span', { class: 'figure quiet', text: percent(p.share, s.lang) ?? '' })))));
}

/** @param {InvestmentBalance} m @param {State} s */
function notes(m, s) {
  if (!m.problems.length) return null;
  return el('ul', { class: 'money-notes' }, m.problems.map((p) => el('li', {}, icon('triangle-alert'), el('span', { text: sentence(p, s) }))));
}

/** @param {BalanceNote} note @param {State} s */
function sentence(note, s) {
  const { target, count, yuan, year } = note.facts, thing = target && s.plan?.site ? findThing(s.plan.site, s.plan.items, target) : null;
  return t(`money.problem.${note.key}`, { target: thing ? nameOfThing(thing) : target ?? '', count: count ? number(Number(count), s.lang) : '', yuan: yuan ? moneyWords(Number(yuan), s.lang) : '', year: year ?? '' });
}

/** @param {InvestmentBalance} m @param {State} s */
function returns(m, s) {
  const o = m.operator, horizon = Math.max(0, m.years.length - 1), why = whyPaybacksDiffer(o, horizon), years = (/** @type {number | null | undefined} */ n) => (n === null || n === undefined ? el('span', { class: 'unknown', text: t('money.notWithin', { n: horizon }) }) : el('span', {}, el('b', { text: yearsText(n, s.lang) ?? '' }), el('small', { text: ` ${t('unit.years')}` })));
  const rate = percent(o.rate, s.lang) ?? '', base = /** @type {[string, string][]} */ ([[t('money.rate'), rate], [t('money.horizon'), `${horizon} ${t('unit.years')}`]]);
  const sentenceOf = t(`money.why.${why.key}`, { statically: yearsText(why.statically, s.lang) ?? '', discounted: yearsText(why.discounted, s.lang) ?? '', rate, factor: figureText(why.factor, 'yuan/yuan', 'FACTOR', s.lang), horizon: why.horizon });
  return el('section', { class: 'indicators money-returns' }, el('h3', { text: t('money.operator') }),
    moneyRow('NPV', moneyFigure(o.npvYuan, s.lang), { inputs: base, tone: o.npvYuan < 0 ? 'worse' : '' }), moneyRow('IRR', rateFigure(o, s), { inputs: base }), moneyRow('STATIC', years(o.staticPaybackYears), { inputs: base }), moneyRow('DISCOUNTED', years(o.discountedPaybackYears), { inputs: base }),
    el('p', { class: 'note money-why', text: sentenceOf }),
    moneyRow('COVER', m.leastDebtCover === null || m.leastDebtCover === undefined ? el('span', { class: 'unknown', text: t('money.noLoan') }) : el('b', { text: figureText(m.leastDebtCover, '1', 'DEBT_COVER', s.lang) }), { inputs: base }),
    moneyRow('RENT', m.breakEvenRentYuanPerM2Month === null || m.breakEvenRentYuanPerM2Month === undefined ? el('span', { class: 'unknown', text: t('money.noRent') }) : el('span', {}, el('b', { text: number(m.breakEvenRentYuanPerM2Month, s.lang, 1) ?? '' }), el('small', { text: ` ${t('unit.yuanPerM2Month')}` })), { inputs: base }),
    el('h3', { text: t('money.project') }), moneyRow('PROJECT_NPV', moneyFigure(m.project.npvYuan, s.lang), { inputs: [[t('money.rate'), percent(m.project.rate, s.lang) ?? ''], base[1]], tone: m.project.npvYuan < 0 ? 'worse' : '' }), moneyRow('PROJECT_IRR', rateFigure(m.project, s)));
}

/** @param {Returns} r @param {State} s */
const rateFigure = (r, s) => (r.irr === null || r.irr === undefined ? el('span', { class: 'unknown', text: t(`money.irr.${r.irrNote || 'NO_RATE'}`) }) : el('span', {}, el('b', { text: figureText(r.irr, '1', 'IRR', s.lang) }), el('small', { text: ' %' })));

// @ts-check
/** One space and what it can become: figures, the rules one by one with source and cure. Without one: what the type asks for and what holds spaces back. */
import { nameIn, t } from '../i18n.js';
import { fitsInOrder, isAreaSaid, refusals } from '../model/siting.js';
import { metres, number } from '../model/units.js';
import { setSite, subscribe } from '../state.js';
import { askAgain } from '../work/siting.js';
import { button, el, fill, icon, iconButton } from './dom.js';
import { problemBox } from './problem.js';
import { sayArea } from './siteArea.js';
import { lockButtons, pointOf } from './siteTable.js';
import { whySpace } from './siteWhySpace.js';
import { areaNode, fitNode, metresNode, peopleNode, saidIn, typeSign, typeWords, yuanNode } from './siteWords.js';
import { unknown } from './values.js';

/** @param {HTMLElement} root @param {import('../layers/desk.js').Desk} desk */
export function siteSpacePanel(root, desk) {
  return subscribe((s) => [s.step === 'site', s.site.ranked, s.site.space, s.site.type, s.site.types, s.site.draft.locks, s.site.area, s.site.asked, s.site.siting.value?.answer?.chosen.length, s.site.siting.value?.state, s.units, s.siteLegend, s.lang], (s) => {
    if (s.step !== 'site') return;
    root.classList.toggle('is-old', s.site.ranked.status === 'loading');
    fill(root, content(s, desk));
  });
}

/** @param {State} s @param {import('../layers/desk.js').Desk} desk @returns {(HTMLElement | null)[]} */
function content(s, desk) {
  const { ranked, area, space } = s.site, x = ranked.value;
  if (!isAreaSaid(area)) return [el('div', { class: 'blank' }, icon('map-pinned'), el('p', { text: t('site.start') }), el('p', { class: 'note', text: sayArea(s) }))];
  if (ranked.status === 'failed' && ranked.failure) return [el('div', { class: 'skeleton' }, problemBox(ranked.failure, { actions: [button(t('banner.retry'), askAgain, { icon: 'refresh-cw' })] }))];
  if (!x) return [el('div', { class: 'skeleton', role: 'status', 'aria-label': t('loading') }, Array.from({ length: 7 }, () => el('span')))];
  const c = x.ranked.find((y) => y.space === space);
  return c ? spaceCard(c, x, s, desk) : typeCard(x, s);
}

/** @param {RankedType} x @param {State} s @returns {(HTMLElement | null)[]} */
function typeCard(x, s) {
  const refused = refusals(x.ranked), best = x.ranked.find((c) => !c.isRefused);
  return [el('header', { class: 'selected-head' }, el('h2', { class: 'site-title' }, typeSign((s.site.types ?? []).indexOf(x.type), s), typeWords(x)), el('p', { class: 'note', text: x.clause })),
    el('dl', {}, fact('site.radius', [metres(x.radiusMetres, s.lang) ?? '']), x.leastAreaM2 === undefined ? null : fact('site.leastArea', [`≥ ${number(x.leastAreaM2, s.lang)} m²`]), fact('site.unitCost', [x.unitCostYuan === undefined ? unknown() : t('site.yuanPerM2', { yuan: number(x.unitCostYuan, s.lang) })]), fact('site.fitting', [el('b', { text: number(x.fitting, s.lang) ?? '' }), ` / ${number(x.candidates, s.lang)}`]),
      best ? fact('site.best', [el('button', { type: 'button', class: 'link', text: best.name || `#${best.space}`, on: { click: () => setSite({ space: best.space }) } }), ' · ', peopleNode(best.newlyServed, best.isEstimated, s.lang), ` ${t('unit.people')}`]) : null),
    refused.length ? el('section', { class: 'site-refusals' }, el('h3', { text: t('site.heldBack') }), el('ul', {}, refused.map(({ rule, n }) => el('li', {}, el('span', { text: nameIn(s.lang, rule) }), rule.cureZh ? el('small', { class: 'quiet', text: saidIn(s.lang, rule.cureZh, rule.cureEn ?? '') }) : el('small'), el('span', { class: 'figure', text: t('site.spacesShort', { n }) }))))) : null,
    el('p', { class: 'note site-how', text: t('site.chooseHow') }),
    el('div', { class: 'site-next' }, button(t('site.toSolve'), () => setSite({ tab: 'solve' }), { icon: 'calculator', class: 'button is-primary is-large' }))];
}

/** @param {Ranked} c @param {RankedType} x @param {State} s @param {import('../layers/desk.js').Desk} desk @returns {(HTMLElement | null)[]} */
function spaceCard(c, x, s, desk) {
  const { lang } = s;
  return [el('header', { class: 'selected-head' }, el('span', { class: 'kind', text: `${saidIn(lang, c.kindZh, c.kindEn)} → ${typeWords(x)}` }), el('h2', { text: c.name || `#${c.space}` }), el('div', { class: 'site-verdict' }, fitNode(c, lang, true), el('span', { class: 'quiet', text: t('site.rankOf', { n: c.rank, all: x.candidates }) }), el('span', { class: 'spring' }), lockButtons(c, s), iconButton('scan', t('selected.zoom'), () => desk.goToPoint(pointOf(c), 17.5)), iconButton('x', t('site.backToType'), () => setSite({ space: null })))),
    el('div', { class: 'site-big' }, el('span', {}, el('b', {}, peopleNode(c.newlyServed, c.isEstimated, lang)), el('small', { text: t('site.newlyServed') })), el('span', {}, el('b', {}, yuanNode(c.costYuan, c.isAreaEstimated, lang)), el('small', { text: t('site.cost') })), el('span', {}, el('b', {}, areaNode(c.floorAreaM2, c.isAreaEstimated, lang)), el('small', { text: t('site.floorArea') }))),
    el('dl', {}, fact('site.income', [yuanNode(c.incomeYuanYear, c.isAreaEstimated, lang)]), fact('site.distance', [metresNode(c.distanceMetres, lang)]), fact('site.nearest', [metresNode(c.nearestMetres, lang)]), c.dwellingsUnknown ? fact('site.dwellingsUnknown', [number(c.dwellingsUnknown, lang) ?? '']) : null),
    whySpace(c, s), el('h3', { class: 'site-rules-head', text: t('site.rules') }), el('ul', { class: 'site-rules' }, fitsInOrder(c.fits).map((f) => rule(f, lang)))];
}

/** @param {string} key @param {(Node | string)[]} value */
const fact = (key, value) => el('div', { class: 'attribute' }, el('dt', { text: t(key) }), el('dd', {}, value));

const SIGNS = { MET: 'check', CONDITION: 'info', UNKNOWN: 'circle-question-mark', REFUSED: 'x' };

/** @param {Fit} f @param {Lang} lang */
function rule(f, lang) {
  return el('li', { class: 'site-rule', 'data-verdict': f.verdict, 'data-rule': f.rule }, el('span', { class: 'site-rule-sign', title: t(`site.verdict.${f.verdict}`) }, icon(SIGNS[f.verdict])),
    el('div', {}, el('p', {}, el('b', { text: nameIn(lang, f) }), ' ', el('span', { class: 'visually-hidden', text: `${t(`site.verdict.${f.verdict}`)}. ` }), saidIn(lang, f.textZh, f.textEn)), f.cureZh ? el('p', { class: 'site-cure' }, icon('wrench'), el('span', { text: saidIn(lang, f.cureZh, f.cureEn ?? '') })) : null, el('small', { class: 'quiet', text: sourceIn(f.source, lang) })));
}

/** Sources say both languages where they are no clause: "建议值 proposed". @param {string} source @param {Lang} lang */
const sourceIn = (source, lang) => (lang === 'en' ? source.replace(/建议值 ?|凭记忆 ?/g, '').replaceAll('民法典', 'Civil Code') : source.replace(/ ?(proposed|from memory)/g, ''));

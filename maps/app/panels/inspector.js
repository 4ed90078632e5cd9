// @ts-check
/** The right side: one tab for each thing a step has to say. */
import { t } from '../i18n.js';
import { brokenCount, planTabOf } from '../model/judged.js';
import { get, set, subscribe } from '../state.js';
import { booksPanel } from './books.js';
import { circlePanel } from './circle.js';
import { compareDifferingPanel } from './compareDiffering.js';
import { compareFiguresPanel } from './compareFigures.js';
import { compareMergePanel } from './compareMerge.js';
import { el, fill, iconButton } from './dom.js';
import { gapsPanel } from './gaps.js';
import { normsPanel } from './norms.js';
import { needsPanel } from './needs.js';
import { planChosenPanel } from './planChosen.js';
import { planHistoryPanel } from './planHistory.js';
import { planIndicatorsPanel } from './planIndicators.js';
import { planMoneyPanel } from './planMoney.js';
import { planRulesPanel } from './planRules.js';
import { scorecardPanel } from './scorecard.js';
import { selectedPanel } from './selected.js';
import { siteAnswerPanel } from './siteAnswer.js';
import { siteSolvePanel } from './siteSolve.js';
import { siteSpacePanel } from './siteSpace.js';
import { siteWhyPanel } from './siteWhy.js';
import { walkPanel } from './walk.js';

/** @typedef {import('../layers/desk.js').Desk} Desk */
/** @typedef {(root: HTMLElement, desk: Desk) => () => void} Panel mounts itself, gives back how to end it */

/** @type {Record<Step, Record<string, Panel>>} tabs of each step, in order */
const PANELS = {
  look: { selected: selectedPanel, circle: circlePanel },
  diagnose: {
    gaps: gapsPanel,
    scorecard: scorecardPanel,
    walking: walkPanel,
    needs: needsPanel,
    norms: normsPanel,
  },
  site: { space: siteSpacePanel, solve: siteSolvePanel, answer: siteAnswerPanel, why: siteWhyPanel },
  plan: { indicators: planIndicatorsPanel, rules: planRulesPanel, money: planMoneyPanel, chosen: planChosenPanel, books: booksPanel, history: planHistoryPanel },
  compare: { figures: compareFiguresPanel, differing: compareDifferingPanel, merge: compareMergePanel },
};

/** @type {Record<string, string>} */
const ICONS = { selected: 'info', circle: 'circle-dot', gaps: 'list-checks', scorecard: 'table-2', walking: 'footprints', needs: 'message-square', norms: 'book-open', indicators: 'gauge', figures: 'table-2', differing: 'git-compare-arrows', merge: 'git-merge', space: 'store', solve: 'calculator', answer: 'list-checks', why: 'circle-question-mark', rules: 'shield-alert', money: 'coins', chosen: 'info', books: 'book-open', history: 'history' };

/** The tabs of a step as icons, for the folded side. @param {State} s @param {() => void} onOpen */
export const tabIcons = (s, onOpen) => Object.keys(PANELS[s.step]).map((id) => iconButton(ICONS[id], t(`tab.${id}`), () => {
  openTab(id);
  onOpen();
}));

/** @param {State} s */
const tabOf = (s) => (s.step === 'diagnose' ? s.diagnoseTab : s.step === 'site' ? s.site.tab : s.step === 'plan' ? planTabOf(s.planTab) : s.step === 'compare' ? s.compareTab : s.tab);

/** The tools of walking end with its tab. @param {string} id */
const openTab = (id) => set(({ step, mode, site }) => (step === 'site' ? { site: Object.freeze({ ...site, tab: /** @type {SiteTab} */ (id) }) } : step === 'plan' ? { planTab: id } : step === 'compare' ? { compareTab: /** @type {CompareTab} */ (id) } : step === 'diagnose' ? { diagnoseTab: /** @type {DiagnoseTab} */ (id), ...(id !== 'walking' && (mode.mode === 'walk' || mode.mode === 'path') ? { mode: { mode: 'browse' } } : {}) } : { tab: /** @type {State['tab']} */ (id) }));

/** @param {HTMLElement} root @param {Desk} desk */
export function inspector(root, desk) {
  const tabs = el('div', { class: 'tabs', role: 'tablist', 'aria-label': t('inspector.label'), on: { keydown: onArrow } });
  const panels = Object.values(PANELS).flatMap((list) => Object.entries(list)).map(([id, panel]) => ({ id, panel, node: el('div', { class: 'tab-panel', role: 'tabpanel', id: `panel-${id}`, 'aria-labelledby': `tab-${id}`, tabindex: '-1' }) }));
  fill(root, tabs, panels.map((p) => p.node));
  const ends = [...panels.map((p) => p.panel(p.node, desk)),
    subscribe((s) => [s.step, tabOf(s), s.doc.circle === null, s.compared.length > 2, s.judged.value && brokenCount(s.judged.value.findings)], (s) => {
      fill(tabs, Object.keys(PANELS[s.step]).map((id) => el('button', { type: 'button', role: 'tab', id: `tab-${id}`, class: 'tab', 'aria-selected': String(tabOf(s) === id), 'aria-controls': `panel-${id}`, tabindex: tabOf(s) === id ? '0' : '-1', on: { click: () => openTab(id) } },
        t(`tab.${id}`), id === 'circle' && s.doc.circle ? el('span', { class: 'tab-dot', 'aria-hidden': 'true' }) : null, id === 'rules' && s.judged.value ? brokenBadge(brokenCount(s.judged.value.findings)) : null)));
      root.classList.toggle('is-wide', s.step !== 'look');
      root.classList.toggle('is-widest', (s.step === 'diagnose' && s.diagnoseTab === 'norms') || (s.step === 'compare' && s.compareTab === 'figures' && s.compared.length > 2));
      root.classList.toggle('is-compare', s.step === 'compare');
      root.classList.toggle('is-site', s.step === 'site');
      for (const p of panels) p.node.hidden = p.id !== tabOf(s);
    })];
  return () => ends.forEach((end) => end());
}

/** How many red lines are broken, in the name of the tab. @param {number} n */
const brokenBadge = (n) => (n ? el('span', { class: 'tab-count', title: t('rules.brokenN', { n }), text: String(n) }) : null);

/** @param {KeyboardEvent} e */
function onArrow(e) {
  if (e.key !== 'ArrowLeft' && e.key !== 'ArrowRight') return;
  e.stopPropagation();
  const ids = Object.keys(PANELS[get().step]), at = ids.indexOf(tabOf(get()));
  openTab(ids[(at + (e.key === 'ArrowRight' ? 1 : ids.length - 1)) % ids.length]);
  document.getElementById(`tab-${tabOf(get())}`)?.focus();
}

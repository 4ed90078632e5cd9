// @ts-check
/** Wires everything: settings and address, map, panels, modes. */
import { startSettings } from './actions/layers.js';
import * as api from './api.js';
import { t, useTexts } from './i18n.js';
import { createDesk } from './layers/desk.js';
import { ORDER } from './layers/order.js';
import { opening } from './model/datasets.js';
import { startModes } from './modes/modes.js';
import { isNarrow, leftSide, rightSide } from './panels/frame.js';
import { helpSheet } from './panels/help.js';
import { intakePanel } from './panels/intake.js';
import { compareStage } from './panels/compareStage.js';
import { changedNote } from './panels/changed.js';
import { datasetList } from './panels/datasets.js';
import { banner, emptyState, toast } from './panels/notices.js';
import { planDock } from './panels/planDock.js';
import { planNotice } from './panels/planNotice.js';
import { statusBar } from './panels/status.js';
import { tablePanel } from './panels/table.js';
import { toolbar, toolHint } from './panels/toolbar.js';
import { topbar } from './panels/topbar.js';
import { whatIfBanner } from './panels/whatIf.js';
import { get, set, subscribe } from './state.js';
import { applyAddress, keepAddress } from './work/address.js';
import { keepCircle } from './work/circling.js';
import { keepArea, keepDiagnosis } from './work/diagnosing.js';
import { keepComparing } from './work/comparing.js';
import { keepEdits } from './work/editing.js';
import { keepInView, keepSelected } from './work/places.js';
import { keepNeeds } from './work/needing.js';
import { keepBooks } from './work/booking.js';
import { keepJudging } from './work/judging.js';
import { keepQueue } from './work/planQueue.js';
import { keepPlans } from './work/planning.js';
import { keepReach, retry } from './work/reach.js';
import { keepScorecard } from './work/scoring.js';
import { keepCandidates } from './work/siting.js';
import { keepQuestions } from './work/asking.js';
import { keepSitings } from './work/solving.js';
import { keepWalk } from './work/walking.js';

/** @typedef {import('./layers/desk.js').Desk} Desk */
/** @param {string} id @returns {any} */
const part = (id) => document.getElementById(id);

/** Own choice first, then the browser's. */
function startChoices() {
  const lang = localStorage.getItem('zhibu.lang') ?? navigator.languages.find((l) => /^(zh|en)/.test(l)) ?? 'zh-CN';
  const theme = localStorage.getItem('zhibu.theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  set({ lang: lang.startsWith('zh') ? 'zh-CN' : 'en', theme: theme === 'dark' ? 'dark' : 'light', open: { ...get().open, left: !isNarrow(), right: !isNarrow(), table: innerHeight > 820 && !isNarrow() } });
}

function keepChoices() {
  subscribe((s) => [s.lang, s.theme], (s) => {
    document.documentElement.lang = s.lang;
    document.documentElement.dataset.theme = s.theme;
    localStorage.setItem('zhibu.lang', s.lang);
    localStorage.setItem('zhibu.theme', s.theme);
  });
}

/** A bar over the map shows that answers are on their way, once it takes longer than a second. */
function keepProgress() {
  subscribe((s) => [s.gapMap, s.summary, s.gaps, s.changes, s.buildingMap, s.step], (s) => {
    document.body.classList.toggle('is-asking', s.step === 'diagnose' && [s.gapMap, s.summary, s.gaps, s.changes, s.buildingMap].some((x) => x.status === 'loading'));
  });
}

/** Mounts all panels; again whenever the language changes. @param {Desk} desk */
function keepPanels(desk) {
  /** @type {(() => void)[]} */
  let ends = [];
  let shown = '';
  subscribe((s) => [s.lang], async (s) => {
    const { lang } = s;
    useTexts(await api.texts(lang));
    if (get().lang !== lang || shown === lang) return;
    shown = lang;
    ends.forEach((end) => end());
    ends = [topbar(part('topbar')), leftSide(part('left'), desk), rightSide(part('right'), desk), toolbar(part('tools'), desk), toolHint(part('hint')), statusBar(part('status')), tablePanel(part('table'), desk),
      planDock(part('dock')), compareStage(part('compare')), planNotice(part('notice')), intakePanel(part('intake'), desk), banner(part('banner')), whatIfBanner(part('assumed')), emptyState(part('empty')), toast(part('toast')), helpSheet(part('help')), changedNote(part('changed')), datasetList(part('datasets'), desk)];
    document.body.classList.add('is-ready');
  });
}

/** Without a view in the address the map begins where the places are, as soon as there are any; where they lie far apart, at those changed last. A plan that is open has come into view already. @param {Desk} desk */
function startAtPlaces(desk) {
  const end = subscribe((s) => [s.inventory?.extent], (s) => {
    const view = s.inventory && opening(s.inventory);
    if (!view) return;
    queueMicrotask(() => end());
    if (get().plan?.site) return;
    desk.goTo(view.extent, { most: 16, animate: false });
    if (view.source) set({ toast: { text: t('datasets.opened', { name: view.source }), tone: 'ok', seconds: 9 } });
  });
}

async function start() {
  startChoices();
  const [gapLegend, planLegend, siteLegend, ...definitions] = await Promise.all([api.gapLegend(), api.planLegend(), api.siteLegend(), ...ORDER.map((id) => api.layerDefinition(id))]);
  set({ gapLegend, planLegend, siteLegend, definitions, layers: startSettings(definitions) });
  const address = applyAddress(location.hash);
  if (address.step === 'site') set({ open: { ...get().open, table: innerHeight > 600 } });
  if (address.step === 'diagnose') set({ open: { ...get().open, table: false } });
  if (address.view) set({ view: { ...address.view, bbox: null } });
  keepChoices();
  useTexts(await api.texts(get().lang));
  const desk = await createDesk(part('map'));
  keepPanels(desk);
  startModes(desk);
  if (!address.view) startAtPlaces(desk);
  keepReach(desk.tiles.redraw);
  await retry();
  keepSelected();
  keepCircle();
  keepDiagnosis();
  keepArea();
  keepEdits();
  keepProgress();
  keepInView();
  keepWalk();
  keepNeeds();
  keepScorecard();
  keepPlans();
  keepQueue();
  keepJudging();
  keepBooks();
  keepComparing();
  keepCandidates();
  keepSitings();
  keepQuestions();
  keepAddress((view) => desk.map.setView([view.lat, view.lon], view.zoom));
  document.body.classList.add('is-loaded');
}

void start();

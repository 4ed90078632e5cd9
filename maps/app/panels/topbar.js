// @ts-check
/** Where am I, and what concerns the whole page: import, undo, share, language, theme, help. */
import { get, set, step, subscribe } from '../state.js';
import { t } from '../i18n.js';
import { newestFirst } from '../model/datasets.js';
import { button, el, fill, icon, iconButton } from './dom.js';
import { isRunning, standing } from '../model/siting.js';
import { openSiting } from '../work/solving.js';
import { crumbs, planUndo, saving } from './planTop.js';
import { reportPopover } from './report.js';
import { standingWords } from './siteWords.js';

/** @param {HTMLElement} root */
export function topbar(root) {
  return subscribe((s) => [s.lang, s.theme, s.step, s.inventory, s.history, s.online, s.open.intake, s.open.datasets, s.intake.phase, s.intake.progress, s.plan, s.units, runningWords(s)], (s) => {
    const sources = s.inventory?.sources ?? [];
    fill(root,
      el('div', { class: 'brand' }, '织补', el('small', { text: 'Zhibu' })),
      s.step === 'plan' ? crumbs(s) : el('div', { class: 'dataset' }, s.inventory?.extent ? datasetButton(s) : null,
        s.inventory?.synthetic ? el('span', { class: 'badge is-synthetic', title: t('top.syntheticLong'), text: t('top.synthetic') }) : sources.some((x) => x.synthetic) ? el('span', { class: 'badge is-synthetic', title: t('top.partlySyntheticLong'), text: t('top.partlySynthetic') }) : null),
      el('span', { class: 'spring' }), steps(s), el('span', { class: 'spring' }),
      importState(s), solveState(s), s.step === 'plan' ? [saving(s), planUndo(s)] : s.step === 'compare' || s.step === 'site' ? null : undoButtons(s),
      s.step === 'plan' || s.step === 'compare' || s.step === 'site' ? null : button(t('top.import'), () => set({ open: { ...get().open, intake: !get().open.intake } }), { icon: 'upload', class: 'button is-primary', 'aria-expanded': String(s.open.intake), title: t('top.import') }),
      button(t('top.share'), share, { icon: 'share-2', title: t('top.shareLong') }),
      s.step === 'plan' && s.plan?.view ? button(t('report.make'), (e) => reportPopover(/** @type {HTMLElement} */ (e.currentTarget)), { icon: 'file-text', class: 'button is-primary', 'aria-haspopup': 'dialog', title: t('report.make'), 'data-focus': 'report' }) : null,
      el('button', { type: 'button', class: 'button is-plain', lang: s.lang === 'en' ? 'zh-CN' : 'en', title: t('top.language'), 'aria-label': t('top.language'), on: { click: () => set({ lang: s.lang === 'en' ? 'zh-CN' : 'en' }) } },
        icon('languages'), el('span', { class: 'lang-name', text: s.lang === 'en' ? '中文' : 'EN' })),
      iconButton(s.theme === 'dark' ? 'sun' : 'moon', t(s.theme === 'dark' ? 'top.light' : 'top.dark'), () => set({ theme: s.theme === 'dark' ? 'light' : 'dark' })),
      iconButton('circle-question-mark', t('top.help'), () => set({ open: { ...get().open, help: true } })));
  });
}

/** @type {{ step: Step, key: string }[]} the planner's way, in order */
export const STEPS = [{ step: 'look', key: 'L' }, { step: 'diagnose', key: 'D' }, { step: 'site', key: 'S' }, { step: 'plan', key: 'P' }, { step: 'compare', key: 'C' }];

/** @param {Step} step */
export const goToStep = (step) => get().step !== step && set((s) => ({ step, mode: { mode: 'browse' }, open: { ...s.open, table: step === 'site' ? innerHeight > 600 : step === 'plan' ? innerHeight > 820 && innerWidth > 1099 : step === 'look' && s.open.table } }));

/** @param {State} s */
function steps(s) {
  return el('nav', { class: 'steps-bar', 'aria-label': t('steps.label') }, STEPS.map(({ step, key }) => el('button', { type: 'button', class: 'step', title: `${t(`steps.${step}`)} (${key})`, 'aria-current': s.step === step ? 'step' : null, 'data-focus': `step-${step}`, on: { click: () => goToStep(step) } }, t(`steps.${step}`))));
}

/** @param {State} s */
function datasetButton(s) {
  const name = datasetName(s.inventory?.sources ?? []);
  return el('button', { type: 'button', class: 'dataset-button', title: t('datasets.open'), 'aria-haspopup': 'true', 'aria-expanded': String(s.open.datasets), 'data-focus': 'datasets', on: { click: () => set({ open: { ...get().open, datasets: !get().open.datasets } }) } },
    el('span', { class: 'dataset-name', text: name }), icon('chevron-down'));
}

/** @param {Inventory['sources']} sources */
function datasetName(sources) {
  if (!sources.length) return '';
  const first = newestFirst(sources)[0].source;
  return sources.length === 1 ? first : t('top.sources', { first, total: sources.length });
}

/** @param {State} s */
function importState(s) {
  if (s.intake.phase !== 'uploading' && s.intake.phase !== 'running') return null;
  return el('button', { type: 'button', class: 'button is-plain running', on: { click: () => set({ open: { ...get().open, intake: true } }) } },
    el('span', { class: 'spinner', 'aria-hidden': 'true' }), el('span', { text: t('top.importing', { progress: s.intake.progress }) }));
}

/** How far the siting is that is being solved; null = none is. @param {State} s */
const runningWords = (s) => (s.site.siting.value && isRunning(s.site.siting.value) ? standingWords(s.site.siting.value, s.lang) : null);

/** Leads to what is being solved, from any step. @param {State} s */
function solveState(s) {
  const x = s.site.siting.value, words = runningWords(s);
  if (!x || words === null || (s.step === 'site' && s.site.tab === 'answer')) return null;
  return el('button', { type: 'button', class: 'button is-plain running', 'data-standing': standing(x).key, title: t('site.backToSolving'), on: { click: () => { goToStep('site'); openSiting(x.id); } } }, el('span', { class: 'spinner', 'aria-hidden': 'true' }), el('span', { text: words }));
}

/** @param {State} s */
function undoButtons(s) {
  const last = s.history.past.at(-1), next = s.history.future[0];
  if (!last && !next) return null;
  return el('div', { class: 'pair' },
    iconButton('undo-2', last ? t('top.undo', { step: t(last.label) }) : t('top.undoNone'), () => step('undo'), { disabled: !last }),
    iconButton('redo-2', next ? t('top.redo', { step: t(next.label) }) : t('top.redoNone'), () => step('redo'), { disabled: !next }));
}

async function share() {
  const link = location.href;
  try {
    await navigator.clipboard.writeText(link);
    set({ toast: { text: t('top.shared'), tone: 'ok' } });
  } catch (error) {
    if (!(error instanceof DOMException) && !(error instanceof TypeError)) throw error;
    set({ toast: { text: t('top.shareByHand'), tone: 'bad' } });
  }
}

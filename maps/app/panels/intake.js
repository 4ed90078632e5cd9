// @ts-check
/** Bring places in: choose a file, say how to read it, watch, and read the report. */
import { t } from '../i18n.js';
import { cancelIntake } from '../work/intake.js';
import { get, set, subscribe } from '../state.js';
import { button, el, fill, iconButton } from './dom.js';
import { intakeForm } from './intakeForm.js';
import { intakeReport } from './intakeReport.js';

/** @param {HTMLElement} root @param {import('../layers/desk.js').Desk} desk */
export function intakePanel(root, desk) {
  const ends = [
    subscribe((s) => [s.open.intake], (s) => {
      root.hidden = !s.open.intake;
    }),
    subscribe((s) => [s.open.intake, s.lang, s.intake.phase, s.intake.file, s.intake.layers.map((l) => l.isFound && l.name).join(), s.intake.failure, s.intake.problems, s.intake.intake?.report], (s) => {
      if (!s.open.intake) return fill(root);
      fill(root, el('header', {}, el('h2', { text: t('intake.title') }), iconButton('x', t('close'), () => set({ open: { ...get().open, intake: false } }))), el('div', { class: 'drawer-body' }, body(s, desk)));
      showProgress(root, s);
    }),
    subscribe((s) => [s.intake.progress, s.intake.intake?.step, s.intake.phase], (s) => showProgress(root, s)),
  ];
  return () => ends.forEach((end) => end());
}

/** @param {State} s @param {import('../layers/desk.js').Desk} desk */
function body(s, desk) {
  if (s.intake.phase === 'finished') return intakeReport(s, desk);
  if (s.intake.phase !== 'choose') return running(s);
  return intakeForm(s);
}

/** @param {State} s */
function running(s) {
  return el('div', { class: 'running-box' }, el('b', { text: s.intake.file?.name ?? s.intake.intake?.fileName ?? '' }), el('progress', { max: '100', 'aria-label': t('intake.progress') }), el('p', { class: 'step' }),
    el('ol', { class: 'steps' }, ['upload', 'stage', 'map', 'check', 'commit'].map((step) => el('li', { 'data-step': step, text: t(`intake.step.${step}`) }))), button(t('intake.cancel'), () => void cancelIntake(), { icon: 'x' }), el('p', { class: 'note', text: t('intake.meanwhile') }));
}

/** @param {HTMLElement} root @param {State} s */
function showProgress(root, s) {
  const bar = root.querySelector('progress'), words = root.querySelector('.step');
  if (!bar || !words) return;
  bar.value = s.intake.progress;
  const step = s.intake.phase === 'uploading' ? 'upload' : s.intake.intake?.step ?? 'stage';
  words.textContent = `${t(`intake.step.${step}`)} · ${s.intake.progress} %`;
  let before = true;
  for (const item of root.querySelectorAll('.steps li')) {
    const isNow = item.getAttribute('data-step') === step;
    if (isNow) before = false;
    item.className = isNow ? 'is-now' : before ? 'is-done' : '';
  }
}

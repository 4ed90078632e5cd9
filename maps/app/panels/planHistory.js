// @ts-check
/** The log of the plan in hand: who did what and when; a click shows on the map what it was about. */
import * as api from '../api.js';
import { t } from '../i18n.js';
import { chooseTargets } from '../actions/chosen.js';
import { targetOf } from '../model/plan.js';
import { get, set, subscribe } from '../state.js';
import { el, fill, icon } from './dom.js';
import { stepWords } from './planTop.js';
import { problemBox } from './problem.js';

const MOST = 200;

/** @param {HTMLElement} root */
export function planHistoryPanel(root) {
  /** @type {AbortController | null} */
  let asking = null;
  const end = subscribe((s) => [s.step === 'plan' && s.planTab === 'history', s.plan?.id, s.plan?.version, s.lang], (s) => {
    asking?.abort();
    const { plan } = s;
    if (s.step !== 'plan' || s.planTab !== 'history') return;
    if (!plan) return fill(root, el('div', { class: 'blank' }, icon('history'), el('p', { text: t('plan.noPlan') })));
    if (plan.status === 'ready') void load(plan.id, (asking = new AbortController()));
  });

  /** @param {number} id @param {AbortController} mine */
  async function load(id, mine) {
    try {
      const log = await api.planLog(id, 0, true, mine.signal);
      if (!mine.signal.aborted) fill(root, list(log));
    } catch (error) {
      if (!api.isAborted(error)) fill(root, problemBox(api.failureOf(error)));
    }
  }
  return () => {
    asking?.abort();
    end();
  };
}

/** @param {PlanLogEntry[]} log @returns {HTMLElement[]} newest first */
function list(log) {
  if (!log.length) return [el('div', { class: 'blank' }, icon('history'), el('p', { text: t('plan.logEmpty') }))];
  const { lang } = get(), time = new Intl.DateTimeFormat(lang, { dateStyle: 'short', timeStyle: 'short' }), undone = undoneSteps(log);
  return [el('ol', { class: 'plan-log' }, log.slice(-MOST).reverse().map((e) => {
    const changes = e.edit.changes ?? [], targets = changes.map((c) => targetOf(c.key)).filter((x) => x !== null), words = stepWords({ label: e.edit.label, count: changes.length }, lang);
    return el('li', { class: undone.has(e.sequence) ? 'is-undone' : '' }, el('button', { type: 'button', class: 'plan-log-row', title: t('plan.showStep'), on: { click: () => set((s) => chooseTargets(s, targets, 'replace')) } }, icon(e.edit.kind === 'undo' ? 'undo-2' : e.edit.kind === 'redo' ? 'redo-2' : 'check'),
      el('span', {}, el('b', { text: e.edit.kind === 'step' ? words : t(`plan.log.${e.edit.kind}`, { step: words }) }), el('small', { class: 'quiet', text: `${e.actor} · ${time.format(new Date(e.at))}` }), e.reason ? el('small', { text: e.reason }) : null)));
  })), log.length > MOST ? el('p', { class: 'note padded', text: t('plan.logMore', { n: log.length - MOST }) }) : el('span', {})];
}

/** Sequence numbers of steps that were taken back and not done again. @param {PlanLogEntry[]} log */
function undoneSteps(log) {
  /** @type {Set<number>} */
  const undone = new Set();
  for (const { edit } of log) {
    if (edit.kind === 'undo' && edit.step) undone.add(edit.step);
    if (edit.kind === 'redo' && edit.step) undone.delete(edit.step);
  }
  return undone;
}

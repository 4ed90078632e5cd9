// @ts-check
/** What a plan has to say by itself: somebody else changed the same, something is locked, the places have moved on. */
import { t } from '../i18n.js';
import { chooseTargets } from '../actions/chosen.js';
import { driftSize, targetOf } from '../model/plan.js';
import { findThing } from '../model/site.js';
import { set, subscribe } from '../state.js';
import { decide, dismiss, doStep, settle } from '../work/planQueue.js';
import { button, el, fill, icon, iconButton } from './dom.js';
import { nameOfThing, words } from './planChosen.js';
import { problemHint, problemTitle, technical } from './problem.js';
import { stepWords } from './planTop.js';

const MOST = 40;
/** Drift that was put aside, by plan and what it was. */
let aside = '';

/** @param {HTMLElement} root */
export function planNotice(root) {
  return subscribe((s) => [s.step === 'plan', s.plan?.conflict, s.plan?.refusal, s.plan?.drift, s.plan?.status, s.planBook.value, s.lang], (s) => {
    const { plan } = s;
    const shown = s.step !== 'plan' || !plan ? [] : [plan.status === 'failed' && plan.failure ? failed(plan.failure) : null, plan.conflict ? conflict(plan.conflict, s) : null, plan.refusal ? refusal(plan.refusal, s) : null, drift(plan, root)];
    root.hidden = !shown.some(Boolean);
    fill(root, shown);
  });
}

/** @param {Failure} f */
const failed = (f) => el('section', { class: 'plan-notice is-bad', role: 'alert' }, el('header', {}, icon('triangle-alert'), el('b', { text: problemTitle(f) })), el('p', { text: problemHint(f) }), f.detail ? technical(f.detail) : null);

/** @param {PlanConflictNotice} notice @param {State} s */
function conflict(notice, s) {
  const { conflicts, choices } = notice, who = [...new Set(conflicts.map((c) => c.actor).filter(Boolean))].join(', '), at = conflicts[0]?.at;
  const time = at ? new Intl.DateTimeFormat(s.lang, { timeStyle: 'short' }).format(new Date(at)) : '';
  return el('section', { class: 'plan-notice is-conflict', role: 'alertdialog', 'aria-label': t('plan.conflict') },
    el('header', {}, icon('triangle-alert'), el('b', { text: t('plan.conflictN', { n: conflicts.length }) }), el('span', { class: 'quiet', text: [who, time].filter(Boolean).join(' · ') }), el('span', { class: 'spring' }), iconButton('x', t('plan.takeTheirs'), () => settle('theirs'))),
    el('p', { class: 'note', text: t('plan.conflictHow', { step: stepWords({ label: notice.edit.label, count: conflicts.length }, s.lang) }) }),
    el('div', { class: 'conflict-list' }, el('table', { class: 'list' }, el('thead', {}, el('tr', {}, el('th', { text: t('plan.target') }), el('th', { text: t('plan.theirs') }), el('th', { text: t('plan.mine') }))),
      el('tbody', {}, conflicts.slice(0, MOST).map((c) => conflictRow(c, choices[c.key], s))))),
    conflicts.length > MOST ? el('p', { class: 'note', text: t('plan.conflictMore', { n: conflicts.length - MOST }) }) : null,
    el('div', { class: 'actions' }, Object.keys(choices).length ? button(t('plan.settle'), () => settle(), { class: 'button is-primary', 'data-focus': 'conflict-settle' }) : null,
      button(t('plan.takeMine'), () => settle('mine'), { 'data-focus': 'conflict-mine' }), button(t('plan.takeTheirs'), () => settle('theirs'), { 'data-focus': 'conflict-theirs' })));
}

/** @param {PlanConflict} c @param {'mine' | 'theirs' | undefined} choice @param {State} s */
function conflictRow(c, choice, s) {
  const target = targetOf(c.key), thing = target && s.plan?.site ? findThing(s.plan.site, s.plan.items, target) : null;
  /** @param {'mine' | 'theirs'} side */
  const cell = (side) => el('td', {}, el('label', { class: 'radio' }, el('input', { type: 'radio', name: `conflict-${c.key}`, checked: (choice ?? 'theirs') === side, 'data-side': side, 'data-focus': `conflict-${side}-${c.key}`, on: { change: () => decide(c.key, side) } }), el('span', { text: itemWords(c[side], s) })));
  return el('tr', {}, el('th', { scope: 'row' }, el('button', { type: 'button', class: 'link', text: thing ? nameOfThing(thing) : c.key, on: { click: () => target && set((now) => chooseTargets(now, [target], 'replace')) } })), cell('theirs'), cell('mine'));
}

/** @param {PlanItem | undefined} item @param {State} s */
export function itemWords(item, s) {
  if (!item) return t('plan.undecided');
  if (item.item !== 'assignment') return item.item;
  return [t(`plan.short.${item.action}`), words(item, s), item.year ? String(item.year) : '', item.isLocked ? t('plan.lockedShort') : '', item.note ?? ''].filter(Boolean).join(' · ');
}

/** @param {PlanRefusal} r @param {State} s */
function refusal({ label, failure }, s) {
  const isLocked = failure.title === 'locked', isOwn = isLocked || failure.title === 'closed';
  const title = failure.title === 'locked' ? t('plan.refusedLocked', { n: failure.status }) : failure.title === 'closed' ? t('plan.refusedClosed', { state: t(`plan.state.${failure.detail}`) }) : t('plan.refused', { step: stepWords({ label, count: 0 }, s.lang).replace(/ ?\b0 ?/, ' ') });
  const hint = failure.title === 'locked' ? t('plan.refusedLockedHow') : failure.title === 'closed' ? t('plan.refusedClosedHow') : problemHint(failure);
  return el('section', { class: 'plan-notice is-refused', role: 'alert' }, el('header', {}, isLocked ? icon('lock') : icon('triangle-alert'), el('b', { text: title }), el('span', { class: 'spring' }), iconButton('x', t('close'), () => dismiss('refusal'))), el('p', { class: 'note', text: hint }),
    failure.title === 'locked' ? el('p', { class: 'note quiet is-names', text: failure.detail }) : null, !isOwn && failure.detail ? technical([failure.detail, ...(failure.violations ?? []).slice(0, 3).map((v) => `${v.field}: ${v.message}`)].join(' ')) : null);
}

/** @param {PlanOpen} plan @param {HTMLElement} root */
function drift(plan, root) {
  const { drift: d } = plan, n = driftSize(d), key = `${plan.id}:${plan.view?.siteHash}:${n}`;
  if (!d || !n || aside === key || plan.view?.state === 'APPROVED' || plan.view?.state === 'SUPERSEDED') return null;
  return el('section', { class: 'plan-notice is-drift', role: 'status' }, el('header', {}, icon('refresh-cw'), el('b', { text: t('plan.drift') }), el('span', { class: 'spring' }), iconButton('x', t('plan.later'), () => { aside = key; root.querySelector('.is-drift')?.remove(); root.hidden = !root.childElementCount; })),
    el('p', { class: 'note', text: [d.changed.length ? t('plan.driftChanged', { n: d.changed.length }) : '', d.vanished.length ? t('plan.driftVanished', { n: d.vanished.length }) : '', d.appeared.length ? t('plan.driftAppeared', { n: d.appeared.length }) : '', d.unitChanged ? t('plan.driftUnit') : ''].filter(Boolean).join(' ') }),
    el('div', { class: 'actions' }, button(t('plan.rebase'), () => void doStep('rebase'), { icon: 'refresh-cw', class: 'button is-primary' }), d.changed.length ? button(t('plan.driftShow'), () => set((s) => chooseTargets(s, d.changed, 'replace'))) : null));
}

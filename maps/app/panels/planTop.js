// @ts-check
/** The plan in the top bar: where it belongs, whether it is saved, what can be undone. */
import { t } from '../i18n.js';
import { LABELS } from '../model/plan.js';
import { clock, number } from '../model/units.js';
import { set } from '../state.js';
import { doStep } from '../work/planQueue.js';
import { openPlan } from '../work/planning.js';
import { el, icon, iconButton } from './dom.js';
import { planMenu } from './planMenu.js';

/** A step in words, e.g. "改造 12 栋". @param {{ label: string, count: number }} step @param {Lang} lang */
export const stepWords = ({ label, count }, lang) => (LABELS.includes(label) ? t(`plan.did.${label}`, { n: number(count, lang) }) : label);

/** District, unit, plan. @param {State} s */
export function crumbs(s) {
  const { plan } = s, unit = plan?.site?.name ?? s.units.value?.find((u) => u.id === plan?.view?.unit)?.name;
  return el('nav', { class: 'crumbs', 'aria-label': t('plan.crumbs') },
    el('button', { type: 'button', class: 'crumb', title: t('plan.allPlans'), on: { click: () => { openPlan(null); set((x) => ({ open: { ...x.open, left: true } })); } } }, el('span', { text: district(s) })),
    plan ? [el('span', { class: 'crumb-slash', text: '/' }), el('span', { class: 'crumb-text', text: unit ?? '…' }), el('span', { class: 'crumb-slash', text: '/' }),
      el('button', { type: 'button', class: 'crumb is-plan', 'aria-haspopup': 'dialog', disabled: !plan.view, 'data-focus': 'crumb-plan', on: { click: (/** @type {MouseEvent} */ e) => planMenu(/** @type {HTMLElement} */ (e.currentTarget)) } }, el('b', { text: plan.view?.name ?? '…' }), plan.view && plan.view.state !== 'DRAFT' ? el('span', { class: `badge is-${plan.view.state.toLowerCase()}`, text: t(`plan.state.${plan.view.state}`) }) : null, icon('chevron-down'))] : null);
}

/** @param {State} s */
const district = (s) => s.inventory?.sources[0]?.source ?? t('plan.allPlans');

/** @param {State} s */
export function saving(s) {
  const { plan } = s;
  if (!plan || plan.status !== 'ready') return null;
  const time = plan.savedAt === null ? null : clock(plan.savedAt, s.lang);
  const [kind, sign, words] = !s.online && plan.saving ? ['away', 'cloud-off', t('plan.away', { n: plan.saving })] : plan.saving ? ['saving', 'refresh-cw', t('plan.saving')] : ['saved', 'check', time ? t('plan.savedAt', { time }) : t('plan.saved')];
  return el('span', { class: `saving is-${kind}`, role: 'status', title: kind === 'away' ? t('plan.awayLong') : t('plan.version', { n: plan.version }) }, icon(sign), el('span', { text: words }));
}

/** @param {State} s */
export function planUndo(s) {
  const { plan } = s;
  if (!plan?.view) return null;
  const { undo, redo } = plan;
  return el('div', { class: 'pair is-plan' },
    el('button', { type: 'button', class: 'button', disabled: !undo, 'data-focus': 'plan-undo', title: undo ? t('top.undo', { step: stepWords(undo, s.lang) }) : t('top.undoNone'), on: { click: () => doStep('undo') } }, icon('undo-2'), undo ? el('span', { class: 'undo-name', text: stepWords(undo, s.lang) }) : null),
    iconButton('redo-2', redo ? t('top.redo', { step: stepWords(redo, s.lang) }) : t('top.redoNone'), () => doStep('redo'), { disabled: !redo, 'data-focus': 'plan-redo' }));
}

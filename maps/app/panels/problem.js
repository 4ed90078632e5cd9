// @ts-check
/** A failure in the reader's language: what it is, what to do, and below it the words of the service. */
import { hasText, t } from '../i18n.js';
import { el, icon } from './dom.js';

const AWAY = [0, 502, 503, 504];

/** The last part of the problem type; what came without one is told by its status. @param {Failure} f */
function kindOf(f) {
  if (f.status === 0) return 'unreachable';
  const slug = (f.type ?? '').split('/').pop() ?? '';
  if (hasText(`problem.${slug}`)) return slug;
  if (f.status === 404) return 'not-found';
  if (f.status === 413) return 'too-large';
  return AWAY.includes(f.status) ? 'busy' : 'unexpected';
}

/** @param {Failure} f */
export const problemTitle = (f) => t(`problem.${kindOf(f)}`);
/** @param {Failure} f */
export const problemHint = (f) => t(`problem.${kindOf(f)}.hint`);

/** The service's own words, with the parameter or fields it complains about; empty if it said nothing. @param {Failure} f */
function detail(f) {
  const fields = (f.violations ?? []).map((v) => `${v.field}: ${v.message}`).join('; ');
  const where = f.parameter && !f.detail?.includes(f.parameter) ? `(${f.parameter})` : '';
  return [f.detail, fields, where].filter(Boolean).join(' ');
}

/** @param {Failure} f @param {{ title?: string, hint?: string, actions?: HTMLElement[] }} [own] words of the planner where we know better */
export function problemBox(f, { title = problemTitle(f), hint = problemHint(f), actions = [] } = {}) {
  const words = detail(f);
  return el('div', { class: 'problem-box', role: 'alert' }, icon('triangle-alert'), el('div', {}, el('b', { text: title }), el('p', { text: hint }),
    actions.length ? el('div', { class: 'actions' }, actions) : null, words ? technical(words) : null));
}

/** @param {string} words of the service, always English */
export const technical = (words) => el('p', { class: 'technical' }, el('span', { text: t('problem.technical') }), ' ', el('span', { lang: 'en', text: words }));

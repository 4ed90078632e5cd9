// @ts-check
/** Who changed which values of a norm set, and a copy of it as one's own. */
import * as api from '../api.js';
import { nameIn, t } from '../i18n.js';
import { normsOf } from '../model/diagnosis.js';
import { copyCode } from '../model/norms.js';
import { number } from '../model/units.js';
import { get, set } from '../state.js';
import { rediagnose } from '../work/diagnosing.js';
import { button, el, fill, onEnter } from './dom.js';
import { popover } from './popover.js';
import { problemBox } from './problem.js';

/** @param {HTMLElement} anchor @param {string | null} code null = the assumptions */
export async function openHistory(anchor, code) {
  const body = el('div', { class: 'history', 'aria-live': 'polite' }, el('p', { class: 'note', text: t('loading') }));
  popover(anchor, () => [el('header', {}, el('b', { text: t('norms.historyLong') })), body], { class: 'is-history' });
  try {
    const revisions = await api.valueHistory(code);
    fill(body, revisions.length ? el('ol', {}, revisions.map((r) => el('li', {}, revision(r, code)))) : el('p', { class: 'note', text: t('norms.historyNone') }));
  } catch (error) {
    fill(body, problemBox(api.failureOf(error)));
  }
}

/** @param {NormRevision} r @param {string | null} code */
function revision(r, code) {
  const { lang, choice } = get(), at = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(r.at));
  const name = t('norms.revision', { revision: r.revision });
  const link = code === null ? el('b', { text: name }) : el('button', { type: 'button', class: 'link', text: name, title: t('norms.see'), 'aria-pressed': String(choice.norms === `${code}@${r.revision}`), on: { click: () => set((s) => ({ choice: { ...s.choice, norms: `${code}@${r.revision}` } })) } });
  return [el('p', {}, link, el('span', { class: 'quiet', text: ` · ${r.actor} · ${at}` })), el('ul', {}, r.changes.map((c) => el('li', {}, `${whatOf(c)}: `, el('span', { class: 'quiet', text: `${shown(c.from)} → ` }), el('b', { text: shown(c.to) }), c.reason ? el('span', { class: 'quiet', text: ` · ${c.reason}` }) : null)))];
}

/** @param {number | null} value */
const shown = (value) => number(value, get().lang, 4) ?? t('value.notRegulated');

/** @param {NormRevision['changes'][number]} c */
function whatOf(c) {
  const { normSet, assumptions, lang } = get(), norm = normSet.value?.norms.find((n) => n.code === c.norm), assumption = assumptions.value?.values.find((v) => v.code === c.code);
  if (c.norm) return `${norm ? nameIn(lang, norm) : c.norm} · ${t(`field.${c.field}`)}`;
  return assumption ? nameIn(lang, assumption) : c.code ?? '';
}

/** @param {HTMLElement} anchor */
export function openCopy(anchor) {
  const { normSet, choice, lang } = get(), book = normSet.value;
  if (!book) return;
  const input = el('input', { class: 'field', maxlength: '120', autofocus: true, value: t('norms.copyOf', { name: nameIn(lang, book) }), 'aria-label': t('norms.copyName') });
  onEnter(input, copy);
  const said = el('div', { role: 'alert' });
  const close = popover(anchor, () => [el('header', {}, el('b', { text: t('norms.copyLong') })), input, el('p', { class: 'note', text: t('norms.copyWhy') }), said, el('div', { class: 'actions' }, button(t('norms.copyDo'), () => void copy(), { class: 'button is-primary' }))], { class: 'is-editor' });
  input.select();

  async function copy() {
    const name = input.value.trim();
    if (!name) return input.classList.add('is-bad');
    try {
      const taken = (get().normSets.value ?? []).map((x) => x.code), made = await api.copyNormSet({ code: copyCode(normsOf(choice.norms).code, taken), nameZh: name, nameEn: name, base: choice.norms });
      close();
      set((s) => ({ choice: { ...s.choice, norms: made.code } }));
      rediagnose();
    } catch (error) {
      fill(said, problemBox(api.failureOf(error)));
    }
  }
}

// @ts-check
/** A value that can be changed where it stands: Enter saves, Esc leaves it as it was. */
import { t } from '../i18n.js';
import { parseValue } from '../model/norms.js';
import { day, number } from '../model/units.js';
import { get } from '../state.js';
import { changeValue } from '../work/editing.js';
import { certaintySign } from './certainty.js';
import { button, el, fill, onEnter } from './dom.js';
import { popover } from './popover.js';
import { problemBox } from './problem.js';

/** @typedef {{ value: NormValue | null, unit: string, digits: number, label: string, clause: string, isLocked: boolean, mayBeEmpty: boolean, key: string, inherited: number | null,
 *   edit: Pick<ValueEdit, 'of' | 'set' | 'norm' | 'field'> }} Cell */

/** @param {Cell} c */
export function valueCell(c) {
  const v = c.value, { lang } = get();
  const words = v && v.value !== null ? [certaintySign(v.certainty, v.source), el('span', { text: number(v.value, lang, c.digits) ?? '' })] : [v ? certaintySign(v.certainty, changed(v)) : null, el('span', { class: 'unset', text: c.inherited === null ? '–' : `≈ ${number(c.inherited, lang)}` })];
  const title = v ? [v.value === null ? t('value.notRegulated') : `${number(v.value, lang, c.digits)} ${unitOf(c.unit)}`, t(`certainty.${v.certainty}`), v.source, changed(v)].filter(Boolean).join('\n') : t(c.inherited === null ? 'value.notRegulated' : 'value.fromCircle');
  const node = el('button', { type: 'button', class: `value-cell${v?.change ? ' is-changed' : ''}`, title, 'aria-label': `${c.label}: ${number(v?.value, lang, c.digits) ?? t('value.notRegulated')}`, disabled: c.isLocked, 'data-focus': `cell-${c.key}`, on: { click: () => open(node, c) } }, words);
  return node;
}

/** @param {string} unit as the service names it */
export const unitOf = (unit) => ({ '1': t('unit.share'), people: t('unit.people'), m2: 'm²', 'm2/1000': t('unit.perThousand'), '1/1000': t('unit.placesPerThousand'), 'm/min': t('unit.metresPerMinute') })[unit] ?? unit;

/** "300 before, by local, 22 Nov 2026: reason" @param {NormValue} v */
function changed(v) {
  if (!v.change) return '';
  const { original, actor, at, reason } = v.change, { lang } = get();
  return t('value.changedFrom', { from: original === null ? t('value.notRegulated') : number(original, lang, 4), actor, at: day(at, lang) }) + (reason ? t('value.because', { reason }) : '');
}

/** @param {HTMLElement} cell @param {Cell} c */
function open(cell, c) {
  const v = c.value, original = v?.change?.original;
  const input = el('input', { class: 'field figure', inputmode: 'decimal', autocomplete: 'off', autofocus: true, value: String(v?.value ?? ''), placeholder: c.mayBeEmpty ? t('value.notRegulated') : '', 'aria-label': c.label });
  const reason = el('input', { class: 'field', maxlength: '300', placeholder: t('value.reason'), 'aria-label': t('value.reason') }), said = el('div', { role: 'alert' });
  let isSaving = false;

  const close = popover(cell, () => [el('header', {}, el('b', { text: c.label })), el('div', { class: 'with-unit' }, input, el('span', { text: unitOf(c.unit) })), reason,
    v ? el('p', { class: 'note' }, certaintySign(v.certainty), ` ${t(`certainty.${v.certainty}`)}${v.source || c.clause ? ` · ${v.source || c.clause}` : ''}`) : c.inherited === null ? null : el('p', { class: 'note', text: t('value.fromCircle') }),
    v?.change ? el('p', { class: 'note is-changed', text: changed(v) }) : null, said,
    el('div', { class: 'actions' }, button(t('value.save'), () => void save(), { class: 'button is-primary' }), v?.change ? button(t('value.revert'), () => void send(original ?? null), { icon: 'rotate-ccw' }) : null, button(t('value.cancel'), () => close()))], { class: 'is-editor' });
  input.select();
  for (const field of [input, reason]) onEnter(field, save);

  async function save() {
    const read = parseValue(input.value);
    if ('bad' in read || (read.value === null && !c.mayBeEmpty)) {
      input.classList.add('is-bad');
      return fill(said, el('p', { class: 'note is-bad', text: t('value.bad') }));
    }
    await send(read.value);
  }

  /** @param {number | null} to */
  async function send(to) {
    if (isSaving) return;
    isSaving = true;
    const failure = await changeValue({ ...c.edit, from: v?.value ?? null, to, reason: reason.value.trim() });
    isSaving = false;
    if (!failure) {
      close();
      return void (/** @type {HTMLElement | null} */ (document.querySelector(`[data-focus="${CSS.escape(`cell-${c.key}`)}"]`))?.focus());
    }
    input.classList.add('is-bad');
    fill(said, problemBox(failure));
  }
}

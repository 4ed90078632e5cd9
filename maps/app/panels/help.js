// @ts-check
/** The sheet of keys and signs. */
import { t } from '../i18n.js';
import { get, set, subscribe } from '../state.js';
import { el, fill, iconButton } from './dom.js';

/** @type {[string, string[]][]} */
const KEYS = [['steps', ['L', 'D', 'S', 'P', 'C']], ['solve', ['Ctrl', 'Enter']], ['planTools', ['V', 'B', 'F', 'R', 'O']], ['planActs', ['1', '2', '3', '4']], ['planRevert', ['Del']], ['planLock', ['L']], ['planAll', ['Ctrl', 'A']], ['planInvert', ['Ctrl', 'I']], ['planMore', ['Shift']], ['planLess', ['Alt']], ['types', [',', '.']], ['browse', ['1']], ['circle', ['2']], ['measure', ['3']], ['walk', ['W']], ['path', ['P']], ['leave', ['Esc']], ['undo', ['Ctrl', 'Z']], ['redo', ['Ctrl', 'Shift', 'Z']], ['search', ['/']], ['left', ['[']], ['right', [']']],
  ['zoom', ['+', '−']], ['all', ['0']], ['pan', ['←', '↑', '→', '↓']], ['add', ['Shift']], ['compare', ['Shift']], ['finish', ['Enter']], ['help', ['?']]];

/** @param {HTMLDialogElement} dialog */
export function helpSheet(dialog) {
  dialog.addEventListener('close', () => get().open.help && set({ open: { ...get().open, help: false } }));
  dialog.addEventListener('click', (e) => e.target === dialog && dialog.close());
  return subscribe((s) => [s.open.help, s.lang], (s) => {
    if (!s.open.help) return dialog.close();
    dialog.setAttribute('aria-label', t('help.title'));
    fill(dialog, el('div', { class: 'sheet' }, el('header', {}, el('h2', { text: t('help.title') }), iconButton('x', t('close'), () => dialog.close())),
      el('dl', { class: 'keys' }, KEYS.map(([what, keys]) => el('div', {}, el('dt', {}, keys.map((k) => el('kbd', { text: k }))), el('dd', { text: t(`help.${what}`) })))),
      el('h3', { text: t('help.signs') }),
      el('dl', { class: 'keys' }, el('div', {}, el('dt', {}, el('span', { class: 'estimated' }, '3,180 ', el('abbr', { class: 'est', text: t('value.estimated') }))), el('dd', { text: t('value.estimatedLong') })),
        el('div', {}, el('dt', {}, el('span', { class: 'unknown', text: t('value.unknown') })), el('dd', { text: t('help.unknown') })),
        el('div', {}, el('dt', {}, el('abbr', { class: 'computed', text: t('value.computed') })), el('dd', { text: t('value.computedLong') })))));
    if (!dialog.open) dialog.showModal();
  });
}

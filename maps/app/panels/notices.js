// @ts-check
/** What the page has to say by itself: the service is away, there is nothing yet, something was done. */
import { t } from '../i18n.js';
import { retry } from '../work/reach.js';
import { get, set, subscribe } from '../state.js';
import { button, el, fill, icon, iconAddress, iconButton } from './dom.js';
import { problemHint } from './problem.js';

/** @param {HTMLElement} root */
export function banner(root) {
  for (const name of ['triangle-alert', 'refresh-cw']) new Image().src = iconAddress(name);
  return subscribe((s) => [s.online, s.failure, s.lang], (s) => {
    root.hidden = s.online;
    if (s.online) return fill(root);
    const why = s.failure ? problemHint(s.failure) : t('problem.unreachable.hint');
    fill(root, icon('triangle-alert'), el('div', {}, el('b', { text: t('banner.away') }), el('span', { text: why }), el('span', { class: 'quiet', text: t('banner.waiting') })), button(t('banner.retry'), () => void retry(), { icon: 'refresh-cw' }));
  });
}

/** @param {HTMLElement} root */
export function emptyState(root) {
  return subscribe((s) => [s.inventory?.extent === null, s.lang, s.open.intake], (s) => {
    root.hidden = s.inventory?.extent !== null || s.open.intake;
    if (root.hidden) return fill(root);
    fill(root, el('div', { class: 'empty-card' }, icon('map-pin'), el('h2', { text: t('empty.title') }), el('p', { text: t('empty.text') }),
      el('div', { class: 'stack' }, button(t('empty.import'), () => set({ open: { ...get().open, intake: true } }), { icon: 'upload', class: 'button is-primary' })),
      el('p', { class: 'note' }, t('empty.sample'), ' ', el('code', { text: 'ZHIBU_SAMPLE=true make run' }))));
  });
}

/** @param {HTMLElement} root */
export function toast(root) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  return subscribe((s) => [s.toast], (s) => {
    clearTimeout(timer);
    root.hidden = !s.toast;
    fill(root, s.toast ? [icon(s.toast.tone === 'ok' ? 'check' : 'triangle-alert'), el('span', { text: s.toast.text }), iconButton('x', t('close'), () => set({ toast: null }))] : null);
    if (s.toast) timer = setTimeout(() => set({ toast: null }), 1000 * (s.toast.seconds ?? 3.5));
  });
}

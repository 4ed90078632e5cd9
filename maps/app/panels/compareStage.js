// @ts-check
/** Over the maps of Compare: the names of the plans and the divider that is dragged between them. */
import { t } from '../i18n.js';
import { dividerAt } from '../model/comparing.js';
import { get, set, subscribe } from '../state.js';
import { el, fill, icon } from './dom.js';

const STEP = 0.02;

/** @param {HTMLElement} root */
export function compareStage(root) {
  const handle = el('div', { class: 'divider', role: 'slider', tabindex: '0', 'aria-label': t('compare.divider'), 'aria-valuemin': '0', 'aria-valuemax': '100', on: { pointerdown: drag, keydown: onKey } }, el('span', { class: 'divider-grip' }, icon('chevrons-left-right')));
  const left = el('span', { class: 'compare-name is-a' }), right = el('span', { class: 'compare-name is-b' });
  fill(root, left, right, handle);
  const ends = [subscribe((s) => [s.step === 'compare', s.compareView, s.compared, s.plans.value, s.plansShown, s.lang], (s) => {
    const isOn = s.step === 'compare' && s.compared.length > 1, name = (/** @type {number} */ i) => s.plans.value?.find((p) => p.id === s.compared[i])?.name ?? s.plansShown.get(s.compared[i])?.view.name ?? '';
    root.hidden = !isOn || s.compareView === 'differences';
    handle.hidden = s.compareView !== 'swipe';
    root.dataset.view = s.compareView;
    fill(left, el('b', { class: 'side-key is-a', text: 'A' }), el('span', { text: name(0) }));
    fill(right, el('b', { class: 'side-key is-b', text: 'B' }), el('span', { text: name(1) }));
  }), subscribe((s) => [s.divider], (s) => {
    root.style.setProperty('--divider', String(s.divider));
    handle.setAttribute('aria-valuenow', String(Math.round(s.divider * 100)));
  })];
  return () => ends.forEach((end) => end());

  /** @param {PointerEvent} e */
  function drag(e) {
    e.preventDefault();
    handle.focus();
    handle.setPointerCapture(e.pointerId);
    const box = root.getBoundingClientRect(), move = (/** @type {PointerEvent} */ m) => set({ divider: dividerAt((m.clientX - box.left) / box.width) });
    handle.addEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), { once: true });
  }
}

/** @param {KeyboardEvent} e */
function onKey(e) {
  const by = e.key === 'ArrowLeft' ? -STEP : e.key === 'ArrowRight' ? STEP : null;
  if (by === null) return;
  e.preventDefault();
  e.stopPropagation();
  set({ divider: dividerAt(get().divider + by) });
}

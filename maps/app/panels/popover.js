// @ts-check
/** One box beside the thing it is about; a click elsewhere or Esc closes it. */
import { el, fill } from './dom.js';

/** @type {(() => void) | null} */
let closeLast = null;

/** @param {HTMLElement} anchor @param {(close: () => void) => import('./dom.js').Child[]} content @param {{ class?: string, onClose?: () => void, owner?: HTMLElement }} [options] */
export function popover(anchor, content, { class: name = '', onClose = () => {}, owner = anchor } = {}) {
  closeLast?.();
  const box = el('div', { class: `popover ${name}`, role: 'dialog', tabindex: '-1' });
  const close = () => {
    if (!box.isConnected) return;
    closeLast = null;
    growing.disconnect();
    document.removeEventListener('pointerdown', outside, true);
    window.removeEventListener('resize', close);
    box.remove();
    onClose();
  };
  const outside = (/** @type {Event} */ e) => {
    const target = /** @type {Node} */ (e.target);
    if (!box.contains(target) && !owner.contains(target)) close();
  };
  box.addEventListener('keydown', (e) => {
    if (e.key !== 'Escape') return;
    e.stopPropagation();
    close();
    anchor.focus();
  });
  fill(box, content(close));
  document.body.append(box);
  const at = anchor.getBoundingClientRect(), growing = new ResizeObserver(() => place(box, at));
  place(box, at);
  growing.observe(box);
  document.addEventListener('pointerdown', outside, true);
  window.addEventListener('resize', close);
  closeLast = close;
  (/** @type {HTMLElement | null} */ (box.querySelector('[autofocus]')) ?? box).focus({ preventScroll: true });
  return close;
}

/** Below the anchor if there is room, else above; always on the screen. @param {HTMLElement} box @param {DOMRect} at */
function place(box, at) {
  const { width, height } = box.getBoundingClientRect(), gap = 6;
  const top = at.bottom + gap + height <= innerHeight ? at.bottom + gap : Math.max(gap, at.top - gap - height);
  box.style.top = `${top}px`;
  box.style.left = `${Math.max(gap, Math.min(at.left, innerWidth - width - gap))}px`;
}

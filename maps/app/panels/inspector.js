// @ts-check
/** The right side: what is selected, and the service circle. */
import { t } from '../i18n.js';
import { get, set, subscribe } from '../state.js';
import { circlePanel } from './circle.js';
import { el, fill } from './dom.js';
import { selectedPanel } from './selected.js';

const TABS = /** @type {const} */ (['selected', 'circle']);

/** @param {HTMLElement} root @param {import('../layers/desk.js').Desk} desk */
export function inspector(root, desk) {
  const tabs = el('div', { class: 'tabs', role: 'tablist', 'aria-label': t('inspector.label'), on: { keydown: onArrow } });
  const panels = Object.fromEntries(TABS.map((id) => [id, el('div', { class: 'tab-panel', role: 'tabpanel', id: `panel-${id}`, 'aria-labelledby': `tab-${id}`, tabindex: '-1' })]));
  fill(root, tabs, Object.values(panels));
  const ends = [selectedPanel(panels.selected, desk), circlePanel(panels.circle, desk),
    subscribe((s) => [s.tab, s.doc.circle === null], (s) => {
      fill(tabs, TABS.map((id) => el('button', { type: 'button', role: 'tab', id: `tab-${id}`, class: 'tab', 'aria-selected': String(s.tab === id), 'aria-controls': `panel-${id}`, tabindex: s.tab === id ? '0' : '-1', on: { click: () => set({ tab: id }) } },
        t(`tab.${id}`), id === 'circle' && s.doc.circle ? el('span', { class: 'tab-dot', 'aria-hidden': 'true' }) : null)));
      for (const id of TABS) panels[id].hidden = s.tab !== id;
    })];
  return () => ends.forEach((end) => end());
}

/** @param {KeyboardEvent} e */
function onArrow(e) {
  if (e.key !== 'ArrowLeft' && e.key !== 'ArrowRight') return;
  e.stopPropagation();
  set({ tab: get().tab === 'selected' ? 'circle' : 'selected' });
  document.getElementById(`tab-${get().tab}`)?.focus();
}

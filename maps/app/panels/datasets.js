// @ts-check
/** The list of the data sets: how many places, of which day, invented or real; a click goes there. */
import { t } from '../i18n.js';
import { newestFirst } from '../model/datasets.js';
import { day, number } from '../model/units.js';
import { get, set, subscribe } from '../state.js';
import { el, fill } from './dom.js';
import { shown } from './values.js';

const close = () => get().open.datasets && set({ open: { ...get().open, datasets: false } });

/** @param {HTMLElement} root @param {import('../layers/desk.js').Desk} desk */
export function datasetList(root, desk) {
  root.setAttribute('aria-label', t('datasets.title'));
  const outside = (/** @type {Event} */ e) => {
    const target = /** @type {Element} */ (e.target);
    if (!root.contains(target) && !target.closest('.dataset-button')) close();
  };
  document.addEventListener('pointerdown', outside);
  root.onkeydown = onKey;
  const end = subscribe((s) => [s.open.datasets, s.inventory?.sources, s.lang], (s) => {
    root.hidden = !s.open.datasets;
    const sources = newestFirst(s.inventory?.sources ?? []);
    fill(root, root.hidden ? null : [el('h3', {}, t('datasets.title'), el('b', { text: number(sources.length, s.lang) ?? '' })), el('ul', {}, sources.map((x) => el('li', {}, row(x, s, desk))))]);
    root.querySelector('button')?.focus();
  });
  return () => {
    document.removeEventListener('pointerdown', outside);
    end();
  };
}

/** @param {Inventory['sources'][number]} x @param {State} s @param {import('../layers/desk.js').Desk} desk */
function row(x, s, desk) {
  const go = () => {
    close();
    if (x.extent) desk.goTo(x.extent, { most: 17 });
  };
  return el('button', { type: 'button', class: 'dataset-row', disabled: !x.extent, title: x.source, on: { click: go } },
    el('span', { class: 'dataset-row-name' }, el('b', { text: x.source }), x.synthetic ? el('span', { class: 'badge is-synthetic', text: t('top.synthetic') }) : null),
    el('span', { class: 'figure', text: t('datasets.places', { n: number(x.count, s.lang) }) }),
    el('small', {}, `${t('attribute.sourceDate')} `, shown(x.sourceDate)), el('small', { class: 'figure' }, `${t('datasets.changed')} `, shown(x.updatedAt ? day(x.updatedAt, s.lang) : null)));
}

/** @param {KeyboardEvent} e */
function onKey(e) {
  const rows = [.../** @type {HTMLElement} */ (e.currentTarget).querySelectorAll('button')], at = rows.indexOf(/** @type {any} */ (document.activeElement));
  if (e.key === 'Escape') {
    close();
    /** @type {HTMLElement | null} */ (document.querySelector('.dataset-button'))?.focus();
  } else if (e.key === 'ArrowDown') rows[(at + 1) % rows.length]?.focus();
  else if (e.key === 'ArrowUp') rows[(at + rows.length - 1) % rows.length]?.focus();
  else return;
  e.preventDefault();
  e.stopPropagation();
}

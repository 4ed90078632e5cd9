// @ts-check
/** The search box: names, codes and coordinates; arrows and Enter choose. */
import * as api from '../api.js';
import { t } from '../i18n.js';
import { formatLonLat, parseCoordinates } from '../model/coordinates.js';
import { el, fill, icon, uniqueId } from './dom.js';
import { problemHint, problemTitle } from './problem.js';

/**
 * @param {{ placeholder: string, label: string, key?: string, kinds?: string[], coordinates?: boolean, onPick: (m: Match) => void }} options
 * @returns {HTMLElement}
 */
export function searchBox({ placeholder, label, key, kinds, coordinates, onPick }) {
  const listId = uniqueId('matches');
  /** @type {Match[]} */
  let matches = [];
  let active = -1;
  /** @type {AbortController | null} */
  let running = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const input = el('input', { type: 'search', class: 'search-input', placeholder, 'aria-label': label, role: 'combobox', 'aria-expanded': 'false', 'aria-controls': listId, 'aria-autocomplete': 'list', autocomplete: 'off', spellcheck: 'false',
    on: { input: () => ask(), keydown: (/** @type {KeyboardEvent} */ e) => onKey(e), focus: () => input.value && ask(), blur: () => setTimeout(close, 150) } });
  const list = el('ul', { class: 'matches', role: 'listbox', id: listId, 'aria-label': label, hidden: true });
  const box = el('div', { class: 'search' }, icon('search'), input, key ? el('kbd', { text: key }) : null, list);

  function ask() {
    clearTimeout(timer);
    running?.abort();
    const q = input.value.trim();
    if (!q) return close();
    const at = coordinates ? parseCoordinates(q) : null;
    if (at) return show([{ kind: 'coordinates', id: 0, name: formatLonLat(at), code: null, context: t('search.coordinates'), lon: at.lon, lat: at.lat, bbox: null }]);
    timer = setTimeout(() => load(q), 160);
  }

  /** @param {string} q */
  async function load(q) {
    const mine = (running = new AbortController());
    try {
      const found = await api.search(q, mine.signal);
      show(kinds ? found.filter((m) => kinds.includes(m.kind)) : found);
    } catch (error) {
      if (api.isAborted(error)) return;
      const failure = api.failureOf(error);
      fill(list, el('li', { class: 'no-match', text: `${problemTitle(failure)} ${problemHint(failure)}` }));
      open();
    }
  }

  /** @param {Match[]} found */
  function show(found) {
    matches = found;
    active = found.length ? 0 : -1;
    fill(list, found.length ? found.map(row) : el('li', { class: 'no-match', text: t('search.none') }));
    open();
    mark();
  }

  /** @param {Match} m @param {number} i */
  function row(m, i) {
    const kind = m.kind === 'coordinates' ? '' : t(`kind.${m.kind}.one`);
    return el('li', { role: 'option', id: `${listId}-${i}`, class: 'match', on: { mousedown: (/** @type {Event} */ e) => { e.preventDefault(); choose(i); }, mousemove: () => { active = i; mark(); } } },
      el('span', { class: 'match-name', text: m.name || m.code || t('value.unnamed', { kind, id: m.id }) }), el('span', { class: 'match-context', text: [m.name ? m.code : null, m.context, kind].filter(Boolean).join(' · ') }));
  }

  function open() {
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
  }
  function close() {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }
  function mark() {
    [...list.children].forEach((row, i) => row.setAttribute('aria-selected', String(i === active)));
    if (active >= 0) input.setAttribute('aria-activedescendant', `${listId}-${active}`);
    list.children[active]?.scrollIntoView({ block: 'nearest' });
  }

  /** @param {number} i */
  function choose(i) {
    const m = matches[i];
    if (!m) return;
    close();
    if (kinds) input.value = '';
    onPick(m);
  }

  /** @param {KeyboardEvent} e */
  function onKey(e) {
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      e.preventDefault();
      active = matches.length ? (active + (e.key === 'ArrowDown' ? 1 : matches.length - 1)) % matches.length : -1;
      mark();
    } else if (e.key === 'Enter') {
      e.preventDefault();
      choose(active);
    } else if (e.key === 'Escape') {
      e.stopPropagation();
      if (list.hidden) input.blur();
      close();
    }
  }
  return box;
}

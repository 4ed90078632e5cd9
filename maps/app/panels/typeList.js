// @ts-check
/** The facility types of the norm set, with how many compounds go short of each; a click shows the type on the map. */
import { nameIn, t } from '../i18n.js';
import { byCategory, causeParts, typesOf } from '../model/gaps.js';
import { metres, number } from '../model/units.js';
import { get, set, subscribe } from '../state.js';
import { rediagnose } from '../work/diagnosing.js';
import { button, el, fill, icon, svg } from './dom.js';
import { problemBox } from './problem.js';

/** @param {string | null} type */
const show = (type) => set((s) => ({ choice: { ...s.choice, type }, pointed: null }));

/** @param {State} s */
const groupsOf = (s) => byCategory(s.summary.value?.norms ?? [], s.choice.requirements, s.typeFilter);

/** The next type of the list, or the one before. @param {1 | -1} way */
export function walkTypes(way) {
  const s = get(), types = typesOf(groupsOf(s)), at = types.indexOf(s.choice.type);
  show(types[(at + way + types.length) % types.length]);
}

/** @param {HTMLElement} root */
export function typeList(root) {
  root.setAttribute('role', 'listbox');
  root.addEventListener('keydown', onKey);
  const end = subscribe((s) => [s.choice.type, s.summary.value === null, s.open.left], () => void setTimeout(() => root.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })));
  const endList = subscribe((s) => [s.summary, s.choice, s.typeFilter, s.normSet.value, s.lang, s.overallMap.value, s.inventory?.counts.communities], (s) => {
    root.setAttribute('aria-label', t('types.label'));
    root.classList.toggle('is-stale', s.summary.status === 'loading' && s.summary.value !== null);
    const scroll = root.scrollTop;
    fill(root, body(s));
    root.scrollTop = scroll;
  });
  return () => [end, endList].forEach((stop) => stop());
}

/** @param {State} s @returns {(HTMLElement | null)[]} */
function body(s) {
  if (s.inventory?.counts.communities === 0) return [nothing()];
  const { status, value, failure } = s.summary;
  if (status === 'failed' && failure) return [el('div', { class: 'padded' }, problemBox(failure, { actions: [button(t('banner.retry'), rediagnose, { icon: 'refresh-cw' })] }))];
  if (!value) return [el('div', { class: 'skeleton padded', 'aria-busy': 'true', 'aria-label': t('loading') }, Array.from({ length: 9 }, () => el('span')))];
  const groups = groupsOf(s), apart = value.norms.filter((n) => n.facilityType === null).length;
  return [overall(s), ...groups.flatMap(({ category, norms }) => [el('h3', { class: 'type-group', role: 'presentation', text: categoryName(s, category) }), ...norms.map((n) => row(n, s))]),
    groups.length ? null : el('p', { class: 'blank', text: t('types.none') }),
    apart ? el('p', { class: 'note padded', text: t('types.apart', { n: apart }) }) : null];
}

const nothing = () => el('div', { class: 'blank' }, icon('map-pin'), el('p', { text: t('types.noCommunities') }), el('p', { class: 'note', text: t('types.noCommunitiesHow') }), button(t('empty.import'), () => set({ open: { ...get().open, intake: true } }), { icon: 'upload', class: 'button is-primary' }));

/** The name of a category is that of the facility layer, where it is one. @param {State} s @param {string} category */
export function categoryName(s, category) {
  const known = s.definitions.find((d) => d.id === 'facilities')?.classifications[0].classes.find((c) => c.values?.includes(category) || c.code === category);
  return known ? nameIn(s.lang, known.name) : category;
}

/** @param {State} s */
function overall(s) {
  const map = s.overallMap.value, short = map && map.verdicts.filter((v) => v === 'SHORT').length;
  return option(null, s, [el('span', { class: 'type-name' }, el('b', { text: t('types.overall') })), el('span', { class: 'figure type-count', text: short === null ? '' : t('types.ofAll', { n: number(short, s.lang), all: number(map?.ids.length, s.lang) }) }), el('span', { class: 'type-note', text: t('types.overallLong') })]);
}

/** @param {NormSummary} n @param {State} s */
function row(n, s) {
  const norm = s.normSet.value?.norms.find((x) => x.code === n.norm), radius = norm?.values.SERVICE_RADIUS_M, circle = s.normSet.value?.circles.find((c) => c.code === norm?.level);
  const reach = radius?.value ?? circle?.walkingMetres ?? null, isKnown = n.communities > 0 && (n.short > 0 || n.unknown === 0);
  const title = [t(`requirement.${n.requirement}.long`), t('types.rowTitle', { short: n.short, far: n.tooFar, full: n.tooFull, unknown: n.unknown, people: number(n.peopleShort, s.lang) })].join('\n');
  return option(n.facilityType, s, [
    el('span', { class: 'type-name', text: nameIn(s.lang, n) }),
    el('span', { class: `figure type-count${n.short ? ' is-short' : isKnown ? ' is-good' : ''}` }, isKnown ? number(n.short, s.lang) : el('span', { class: 'unknown', text: t('value.unknown') })),
    bar(n), el('span', { class: `figure type-note${radius?.certainty === 'CHANGED' ? ' is-changed' : ''}`, text: reach === null ? '' : `${radius ? '' : '≈ '}${metres(reach, s.lang)}` }),
  ], title);
}

/** @param {string | null} type @param {State} s @param {(Node | null)[]} children @param {string} [title] */
function option(type, s, children, title) {
  const isChosen = s.choice.type === type;
  return el('div', { class: `type-row${type === null ? ' is-overall' : ''}`, role: 'option', tabindex: isChosen ? '0' : '-1', 'aria-selected': String(isChosen), title, 'data-focus': `type-${type ?? ''}`, 'data-type': type ?? '', on: { click: () => show(type) } }, children);
}

/** Compounds too far, too full, of unknown state, of all. @param {NormSummary} n */
function bar(n) {
  let x = 0;
  return /** @type {any} */ (svg('svg', { class: 'type-bar', viewBox: '0 0 100 6', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, svg('rect', { x: 0, y: 0, width: 100, height: 6, class: 'part-ground' }),
    ...causeParts(n).map(({ part, share }) => {
      const rect = svg('rect', { x, y: 0, width: 100 * share, height: 6, class: `part-${part}` });
      x += 100 * share;
      return rect;
    })));
}

/** @param {KeyboardEvent} e */
function onKey(e) {
  const rows = [.../** @type {HTMLElement} */ (e.currentTarget).querySelectorAll('[role=option]')], at = rows.findIndex((r) => r === document.activeElement);
  if (e.key !== 'ArrowDown' && e.key !== 'ArrowUp' && e.key !== 'Home' && e.key !== 'End') return;
  const next = e.key === 'Home' ? 0 : e.key === 'End' ? rows.length - 1 : (at + (e.key === 'ArrowDown' ? 1 : rows.length - 1)) % rows.length;
  const row = /** @type {HTMLElement} */ (rows[next]), type = row.dataset.type || null;
  e.preventDefault();
  e.stopPropagation();
  row.focus();
  show(type);
  /** @type {HTMLElement | null} */ (document.querySelector(`.types [data-type="${CSS.escape(type ?? '')}"]`))?.focus();
}

// @ts-check
/** What residents ask for in the area that is selected: how much, since when, how long it takes, and which gaps it supports. */
import { changeLayer } from '../actions/layers.js';
import { t } from '../i18n.js';
import { day, number } from '../model/units.js';
import { byType, listed, NO_FILTER, PERIODS, STATES } from '../model/needs.js';
import { edit, get, set, subscribe } from '../state.js';
import { select } from '../actions/select.js';
import { needAgain } from '../work/needing.js';
import { button, el, fill, icon, iconButton } from './dom.js';
import { needChart } from './needChart.js';
import { needGaps } from './needGaps.js';
import { problemBox } from './problem.js';
import { typeName, unknown, unnamed } from './values.js';

/** @typedef {import('../layers/desk.js').Desk} Desk */
const MOST_ROWS = 60;

/** Whether the layer has been switched on for whoever opened the tab first; later the choice is his. */
let wasShown = false;

/** @param {HTMLElement} root @param {Desk} desk */
export function needsPanel(root, desk) {
  const end = subscribe((s) => [s.step === 'diagnose' && s.diagnoseTab === 'needs', s.layers.needs === undefined], (s) => {
    if (wasShown || s.step !== 'diagnose' || s.diagnoseTab !== 'needs' || !s.layers.needs) return;
    wasShown = true;
    showOnMap(true);
  });
  const endPanel = subscribe((s) => [s.needed, s.needFilter, s.lang, s.theme, s.selected, s.gaps, s.facilityTypes, s.layers.needs?.on, s.inventory?.counts.needs], (s) => {
    const { status, summary, failure } = s.needed, scroll = root.scrollTop;
    root.classList.toggle('is-waiting', status === 'loading' && summary !== null);
    root.setAttribute('aria-busy', String(status === 'loading'));
    if (!s.inventory?.counts.needs) fill(root, nothing());
    else if (failure) fill(root, head(s), el('section', { class: 'result' }, problemBox(failure, { actions: [button(t('banner.retry'), needAgain, { icon: 'refresh-cw' })] })));
    else if (!summary) fill(root, head(s), el('div', { class: 'skeleton', 'aria-label': t('loading') }, Array.from({ length: 10 }, () => el('span'))));
    else if (!summary.count) fill(root, head(s), el('div', { class: 'blank' }, icon('message-square-text'), el('p', { text: t('needs.none') }), el('p', { class: 'note', text: t('needs.noneHow') }), wider(s)));
    else fill(root, head(s), figures(summary, s), el('section', { class: 'result' }, el('h3', { text: t('needs.trend') }), needChart(summary, s)), needGaps(byType(summary), s), requests(s, desk));
    root.scrollTop = scroll;
  });
  return () => {
    end();
    endPanel();
  };
}

const nothing = () => [el('div', { class: 'blank' }, icon('message-square-text'), el('p', { text: t('needs.empty') }), el('p', { class: 'note', text: t('needs.emptyHow') }),
  button(t('needs.import'), () => set({ open: { ...get().open, intake: true } }), { icon: 'upload', class: 'button is-primary' }))];

/** @param {State} s */
function head(s) {
  const place = s.needed.of ? s.selected?.place : null, ref = s.doc.selection;
  const name = s.needed.of && ref ? place?.properties.name || place?.properties.code || unnamed(ref.kind, ref.id) : t('needs.everywhere');
  const period = el('select', { class: 'field is-narrow', 'aria-label': t('needs.period'), 'data-focus': 'need-period', on: { change: () => set({ needFilter: { ...get().needFilter, period: /** @type {NeedPeriod} */ (period.value) } }) } }, PERIODS.map((p) => el('option', { value: p, selected: p === s.needFilter.period, text: t(`needs.period.${p}`) })));
  return el('div', { class: 'selected-head needs-head' }, el('p', { class: 'kind', text: s.needed.of && ref ? t(`kind.${ref.kind}.one`) : t('needs.all') }), el('div', { class: 'row' }, el('h2', { text: name }), el('span', { class: 'spring' }), period),
    s.needed.of ? null : el('p', { class: 'note', text: t('needs.selectHow') }),
    el('label', { class: 'check' }, el('input', { type: 'checkbox', checked: s.layers.needs?.on ?? false, 'data-focus': 'needs-on-map', on: { change: () => showOnMap(!get().layers.needs?.on) } }), t('needs.onMap')));
}

/** @param {boolean} on */
const showOnMap = (on) => set({ layers: changeLayer(get().layers, 'needs', { on }) });

/** Out of a filter that leaves nothing. @param {State} s */
const wider = (s) => (s.needFilter.period === 'all' ? null : button(t('needs.wider'), () => set({ needFilter: { ...get().needFilter, period: 'all' } }), { icon: 'calendar-clock' }));

/** @param {NeedSummary} n @param {State} s */
function figures(n, s) {
  const { lang } = s, days = n.daysToDone;
  /** @param {string} label @param {Node} value @param {string} below */
  const tile = (label, value, below) => el('div', { class: 'tile' }, el('span', { class: 'tile-label', text: label }), el('span', { class: 'tile-value' }, value), el('small', { text: below }));
  const span = (/** @type {number | null | undefined} */ x) => (x === null || x === undefined ? unknown() : el('span', {}, number(x, lang, 1) ?? '', el('small', { text: ` ${t('needs.days')}` })));
  return el('section', { class: 'result' }, el('div', { class: 'tiles' },
    tile(t('needs.count'), el('span', { text: number(n.count, lang) ?? '' }), STATES.filter((x) => x !== 'OPEN' && n.byState[x]).map((x) => `${t(`needs.state.${x}`)} ${number(n.byState[x], lang)}`).join(' · ')),
    tile(t('needs.open'), el('span', { class: n.open ? 'is-open-count' : '', text: number(n.open, lang) ?? '' }), t('needs.openOf', { share: number((100 * n.open) / n.count, lang, 0) })),
    tile(t('needs.median'), span(days?.median), days?.of ? t('needs.daysOf', { n: number(days.of, lang) }) : t('needs.daysNone')),
    tile(t('needs.p90'), span(days?.p90), t('needs.p90Long'))));
}

/** @param {State} s @param {Desk} desk */
function requests(s, desk) {
  const f = s.needFilter, rows = listed(s.needed.list, f, s.needed.from);
  const categories = [...new Set(s.needed.list.map((p) => p.properties.category).filter(Boolean))].sort((a, b) => a.localeCompare(b, s.lang));
  /** @param {'category' | 'state'} key @param {string[]} values @param {(v: string) => string} name */
  const choice = (key, values, name) => el('select', { class: 'field', 'aria-label': t(`needs.by.${key}`), 'data-focus': `need-${key}`, on: { change: (/** @type {any} */ e) => set({ needFilter: { ...get().needFilter, [key]: e.target.value } }) } },
    el('option', { value: '', text: t(`needs.any.${key}`) }), values.map((v) => el('option', { value: v, selected: v === f[key], text: name(v) })));
  const isFiltered = f.category || f.state || f.type;
  return el('section', { class: 'result' }, el('h3', {}, t('needs.list'), el('b', { text: number(rows.length, s.lang) ?? '' }), el('span', { class: 'spring' }), isFiltered ? iconButton('x', t('needs.unfilter'), () => set({ needFilter: { ...NO_FILTER, period: f.period } })) : null),
    el('div', { class: 'columns' }, choice('category', categories, (v) => v), choice('state', [...STATES], (v) => t(`needs.state.${v}`))),
    f.type ? el('div', { class: 'chips' }, el('span', { class: 'chip' }, el('span', { text: typeName(f.type) }), iconButton('x', t('needs.unfilter'), () => set({ needFilter: { ...get().needFilter, type: '' } })))) : null,
    rows.length ? el('ul', { class: 'need-list' }, rows.slice(0, MOST_ROWS).map((p) => request(p, s, desk))) : el('p', { class: 'note', text: t('needs.noneListed') }),
    rows.length > MOST_ROWS || s.needed.more ? el('p', { class: 'note', text: t('needs.first', { n: Math.min(MOST_ROWS, rows.length) }) }) : null);
}

/** @param {Place} place @param {State} s @param {Desk} desk */
function request(place, s, desk) {
  const p = place.properties, [lon, lat] = place.geometry.type === 'Point' ? place.geometry.coordinates : [NaN, NaN], at = { lon, lat };
  const show = () => {
    edit('step.select', select, { kind: 'needs', id: place.id });
    desk.goToPoint(at, 17);
  };
  return el('li', { class: 'need', on: { mouseenter: () => desk.point({ kind: 'needs', id: place.id }, at), mouseleave: () => desk.point(null) } },
    el('span', { class: `need-state is-${String(p.state ?? 'UNKNOWN').toLowerCase()}`, 'aria-hidden': 'true' }),
    el('button', { type: 'button', class: 'need-text', title: t('needs.show'), 'data-focus': `need-${place.id}`, on: { click: show } }, el('span', { class: 'need-words', text: p.subject || p.text || p.category || unnamed('needs', place.id) }),
      el('small', {}, [p.category && (p.subject || p.text) ? p.category : null, p.reportedAt ? day(p.reportedAt, s.lang) : t('needs.noDate'), p.state ? t(`needs.state.${p.state}`) : t('value.unknown')].filter(Boolean).join(' · '))));
}

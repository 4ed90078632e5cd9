// @ts-check
/** Which areas stand side by side, how the norms are grouped, and the scorecard as a file. The table itself is below the map. */
import * as api from '../api.js';
import { compareAreas, toggleArea } from '../actions/score.js';
import { nameIn, t } from '../i18n.js';
import { areaOf } from '../model/needs.js';
import { kindOfArea, MOST_AREAS, sameArea, total } from '../model/scorecard.js';
import { scoreCsv } from '../model/scoreCsv.js';
import { percent } from '../model/units.js';
import { edit, get, set, subscribe } from '../state.js';
import { loadSchemesAgain, rollUp, scoreAgain } from '../work/scoring.js';
import { button, download, el, fill, icon, iconButton } from './dom.js';
import { groupEditor } from './groupEditor.js';
import { problemBox } from './problem.js';
import { searchBox } from './search.js';
import { unnamed } from './values.js';

/** @typedef {import('../layers/desk.js').Desk} Desk */

/** @param {HTMLElement} root */
export function scorecardPanel(root) {
  const areas = el('section', { class: 'circle-origin-box' }), result = el('div', { class: 'score-answer', 'aria-live': 'polite' }), groups = el('section', { class: 'result' }), files = el('section', { class: 'result downloads' });
  fill(root, areas, result, groups, files);
  const ends = [
    subscribe((s) => [s.doc.areas, s.areaNames, s.lang, s.selected, s.doc.selection], (s) => fill(areas, areasBox(s))),
    subscribe((s) => [s.scored, s.lang, s.doc.areas.length, s.tableShows, s.open.table], (s) => {
      result.classList.toggle('is-waiting', s.scored.status === 'loading' && s.scored.value !== null);
      fill(result, resultBox(s));
      files.hidden = !s.doc.areas.length;
      fill(files, downloads(s));
    }),
    subscribe((s) => [s.schemes, s.grouping, s.lang, s.facilityTypes], (s) => fill(groups, groupsBox(s))),
    subscribe((s) => [s.step === 'diagnose' && s.diagnoseTab === 'scorecard'], (s) => s.step === 'diagnose' && s.diagnoseTab === 'scorecard' && showTable()),
  ];
  return () => ends.forEach((end) => end());
}

const showTable = () => set((s) => ({ tableShows: 'scorecard', open: { ...s.open, table: true }, tableHeight: Math.max(s.tableHeight, Math.min(300, innerHeight * 0.36)) }));

/** @param {State} s */
function areasBox(s) {
  const chosen = areaOf(s.doc.selection), list = s.doc.areas;
  const add = searchBox({ placeholder: t('score.add'), label: t('score.add'), kinds: ['communities', 'blocks', 'subdistricts', 'districts'], onPick: (m) => {
    const area = areaOf({ kind: /** @type {Kind} */ (m.kind), id: m.id });
    if (area && !get().doc.areas.some((a) => sameArea(a, area))) edit('step.compare', toggleArea, area);
  } });
  const canAdd = chosen && chosen.level !== 'building' && !list.some((a) => sameArea(a, chosen));
  const selectedName = s.selected?.place?.properties.name ?? '';
  return [el('h3', {}, t('score.areas'), list.length ? el('b', { text: `${list.length} / ${MOST_AREAS}` }) : null, el('span', { class: 'spring' }), list.length ? iconButton('x', t('score.clear'), () => edit('step.compare', compareAreas, [])) : null),
    list.length ? el('div', { class: 'chips' }, list.map((a) => chip(a, s))) : el('div', { class: 'blank' }, icon('clipboard-check'), el('p', { text: t('score.none') }), el('p', { class: 'note', text: t('score.noneHow') })),
    el('div', { class: 'row' }, add),
    el('div', { class: 'actions' },
      canAdd ? button(t('score.addSelected', { name: selectedName }), () => edit('step.compare', toggleArea, chosen), { icon: 'plus', class: `button${list.length ? '' : ' is-primary'}` }) : null,
      chosen && chosen.level !== 'district' ? button(t('score.rollUp'), () => void rollUp(chosen), { icon: 'list-tree', title: t('score.rollUpLong') }) : null,
      list.length || canAdd ? null : button(t('score.districts'), () => void everyDistrict(), { icon: 'list-tree', class: 'button is-primary' }))];
}

/** @param {AreaId} a @param {State} s */
function chip(a, s) {
  const kind = kindOfArea(a.level), name = s.areaNames[`${a.level}:${a.id}`] || unnamed(kind, a.id);
  return el('span', { class: 'chip' }, el('small', { class: 'chip-kind', text: t(`kind.${kind}.one`) }), el('span', { text: name }), iconButton('x', t('score.remove', { name }), () => edit('step.compare', toggleArea, a)));
}

/** Sub-districts and districts in view, so that there is something to begin with. */
async function everyDistrict() {
  const extent = get().inventory?.extent;
  if (!extent) return;
  try {
    const found = await Promise.all(/** @type {const} */ (['districts', 'subdistricts']).map((kind) => api.placesIn(kind, extent, 10, new AbortController().signal)));
    const areas = found.flatMap((page, i) => page.features.map((f) => ({ level: /** @type {Level} */ (i ? 'subdistrict' : 'district'), id: f.id })));
    if (areas.length) edit('step.compare', compareAreas, areas);
    else set({ toast: { text: t('score.noDistricts'), tone: 'bad' } });
  } catch (error) {
    set({ toast: { text: api.failureOf(error).detail || t('problem.unreachable'), tone: 'bad' } });
  }
}

/** Groups as bars, one block for each area. @param {State} s */
function resultBox(s) {
  const { status, value, failure } = s.scored;
  if (failure) return [el('section', { class: 'result' }, problemBox(failure, { actions: [button(t('banner.retry'), scoreAgain, { icon: 'refresh-cw' })] }))];
  if (!s.doc.areas.length) return [];
  if (!value) return status === 'loading' ? [el('div', { class: 'skeleton', 'aria-label': t('loading') }, Array.from({ length: 8 }, () => el('span')))] : [];
  const isOpen = s.open.table && s.tableShows === 'scorecard';
  return [...value.areas.slice(0, 4).map((a, i) => el('section', { class: 'result' }, el('h3', {}, el('span', { text: a.name || unnamed(kindOfArea(/** @type {Level} */ (a.level.toLowerCase())), a.id) }), el('span', { class: 'spring' }), el('b', { class: a.overall.short ? 'is-short' : a.overall.must ? 'is-pass' : 'unknown', text: !a.overall.must ? t('value.unknown') : a.overall.short ? t('score.shortOf', { short: a.overall.short, n: a.overall.must }) : t('score.allOf', { n: a.overall.must }) })),
    el('div', { class: 'score-bars' }, value.groups.map((g) => groupBar(nameIn(s.lang, g), total(g.rows, i), s))))),
  value.areas.length > 4 ? el('section', { class: 'result' }, el('p', { class: 'note', text: t('score.rest', { n: value.areas.length - 4 }) })) : null,
  isOpen ? null : el('section', { class: 'result' }, button(t('score.table'), showTable, { icon: 'table-2' }))].flat();
}

/** @param {string} name @param {{ pass: number, short: number, unknown: number }} n @param {State} s */
function groupBar(name, n, s) {
  const all = n.pass + n.short + n.unknown, part = (/** @type {number} */ k) => ({ '--w': `${all ? (100 * k) / all : 0}%` });
  return el('div', { class: 'score-bar' }, el('span', { class: 'bar-label', text: name }), el('span', { class: 'score-meter is-three', 'aria-hidden': 'true' }, el('span', { class: 'is-pass', style: part(n.pass) }), el('span', { class: 'is-short', style: part(n.short) }), el('span', { class: 'is-unknown', style: part(n.unknown) })),
    el('span', { class: 'figure', title: t('score.met'), text: n.pass + n.short ? `${n.pass}/${n.pass + n.short}` : '—' }), el('span', { class: 'visually-hidden', text: n.pass + n.short ? percent(n.pass / (n.pass + n.short), s.lang) ?? '' : '' }));
}

/** @param {State} s */
function groupsBox(s) {
  const schemes = s.schemes.value ?? [];
  const choice = el('select', { class: 'field is-narrow', 'aria-label': t('score.grouping'), 'data-focus': 'grouping', on: { change: () => set({ grouping: choice.value }) } },
    schemes.map((x) => el('option', { value: x.code, selected: x.code === s.grouping, text: nameIn(s.lang, x) })));
  const now = schemes.find((x) => x.code === s.grouping);
  return [el('h3', {}, t('score.grouping'), el('span', { class: 'spring' }), schemes.length ? choice : null),
    s.schemes.failure ? problemBox(s.schemes.failure, { actions: [button(t('banner.retry'), loadSchemesAgain, { icon: 'refresh-cw' })] }) : null,
    now ? groupEditor(now, s) : null];
}

/** @param {State} s */
function downloads(s) {
  /** @param {'xlsx' | 'pdf'} format @param {string} sign */
  const file = (format, sign) => button(format.toUpperCase(), () => {
    const { choice, doc, grouping, lang } = get();
    el('a', { href: api.scoreFile(choice, doc.areas, grouping, format, lang), download: `zhibu-scorecard.${format}` }).click();
  }, { icon: sign, title: t(`score.file.${format}`) });
  const card = s.scored.value;
  return [file('xlsx', 'file-spreadsheet'), file('pdf', 'file-text'), card ? button('CSV', () => download('text/csv;charset=utf-8', 'zhibu-scorecard.csv', `\ufeff${scoreCsv(card, s.lang)}`), { icon: 'download', title: t('score.file.csv') }) : null, card ? button(t('score.print'), () => print(), { icon: 'printer', title: t('score.printLong') }) : null];
}

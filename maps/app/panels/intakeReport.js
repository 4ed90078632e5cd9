// @ts-check
/** What an import did: counts per layer, and every row that was refused or repaired, with its place. */
import { t } from '../i18n.js';
import { number } from '../model/units.js';
import { allProblems, changeSettings, isOsm, newIntake } from '../work/intake.js';
import { get, set } from '../state.js';
import { button, download, el, icon, iconButton } from './dom.js';
import { problemBox } from './problem.js';

const COUNTS = /** @type {const} */ (['read', 'created', 'changed', 'unchanged', 'repaired', 'refused', 'skipped']);

/** @param {State} s @param {import('../layers/desk.js').Desk} desk */
export function intakeReport(s, desk) {
  const { intake, failure } = s.intake, report = intake?.report;
  const came = (report?.layers ?? []).reduce((sum, l) => sum + l.created + l.changed + l.unchanged, 0);
  const state = intake?.state === 'DONE' && !came ? 'EMPTY' : intake?.state ?? 'FAILED', isDone = intake?.state === 'DONE' && !failure;
  const unknown = intake && !isOsm(intake.fileName) ? (report?.layers ?? []).filter((l) => l.kind === 'none' && l.skipped > 0).map((l) => l.layer) : [];
  return [
    el('div', { class: `outcome is-${state.toLowerCase()}` }, icon(state === 'DONE' ? 'check' : 'triangle-alert'), el('div', {}, el('b', { text: t(`intake.state.${state}`) }), el('p', { text: intake?.fileName ?? '' }))),
    failure ? problemBox(failure) : null,
    unknown.length ? unknownLayers(unknown, s) : null,
    report ? counts(report.layers, s) : null,
    el('div', { class: 'actions' }, report?.extent && came ? button(t('intake.show'), () => { set({ open: { ...get().open, intake: false } }); if (report.extent) desk.goTo(report.extent, { most: 17 }); }, { icon: 'map-pin', class: 'button is-primary' }) : null, isDone || !s.intake.file ? null : button(t('intake.change'), () => changeSettings([]), { icon: 'undo-2', class: 'button is-primary' }), button(t('intake.another'), newIntake, { icon: 'file-up' })),
    report?.problems ? problems(s, desk) : null,
  ];
}

/** @param {string[]} names @param {State} s */
const unknownLayers = (names, s) => el('div', { class: 'problem-box is-note' }, icon('info'), el('div', {}, el('b', { text: t('report.unknownLayers', { names: names.join(s.lang === 'en' ? ', ' : '、') }) }), el('p', { text: t('report.unknownLayersHow') }),
  s.intake.file ? el('div', { class: 'actions' }, button(t('report.sayKind'), () => changeSettings(names), { class: 'button is-primary' })) : null));

/** @param {IntakeLayerReport[]} layers @param {State} s */
function counts(layers, s) {
  const shown = COUNTS.filter((c) => c === 'read' || c === 'created' || c === 'refused' || layers.some((l) => l[c] > 0));
  return el('div', { class: 'scroll-x' }, el('table', { class: 'list' }, el('thead', {}, el('tr', {}, el('th', { text: t('intake.kind') }), shown.map((c) => el('th', { class: 'figure', text: t(`report.${c}`), title: t(`report.${c}.why`) })))),
    el('tbody', {}, layers.map((l) => el('tr', {}, el('th', { scope: 'row' }, el('span', { text: t(`kind.${l.kind}.many`) }), el('small', { class: 'quiet', text: l.layer })), shown.map((c) => el('td', { class: `figure${l[c] ? (c === 'refused' ? ' is-refused' : '') : ' is-zero'}`, text: number(l[c], s.lang) ?? '' })))))));
}

/** @param {State} s @param {import('../layers/desk.js').Desk} desk */
function problems(s, desk) {
  const { problems: list, intake } = s.intake, total = intake?.report?.problems ?? list.length;
  /** @param {RowProblem} p */
  const place = (p) => (p.lon === null || p.lat === null || p.lon === undefined || p.lat === undefined ? el('span', { class: 'quiet', text: '–' }) : iconButton('locate-fixed', t('report.zoomTo'), () => desk.goToPoint({ lon: Number(p.lon), lat: Number(p.lat) }, 17)));
  return el('section', { class: 'problems' },
    el('h3', {}, t('report.problems', { n: number(total, s.lang) }), button('CSV', () => void save(), { icon: 'download', title: t('report.download') })),
    list.length < total ? el('p', { class: 'note', text: t('report.first', { n: list.length }) }) : null,
    el('ul', { class: 'problem-list' }, list.map((p) => el('li', {}, el('span', { class: `severity is-${p.severity.toLowerCase()}`, text: t(`severity.${p.severity}`) }),
      el('div', {}, el('p', { text: s.lang === 'en' ? p.en : p.zh }), el('small', { class: 'quiet', text: [p.layer, p.row === null ? null : t('report.row', { n: p.row }), p.sourceId, p.column].filter(Boolean).join(' · ') })), place(p)))));
}

async function save() {
  const rows = await allProblems(), { lang } = get();
  const cell = (/** @type {unknown} */ v) => `"${String(v ?? '').replace(/^([=+\-@])/, "'$1").replaceAll('"', '""')}"`;
  const lines = [['row', 'layer', 'source id', 'column', 'severity', 'reason', 'text', 'lon', 'lat'], ...rows.map((p) => [p.row, p.layer, p.sourceId, p.column, p.severity, p.reason, lang === 'en' ? p.en : p.zh, p.lon, p.lat])];
  download('text/csv;charset=utf-8', `zhibu-problems-${get().intake.intake?.id ?? ''}.csv`, `\uFEFF${lines.map((l) => l.map(cell).join(',')).join('\r\n')}\r\n`);
}

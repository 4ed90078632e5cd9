// @ts-check
/** Bring places in: choose a file, say how to read it, watch, and read the report. */
import { t } from '../i18n.js';
import { cancelIntake, chooseFile, newIntake, startIntake } from '../work/intake.js';
import { get, set, subscribe } from '../state.js';
import { button, el, fill, icon, iconButton, uniqueId } from './dom.js';
import { intakeReport } from './intakeReport.js';
import { failureText, failureTitle } from './values.js';

const EPSG = ['4490', '4326', '4547', '4548', '4549', '4550', '4526', '4527', '4528', '4507', '4508'];
const KINDS = ['auto', 'communities', 'buildings', 'facilities', 'idle-spaces', 'roads', 'blocks'];
const ENCODINGS = ['', 'UTF-8', 'GB18030', 'GBK'];
const ACCEPT = '.osm,.pbf,.geojson,.json,.gpkg,.zip';

/** What was typed, kept while the drawer is closed. */
const typed = { crs: 'file', epsg: '', kind: 'auto', source: '', sourceDate: '', encoding: '' };

/** @param {HTMLElement} root @param {import('../layers/desk.js').Desk} desk */
export function intakePanel(root, desk) {
  const ends = [
    subscribe((s) => [s.open.intake], (s) => {
      root.hidden = !s.open.intake;
    }),
    subscribe((s) => [s.open.intake, s.lang, s.intake.phase, s.intake.file, s.intake.failure, s.intake.problems, s.intake.intake?.report], (s) => {
      if (!s.open.intake) return fill(root);
      fill(root, el('header', {}, el('h2', { text: t('intake.title') }), iconButton('x', t('close'), () => set({ open: { ...get().open, intake: false } }))), el('div', { class: 'drawer-body' }, body(s, desk)));
      showProgress(root, s);
    }),
    subscribe((s) => [s.intake.progress, s.intake.intake?.step, s.intake.phase], (s) => showProgress(root, s)),
  ];
  return () => ends.forEach((end) => end());
}

/** @param {State} s @param {import('../layers/desk.js').Desk} desk */
function body(s, desk) {
  if (s.intake.phase === 'finished') return intakeReport(s, desk, newIntake);
  if (s.intake.phase !== 'choose') return running(s);
  return chooser(s);
}

/** @param {State} s */
function chooser(s) {
  const { file, failure } = s.intake;
  const input = el('input', { type: 'file', accept: ACCEPT, class: 'visually-hidden', id: 'intake-file', on: { change: () => chooseFile(input.files?.[0] ?? null) } });
  const zone = el('label', { class: `drop${file ? ' has-file' : ''}`, for: 'intake-file', on: { dragover: (/** @type {DragEvent} */ e) => { e.preventDefault(); zone.classList.add('is-over'); }, dragleave: () => zone.classList.remove('is-over'), drop: (/** @type {DragEvent} */ e) => { e.preventDefault(); zone.classList.remove('is-over'); chooseFile(e.dataTransfer?.files[0] ?? null); } } },
    icon('file-up'), file ? el('b', { text: `${file.name} · ${size(file.size)}` }) : el('b', { text: t('intake.drop') }), el('span', { class: 'note', text: t(file ? 'intake.dropOther' : 'intake.formats') }));
  const epsgList = uniqueId('epsg');
  const epsg = el('input', { class: 'field figure', list: epsgList, value: typed.epsg, placeholder: '4548', inputmode: 'numeric', 'aria-label': t('intake.epsg'), on: { input: () => { typed.epsg = epsg.value; } } });
  const epsgRow = el('div', { class: 'row' }, el('span', { text: 'EPSG:' }), epsg, el('datalist', { id: epsgList }, EPSG.map((code) => el('option', { value: code, text: t(`epsg.${code}`) }))));
  const why = el('p', { class: 'note' });
  const crs = select('crs', ['file', 'epsg', 'GCJ-02', 'BD-09'].map((v) => [v, t(`intake.crs.${v}`)]), () => explain());
  function explain() {
    epsgRow.hidden = typed.crs !== 'epsg';
    why.textContent = t(`intake.crs.${typed.crs}.why`);
  }
  explain();
  return el('form', { class: 'form', on: { submit: (/** @type {Event} */ e) => { e.preventDefault(); void send(); } } }, failure ? problem(failure) : null, input, zone,
    labelled('intake.crs', crs), epsgRow, why,
    labelled('intake.kind', select('kind', KINDS.map((k) => [k, k === 'auto' ? t('intake.auto') : t(`kind.${k}.many`)]))),
    labelled('intake.source', text('source', { placeholder: file?.name ?? t('intake.sourceHint') })),
    el('div', { class: 'columns' }, labelled('intake.sourceDate', text('sourceDate', { type: 'date' })), labelled('intake.encoding', select('encoding', ENCODINGS.map((e) => [e, e || t('intake.encodingAuto')])))),
    el('p', { class: 'note', text: t('intake.promise') }),
    el('button', { type: 'submit', class: 'button is-primary is-large', disabled: !file }, icon('upload'), el('span', { text: t('intake.start') })));
}

/** @param {string} key @param {HTMLElement} control */
function labelled(key, control) {
  control.id ||= uniqueId('field');
  return el('div', { class: 'labelled' }, el('label', { for: control.id, text: t(key) }), control);
}

/** @param {'crs' | 'kind' | 'encoding'} name @param {string[][]} options @param {() => void} [then] */
function select(name, options, then) {
  const node = el('select', { class: 'field', on: { change: () => { typed[name] = node.value; then?.(); } } }, options.map(([value, label]) => el('option', { value, text: label, selected: typed[name] === value })));
  return node;
}

/** @param {'source' | 'sourceDate'} name @param {Record<string, string>} props */
function text(name, props) {
  const node = el('input', { class: 'field', value: typed[name], ...props, on: { input: () => { typed[name] = node.value; } } });
  return node;
}

async function send() {
  const crs = typed.crs === 'epsg' ? `EPSG:${typed.epsg.replace(/\D/g, '') || '4548'}` : typed.crs;
  await startIntake({ crs, kind: typed.kind, source: typed.source.trim(), sourceDate: typed.sourceDate, encoding: typed.encoding });
}

/** @param {State} s */
function running(s) {
  return el('div', { class: 'running-box' }, el('b', { text: s.intake.file?.name ?? s.intake.intake?.fileName ?? '' }), el('progress', { max: '100', 'aria-label': t('intake.progress') }), el('p', { class: 'step' }),
    el('ol', { class: 'steps' }, ['upload', 'stage', 'map', 'check', 'commit'].map((step) => el('li', { 'data-step': step, text: t(`intake.step.${step}`) }))), button(t('intake.cancel'), () => void cancelIntake(), { icon: 'x' }), el('p', { class: 'note', text: t('intake.meanwhile') }));
}

/** @param {HTMLElement} root @param {State} s */
function showProgress(root, s) {
  const bar = root.querySelector('progress'), words = root.querySelector('.step');
  if (!bar || !words) return;
  bar.value = s.intake.progress;
  const step = s.intake.phase === 'uploading' ? 'upload' : s.intake.intake?.step ?? 'stage';
  words.textContent = `${t(`intake.step.${step}`)} · ${s.intake.progress} %`;
  let before = true;
  for (const item of root.querySelectorAll('.steps li')) {
    const isNow = item.getAttribute('data-step') === step;
    if (isNow) before = false;
    item.className = isNow ? 'is-now' : before ? 'is-done' : '';
  }
}

/** @param {Failure} failure */
export const problem = (failure) => el('div', { class: 'problem-box', role: 'alert' }, icon('triangle-alert'), el('div', {}, el('b', { text: failure.status === 0 ? t('banner.away') : failureTitle(failure) }), el('p', { text: failureText(failure) })));

/** @param {number} bytes */
const size = (bytes) => (bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);

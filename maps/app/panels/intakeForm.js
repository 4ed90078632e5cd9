// @ts-check
/** Which file, and how to read it: as little as needed, the rest folded away. */
import { nameIn, t } from '../i18n.js';
import { chooseFile, isOsm, setLayers, startIntake } from '../work/intake.js';
import { get } from '../state.js';
import { button, el, fill, icon, iconButton, uniqueId } from './dom.js';
import { problemBox } from './problem.js';

const EPSG = ['4490', '4326', '4547', '4548', '4549', '4550', '4526', '4527', '4528', '4507', '4508'];
const KINDS = ['communities', 'buildings', 'facilities', 'idle-spaces', 'roads', 'barriers', 'needs', 'blocks', 'subdistricts', 'districts'];
const ENCODINGS = ['', 'UTF-8', 'GB18030', 'GBK'];
const ACCEPT = '.osm,.pbf,.geojson,.json,.gpkg,.csv,.xlsx,.zip';

/** What was typed, kept while the drawer is closed. */
const typed = { crs: 'file', epsg: '', kind: 'auto', facilityType: '', source: '', sourceDate: '', encoding: '' };
let isUnfolded = false;

/** @param {State} s */
export function intakeForm(s) {
  const { file, failure } = s.intake;
  const input = el('input', { type: 'file', accept: ACCEPT, class: 'visually-hidden', id: 'intake-file', on: { change: () => take(input.files?.[0] ?? null) } });
  const zone = el('label', { class: `drop${file ? ' has-file' : ''}`, for: 'intake-file', on: { dragover: (/** @type {DragEvent} */ e) => { e.preventDefault(); zone.classList.add('is-over'); }, dragleave: () => zone.classList.remove('is-over'), drop: (/** @type {DragEvent} */ e) => { e.preventDefault(); zone.classList.remove('is-over'); take(e.dataTransfer?.files[0] ?? null); } } },
    icon('file-up'), file ? el('b', { text: `${file.name} · ${size(file.size)}` }) : el('b', { text: t('intake.drop') }), el('span', { class: 'note', text: t(file ? 'intake.dropOther' : 'intake.formats') }));
  const form = el('form', { class: 'form', on: { submit: (/** @type {Event} */ e) => { e.preventDefault(); void send(); } } }, failure ? problemBox(failure) : null, input, zone,
    file && isOsm(file.name) ? el('p', { class: 'note', text: t('intake.osm') }) : [kinds(s), reference()].flat(),
    labelled('source', text('source', { placeholder: file?.name ?? t('intake.sourceHint') })),
    el('div', { class: 'columns' }, labelled('sourceDate', text('sourceDate', { type: 'date' })), labelled('encoding', select('encoding', ENCODINGS.map((e) => [e, e || t('intake.encodingAuto')])))),
    el('p', { class: 'note', text: t('intake.promise') }),
    el('div', { class: 'form-foot' }, el('button', { type: 'submit', class: 'button is-primary is-large', disabled: !file }, icon('upload'), el('span', { text: t('intake.start') }))));
  return form;
}

/** Another file begins afresh; only how it is written is likely to be the same. @param {File | null} file */
function take(file) {
  if (!file) return;
  Object.assign(typed, { kind: 'auto', facilityType: '', source: '', sourceDate: '' });
  void chooseFile(file);
}

/** What the file holds; for a file of several layers each of them. @param {State} s */
function kinds(s) {
  const { file, layers, failure } = s.intake;
  const kind = labelled('kind', select('kind', ['auto', ...KINDS].map((k) => [k, kindName(k)])));
  if (!file) return [kind];
  const mayHaveMore = /\.(gpkg|zip)$/i.test(file.name);
  const isOpen = isUnfolded || layers.length > 1 || ['layers', 'facilityType'].includes(failure?.parameter ?? '');
  const rows = el('div', { class: 'layer-kinds' });
  const draw = () => fill(rows, get().intake.layers.map((l, i) => layerRow(l, i, draw)));
  draw();
  const details = el('details', { class: 'advanced', open: isOpen, on: { toggle: () => { isUnfolded = details.open; } } }, el('summary', { text: t('intake.advanced') }),
    mayHaveMore ? el('fieldset', { class: 'labelled' }, el('legend', { text: t('intake.layers') }), el('p', { class: 'note', text: t(layers.some((l) => l.isFound) ? 'intake.layersFound' : 'intake.layersHow') }), rows,
      button(t('intake.addLayer'), () => { setLayers([...get().intake.layers, { name: '', kind: 'buildings', isFound: false }]); draw(); /** @type {HTMLElement | null} */ (rows.querySelector('.layer-kind:last-child input'))?.focus(); }, { icon: 'plus', class: 'button is-plain' })) : null,
    labelled('facilityType', facilityTypes(s)), el('p', { class: 'note', text: t('intake.facilityTypeWhy') }));
  return layers.length > 1 ? [details] : [kind, details];
}

/** @param {{ name: string, kind: string, isFound: boolean }} layer @param {number} i @param {() => void} draw */
function layerRow(layer, i, draw) {
  /** @param {Partial<typeof layer>} now */
  const change = (now) => setLayers(get().intake.layers.map((l, j) => (j === i ? { ...l, ...now } : l)));
  const name = el('input', { class: 'field', value: layer.name, placeholder: t('intake.layerName'), 'aria-label': t('intake.layerName'), on: { input: () => change({ name: name.value }) } });
  const kind = el('select', { class: 'field', 'aria-label': t('intake.kindOf', { layer: layer.name }), on: { change: () => change({ kind: kind.value }) } }, ['auto', ...KINDS].map((k) => el('option', { value: k, text: kindName(k), selected: k === layer.kind })));
  return el('div', { class: 'layer-kind' }, layer.isFound ? el('span', { class: 'layer-name', text: layer.name, title: layer.name }) : name, kind,
    layer.isFound ? null : iconButton('x', t('intake.removeLayer'), () => { setLayers(get().intake.layers.filter((_, j) => j !== i)); draw(); }));
}

/** @param {string} kind */
const kindName = (kind) => (kind === 'auto' ? t('intake.auto') : t(`kind.${kind}.many`));

/** All types, by the categories of the legend. @param {State} s */
function facilityTypes(s) {
  const classes = s.definitions.find((d) => d.id === 'facilities')?.classifications[0];
  const groups = classes ? [...classes.classes, classes.otherwise] : [];
  const known = new Set(groups.flatMap((g) => g.values ?? []));
  const node = el('select', { class: 'field', on: { change: () => { typed.facilityType = node.value; } } }, el('option', { value: '', text: t('intake.facilityTypeNone') }),
    groups.map((g) => {
      const types = s.facilityTypes.filter((x) => (g.values ? g.values.includes(x.category ?? '') : !known.has(x.category ?? '')));
      return types.length ? el('optgroup', { label: nameIn(s.lang, g.name) }, types.map((x) => el('option', { value: x.code, text: nameIn(s.lang, x), selected: x.code === typed.facilityType }))) : null;
    }));
  return node;
}

/** The reference system, with a field for its number where it is needed. */
function reference() {
  const list = uniqueId('epsg'), why = el('p', { class: 'note' });
  const epsg = el('input', { class: 'field figure', list, value: typed.epsg, placeholder: '4548', inputmode: 'numeric', pattern: '[0-9]{4,6}', 'aria-label': t('intake.epsg'), on: { input: () => { typed.epsg = epsg.value; } } });
  const row = el('div', { class: 'row' }, el('span', { text: 'EPSG:' }), epsg, el('datalist', { id: list }, EPSG.map((code) => el('option', { value: code, text: t(`epsg.${code}`) }))));
  const crs = select('crs', ['file', 'epsg', 'GCJ-02', 'BD-09'].map((v) => [v, t(`intake.crs.${v}`)]), explain);
  function explain() {
    row.hidden = typed.crs !== 'epsg';
    epsg.required = !row.hidden;
    why.textContent = t(`intake.crs.${typed.crs}.why`);
  }
  explain();
  return [labelled('crs', crs), row, why];
}

/** @param {'crs' | 'kind' | 'facilityType' | 'source' | 'sourceDate' | 'encoding'} name of the field and of the parameter @param {HTMLElement} control */
function labelled(name, control) {
  control.id ||= uniqueId('field');
  const isBad = get().intake.failure?.parameter === name;
  control.classList.toggle('is-bad', isBad);
  if (isBad) control.setAttribute('aria-invalid', 'true');
  return el('div', { class: 'labelled' }, el('label', { for: control.id, text: t(`intake.${name}`) }), control);
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
  const { file } = get().intake, osm = file !== null && isOsm(file.name);
  const common = { source: typed.source.trim(), sourceDate: typed.sourceDate, encoding: typed.encoding };
  if (osm) return startIntake(common);
  const crs = typed.crs === 'epsg' ? `EPSG:${typed.epsg}` : typed.crs;
  const layers = get().intake.layers.filter((l) => l.name.trim() && l.kind !== 'auto').map((l) => `${l.name.trim()}:${l.kind}`).join(',');
  await startIntake({ ...common, crs, kind: typed.kind, layers, facilityType: typed.facilityType });
}

/** @param {number} bytes */
const size = (bytes) => (bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);

// @ts-check
/** What the report of a plan shall be: format, language, paper and scale of its maps; a link opens it. */
import { t } from '../i18n.js';
import { fittingScale, PAPERS, reportFile, SCALES } from '../model/comparing.js';
import { planeMetres } from '../model/shapes.js';
import { number } from '../model/units.js';
import { get } from '../state.js';
import { el, fill, icon, iconButton, uniqueId } from './dom.js';
import { popover } from './popover.js';

const FORMATS = /** @type {const} */ (['pdf', 'html', 'xlsx']);
/** @type {import('../model/comparing.js').ReportChoice} kept while the page is open */
let last = { format: 'pdf', lang: 'zh-CN', paper: 'A3', scale: '', landscape: true };

/** @param {HTMLElement} anchor */
export function reportPopover(anchor) {
  const { plan, lang } = get(), site = plan?.site;
  if (!plan || !site) return;
  last = { ...last, lang };
  const [w, s, e, n] = site.box, size = { width: planeMetres(w, s, e, s), height: planeMetres(w, s, w, n) }, body = el('div', { class: 'stack' });
  const close = popover(anchor, () => [el('header', {}, el('b', { text: t('report.make') }), iconButton('x', t('close'), () => close())), body], { class: 'is-report' });
  draw();

  function draw() {
    const proposed = fittingScale(size, last.paper, last.landscape), choice = { ...last, scale: last.scale || proposed }, hasMap = last.format !== 'xlsx';
    fill(body, segments('report.format', FORMATS, last.format, (f) => t(`report.format.${f}`), (format) => change({ format })), segments('report.lang', /** @type {const} */ (['zh-CN', 'en']), last.lang, (l) => t(`report.lang.${l}`), (to) => change({ lang: to })),
      hasMap ? el('div', { class: 'columns' }, select('report.paper', PAPERS.map((p) => [p, p]), last.paper, (paper) => change({ paper, scale: '' })), select('report.scale', SCALES.map((x) => [x, `1 : ${number(Number(x), get().lang)}${x === proposed ? ` · ${t('report.fits')}` : ''}`]), choice.scale, (scale) => change({ scale }))) : null,
      hasMap ? segments('report.orientation', /** @type {const} */ (['landscape', 'portrait']), last.landscape ? 'landscape' : 'portrait', (o) => t(`report.${o}`), (o) => change({ landscape: o === 'landscape', scale: '' })) : null,
      el('p', { class: 'note', text: t(`report.about.${last.format}`) }),
      el('a', { class: 'button is-primary is-large report-open', href: reportFile(plan?.id ?? 0, choice), target: '_blank', rel: 'noopener', 'data-focus': 'report-open', on: { click: () => close() } }, icon('file-text'), el('span', { text: t('report.open') })));
  }

  /** @param {Partial<typeof last>} part */
  function change(part) {
    last = { ...last, ...part };
    draw();
  }
}

/** @template {string} T @param {string} label @param {ReadonlyArray<T>} list @param {T} now @param {(v: T) => string} text @param {(v: T) => void} onPick */
const segments = (label, list, now, text, onPick) => el('div', { class: 'segments', role: 'radiogroup', 'aria-label': t(label) }, list.map((v) => el('button', { type: 'button', role: 'radio', class: 'segment', 'aria-checked': String(v === now), 'data-focus': `${label}-${v}`, on: { click: () => onPick(v) } }, text(v))));

/** @param {string} label @param {string[][]} options @param {string} now @param {(v: string) => void} onPick */
function select(label, options, now, onPick) {
  const id = uniqueId('report');
  return el('div', {}, el('label', { for: id, class: 'note', text: t(label) }), el('select', { id, class: 'field', 'data-focus': label, on: { change: (/** @type {any} */ e) => onPick(e.target.value) } }, options.map(([v, text]) => el('option', { value: v, selected: v === now, text }))));
}

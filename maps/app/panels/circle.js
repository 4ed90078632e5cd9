// @ts-check
/** What to ask of the circle: origin, radius, how polygons count; and below it the answer. */
import { changeCircle, clearCircle, toggleCommunity } from '../actions/circle.js';
import { t } from '../i18n.js';
import { bounds } from '../model/attributes.js';
import { COUNTS, fromSlider, ORIGINS, RADIUS, clampRadius, toSlider } from '../model/circle.js';
import { formatLonLat } from '../model/coordinates.js';
import { number } from '../model/units.js';
import { edit, get, set, subscribe } from '../state.js';
import { circleResult } from './circleResult.js';
import { button, el, fill, icon, iconButton, uniqueId } from './dom.js';
import { searchBox } from './search.js';
import { unnamed } from './values.js';

/** @typedef {import('../layers/desk.js').Desk} Desk */

/** @param {HTMLElement} root @param {Desk} desk */
export function circlePanel(root, desk) {
  const origin = el('section', { class: 'circle-origin-box' }), form = el('section', { class: 'circle-form' }), answer = el('div', { class: 'circle-answer' });
  const radius = radiusControl();
  const options = el('div', { class: 'circle-options' });
  fill(form, radius.node, options);
  fill(root, origin, form, answer);
  const ends = [
    subscribe((s) => [s.doc.circle, s.communityNames, s.mode.mode, s.dragPoint], (s) => fill(origin, originBox(s, desk))),
    subscribe((s) => [s.doc.circle, s.dragRadius], (s) => {
      form.hidden = answer.hidden = !s.doc.circle;
      if (s.doc.circle) radius.show(s.dragRadius ?? s.doc.circle.radius);
    }),
    subscribe((s) => [s.doc.circle?.count, s.doc.circle?.from, s.doc.circle?.rings, s.doc.circle?.communities.length], (s) => s.doc.circle && fill(options, optionsBox(s.doc.circle))),
    circleResult(answer, desk),
    showNewCircle(desk),
  ];
  return () => ends.forEach((end) => end());
}

/** @param {State} s @param {Desk} desk */
function originBox(s, desk) {
  const q = s.doc.circle, isDrawing = s.mode.mode === 'circle';
  const draw = button(t(isDrawing ? 'circle.drawing' : 'circle.draw'), () => set({ mode: { mode: isDrawing ? 'browse' : 'circle' } }), { icon: 'circle-dot', class: `button${q ? '' : ' is-primary'}${isDrawing ? ' is-on' : ''}`, 'aria-pressed': String(isDrawing) });
  const add = searchBox({ placeholder: t('circle.addCommunity'), label: t('circle.addCommunity'), kinds: ['communities'], onPick: (m) => {
    s.communityNames[m.id] ??= m.name ?? '';
    if (!get().doc.circle?.communities.includes(m.id)) edit('step.circle', toggleCommunity, m.id);
  } });
  if (!q) return [el('div', { class: 'blank' }, icon('circle-dashed'), el('p', { text: t('circle.none') }), el('p', { class: 'note', text: t('circle.noneHow') })), el('div', { class: 'stack' }, draw, add)];
  const point = s.dragPoint ?? q.point;
  const chips = q.communities.map((id) => chip(s.communityNames[id] || unnamed('communities', id), () => edit('step.removeCommunity', toggleCommunity, id)));
  return [el('h3', {}, t('circle.around'), el('span', { class: 'spring' }), iconButton('scan', t('circle.zoom'), () => zoomToCircle(desk)), iconButton('x', t('circle.clear'), () => { edit('step.clearCircle', clearCircle); set({ mode: { mode: 'browse' } }); })),
    el('div', { class: 'chips' }, chips, point && !chips.length ? chip(formatLonLat(point), () => edit('step.clearCircle', clearCircle)) : null),
    el('div', { class: 'row' }, draw, add)];
}

/** A circle that has just been drawn comes into view whole; later changes leave the map where it is. @param {Desk} desk */
function showNewCircle(desk) {
  let isNew = get().doc.circle === null;
  return subscribe((s) => [s.doc.circle === null, s.circled.result], (s) => {
    if (!s.doc.circle) isNew = true;
    else if (isNew && s.circled.result && s.circled.status === 'ready') {
      isNew = false;
      zoomToCircle(desk);
    }
  });
}

/** @param {Desk} desk */
function zoomToCircle(desk) {
  const { result } = get().circled, box = result && bounds(result.polygon);
  if (box) desk.goTo(box);
}

/** @param {string} text @param {() => void} onRemove */
const chip = (text, onRemove) => el('span', { class: 'chip' }, el('span', { text }), iconButton('x', t('circle.remove', { name: text }), onRemove));

/** Slider, number and presets for the same radius. */
function radiusControl() {
  const id = uniqueId('radius');
  const slider = el('input', { type: 'range', min: '0', max: '1', step: '0.002', class: 'slider', 'aria-label': t('circle.radius'), on: {
    input: () => set({ dragRadius: fromSlider(Number(slider.value)) }),
    change: () => settle(fromSlider(Number(slider.value))) } });
  const field = el('input', { type: 'number', id, class: 'field figure', min: String(RADIUS.least), max: String(RADIUS.most), step: '10', on: {
    change: () => settle(clampRadius(Number(field.value))) } });
  const presets = el('div', { class: 'presets', role: 'group', 'aria-label': t('circle.presets') });
  /** @param {number} metres */
  function settle(metres) {
    edit('step.radius', changeCircle, { radius: metres });
    set({ dragRadius: null });
    show(metres);
  }
  /** @param {number} metres */
  function show(metres) {
    slider.value = String(toSlider(metres));
    slider.style.setProperty('--at', `${toSlider(metres) * 100}%`);
    slider.setAttribute('aria-valuetext', `${number(metres, get().lang)} m`);
    if (document.activeElement !== field) field.value = String(metres);
    fill(presets, RADIUS.presets.map((r) => el('button', { type: 'button', class: 'preset', 'aria-pressed': String(r === metres), text: number(r, get().lang) ?? '', on: { click: () => settle(r) } })));
  }
  const node = el('div', { class: 'radius' }, el('label', { for: id, text: t('circle.radius') }), el('span', { class: 'with-unit' }, field, el('span', { text: 'm' })), slider,
    el('div', { class: 'slider-ends' }, el('span', { text: '50 m' }), el('span', { text: '50 km' })), presets);
  return { node, show };
}

/** @param {CircleQuery} q */
function optionsBox(q) {
  /** @param {string} name @param {readonly string[]} values @param {string} now @param {(v: any) => void} pick */
  const choice = (name, values, now, pick) => {
    const id = uniqueId(name);
    return el('div', { class: 'option' }, el('label', { for: id, text: t(`circle.${name}`) }),
      el('select', { id, class: 'field', on: { change: (/** @type {any} */ e) => pick(e.target.value) } }, values.map((v) => el('option', { value: v, selected: v === now, text: t(`circle.${name}.${v}`) }))),
      el('p', { class: 'note', text: t(`circle.${name}.${now}.why`) }));
  };
  return [
    q.communities.length ? choice('from', ORIGINS, q.from, (from) => edit('step.from', changeCircle, { from })) : null,
    choice('count', COUNTS, q.count, (count) => edit('step.count', changeCircle, { count })),
    el('label', { class: 'check' }, el('input', { type: 'checkbox', checked: q.rings, on: { change: () => edit('step.rings', changeCircle, { rings: !q.rings }) } }), t('circle.rings')),
  ];
}

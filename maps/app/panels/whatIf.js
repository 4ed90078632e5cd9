// @ts-check
/** What is assumed about gates and paths, one line each, and whether the diagnosis counts with it. */
import { applyWhatIf, clearWhatIf, removePath, toggleGate } from '../actions/walk.js';
import { t } from '../i18n.js';
import { lengthOf } from '../layers/measure.js';
import { metres } from '../model/units.js';
import { changes } from '../model/walk.js';
import { edit, get, set, subscribe } from '../state.js';
import { keepAgain } from '../work/walking.js';
import { nameOf } from '../work/places.js';
import { button, el, fill, icon, iconButton } from './dom.js';
import { problemBox } from './problem.js';
import { takeTool } from './toolbar.js';

/** @typedef {import('../layers/desk.js').Desk} Desk */

/** @param {HTMLElement} root @param {Desk} desk */
export function whatIfBox(root, desk) {
  return subscribe((s) => [s.doc.whatIf, s.whatIfKept.status, s.mode.mode, s.lang, s.inventory?.counts.roads, s.choice.metric], (s) => {
    root.hidden = !s.inventory?.counts.roads;
    const w = s.doc.whatIf, n = changes(w), isDrawing = s.mode.mode === 'path';
    const draw = button(t(isDrawing ? 'whatIf.drawing' : 'whatIf.draw'), () => takeTool(isDrawing ? 'walk' : 'path'), { icon: 'spline', class: `button${isDrawing ? ' is-on' : ''}`, 'aria-pressed': String(isDrawing), title: `${t('whatIf.drawLong')} (P)` });
    fill(root, el('h3', {}, t('whatIf.title'), n ? el('b', { text: String(n) }) : null, el('span', { class: 'spring' }), n ? iconButton('x', t('whatIf.clear'), () => edit('step.clearWhatIf', clearWhatIf)) : null),
      n ? el('ul', { class: 'assumptions' }, lines(w, desk, s)) : el('p', { class: 'note', text: t('whatIf.how') }),
      s.whatIfKept.failure ? problemBox(s.whatIfKept.failure, { actions: [button(t('banner.retry'), () => void keepAgain(), { icon: 'refresh-cw' })] }) : null,
      el('div', { class: 'row' }, button(t('whatIf.gates'), () => showGates(desk), { icon: 'door-open', title: t('whatIf.gatesLong') }), draw),
      n ? el('label', { class: 'check' }, el('input', { type: 'checkbox', checked: w.applied, 'data-focus': 'apply-what-if', on: { change: () => edit('step.applyWhatIf', applyWhatIf, !get().doc.whatIf.applied) } }), t('whatIf.apply')) : null,
      n ? el('p', { class: 'note', text: t(w.applied ? 'whatIf.appliedNote' : 'whatIf.applyNote') }) : null);
  });
}

/** Gates are drawn from zoom 15 on. @param {Desk} desk */
function showGates(desk) {
  takeTool('walk');
  set((s) => ({ layers: s.layers.barriers ? { ...s.layers, barriers: { ...s.layers.barriers, on: true } } : s.layers }));
  if (desk.map.getZoom() < 16) desk.map.setZoom(16);
}

/** @param {WhatIf} w @param {Desk} desk @param {State} s */
function lines(w, desk, s) {
  /** @param {'open' | 'close'} way @param {WhatIfGate} gate */
  const gateLine = (way, gate) => {
    const name = el('span', { class: 'assumption-name', text: gateWords(way, `#${gate.id}`) });
    void nameOf({ kind: 'barriers', id: gate.id }).then((found) => { if (found) name.textContent = gateWords(way, found); });
    return line(`is-${way}`, way === 'open' ? 'door-open' : 'door-closed', name, () => Number.isFinite(gate.lon) && desk.goToPoint(gate, 17), () => edit('step.removeAssumption', toggleGate, gate, way));
  };
  return [...w.open.map((g) => gateLine('open', g)), ...w.close.map((g) => gateLine('close', g)),
    ...w.paths.map((p, i) => line('is-open', 'spline', el('span', { class: 'assumption-name', text: t('whatIf.path', { n: i + 1, length: metres(lengthOf([...p]), s.lang) }) }), () => desk.goToPoint(p[Math.floor(p.length / 2)], 17), () => edit('step.removeAssumption', removePath, i)))];
}

/** @param {'open' | 'close'} way @param {string} name */
const gateWords = (way, name) => t(way === 'open' ? 'whatIf.gate.open' : 'whatIf.gate.close', { name });

/** @param {string} kind @param {string} sign @param {HTMLElement} name @param {() => void} show @param {() => void} remove */
const line = (kind, sign, name, show, remove) => el('li', { class: `assumption ${kind}` }, icon(sign), el('button', { type: 'button', class: 'link', title: t('whatIf.show'), on: { click: show } }, name), iconButton('x', t('whatIf.remove'), remove));

/** Over the map as long as the diagnosis counts with a what-if. @param {HTMLElement} root */
export function whatIfBanner(root) {
  return subscribe((s) => [s.doc.whatIf, s.step, s.choice.metric, s.whatIfKept.status, s.lang], (s) => {
    const n = changes(s.doc.whatIf);
    root.hidden = !n || !s.doc.whatIf.applied || s.step !== 'diagnose';
    if (root.hidden) return fill(root);
    fill(root, icon('flask-conical'), el('span', {}, el('b', { text: t('whatIf.inForce') }), ' ', el('span', { text: t('whatIf.inForceLong', { n }) })),
      button(t('whatIf.see'), () => set((x) => ({ diagnoseTab: 'walking', open: { ...x.open, right: true } })), { class: 'button is-plain' }),
      button(t('whatIf.clear'), () => edit('step.clearWhatIf', clearWhatIf), { icon: 'x' }));
  });
}

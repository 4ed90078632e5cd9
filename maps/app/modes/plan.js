// @ts-check
/** Clicks and keys in the step of plans. */
import { chooseTargets, chooseWhere, invert } from '../actions/chosen.js';
import { NONE } from '../model/chosen.js';
import { t } from '../i18n.js';
import { act, showDetails } from '../panels/planDock.js';
import { cancelUnit, outlineDrawn, toggleInUnit } from '../panels/planUnit.js';
import { stepWords } from '../panels/planTop.js';
import { get, set } from '../state.js';
import { drawSupplement, lockChosen, revertChosen } from '../work/assigning.js';
import { doStep } from '../work/planQueue.js';
import { under } from './pointer.js';
import { isReshapeEnd } from './reshape.js';
import { isStrokeEnd } from './strokes.js';

/** @param {import('../layers/desk.js').Desk} desk @param {LonLat} p @param {MouseEvent} e @returns {boolean} whether it meant something here */
export function clickInPlan(desk, p, e) {
  const { mode, plan } = get();
  if (isStrokeEnd() || isReshapeEnd()) return true;
  if (mode.mode === 'unit') {
    const found = under(desk, p);
    if (found) toggleInUnit(found.id, found.name);
    return true;
  }
  if (mode.mode === 'outline' || mode.mode === 'draw') {
    set({ mode: { ...mode, points: [...mode.points, p] } });
    return true;
  }
  if (!plan || mode.mode === 'measure') return false;
  if (mode.mode === 'brush') return true;
  const found = desk.plan.pick(p), isMore = e.shiftKey || e.ctrlKey || e.metaKey;
  if (!found) set(isMore ? {} : { chosen: NONE });
  else set((s) => chooseTargets(s, [found.target], e.altKey ? 'remove' : isMore ? 'toggle' : 'replace'));
  return true;
}

/** @returns {boolean} whether something was being drawn */
export function finishDrawing() {
  const { mode } = get();
  if (mode.mode === 'outline') outlineDrawn(mode.points);
  else if (mode.mode === 'draw') {
    const target = drawSupplement(mode.form, mode.points);
    set({ mode: { mode: 'browse' }, ...(target ? { chosen: new Set([target]) } : {}) });
    if (target) showDetails('SUPPLEMENT', [target]);
  } else return false;
  return true;
}

/** @type {Record<string, RenewalAction>} */
const ACTS = { 1: 'RETAIN', 2: 'MODIFY', 3: 'DEMOLISH', 4: 'SUPPLEMENT' };

/** @param {KeyboardEvent} e @param {import('../layers/desk.js').Desk} _desk @returns {boolean} whether it meant something here */
export function keyInPlan(e, _desk) {
  const s = get(), key = e.key.toLowerCase(), isCommand = e.ctrlKey || e.metaKey;
  if (isCommand && s.plan) {
    if (key === 'a') set(chooseWhere(s, (x) => x.kind === 'building'));
    else if (key === 'i') set(invert(s));
    else if (key === 'z' || key === 'y') step(key === 'y' || e.shiftKey ? 'redo' : 'undo');
    else return false;
    return true;
  }
  if (e.key === 'Enter' && (s.mode.mode === 'outline' || s.mode.mode === 'draw')) return finishDrawing();
  if (s.chosen.size) {
    // what is chosen comes first: L locks it, and without anything chosen leads to the step Look
    if (ACTS[key]) act(ACTS[key]);
    else if (e.key === 'Delete' || e.key === 'Backspace') revertChosen();
    else if (key === 'l') lockChosen();
    if (ACTS[key] || e.key === 'Delete' || e.key === 'Backspace' || key === 'l') return true;
  }
  if (s.mode.mode === 'brush' && (key === ',' || key === '.')) set({ brushMetres: Math.max(5, Math.min(300, Math.round(s.brushMetres * (key === '.' ? 1.25 : 0.8)))) });
  else return false;
  return true;
}

/** @param {'undo' | 'redo'} way */
function step(way) {
  const done = doStep(way);
  set({ toast: { text: done ? t(`did.${way}`, { step: stepWords(done, get().lang) }) : t(`did.${way}None`), tone: 'ok' } });
}

/** One step back: what is drawn, what is chosen, the tool. @returns {boolean} */
export function leaveInPlan() {
  const { mode, chosen, unitDraft } = get();
  if ((mode.mode === 'outline' || mode.mode === 'draw') && mode.points.length) set({ mode: { ...mode, points: [] } });
  else if (unitDraft) cancelUnit();
  else if (mode.mode === 'draw') set({ mode: { mode: 'browse' } });
  else if (chosen.size) set({ chosen: NONE });
  else return false;
  return true;
}

// @ts-check
/** What is done with what is chosen. Each is one step of the plan. */
import { chosenThings } from '../actions/chosen.js';
import { t } from '../i18n.js';
import { assign, assignmentOf, change, revert, supplement } from '../model/plan.js';
import { closedRing, ringSquareMetres } from '../model/shapes.js';
import { get, set } from '../state.js';
import { doEdit } from './planQueue.js';

/** Says why nothing was done. @param {string} key @returns {string[]} nothing */
function nothing(key) {
  set({ toast: { text: t(key), tone: 'bad' } });
  return [];
}

/** Retains, modifies or pulls down the buildings that are chosen. @param {'RETAIN' | 'MODIFY' | 'DEMOLISH'} action @returns {string[]} the targets it is about */
export function assignChosen(action) {
  const { plan, planBook } = get(), targets = chosenThings(get()).filter((x) => x.kind === 'building').map((x) => x.target);
  if (!plan || !targets.length) return nothing('plan.buildingsOnly');
  doEdit(assign(plan.items, targets, action, (planBook.value?.values ?? []).map((v) => v.code)));
  return targets;
}

/** Adds to the idle spaces that are chosen; without any to the buildings. @returns {string[]} */
export function supplementChosen() {
  const { plan } = get(), things = chosenThings(get()), spaces = things.filter((x) => x.kind === 'idle-space');
  const about = (spaces.length ? spaces : things.filter((x) => x.kind === 'building')).map((x) => x.target);
  if (!plan) return [];
  if (!about.length) return things.length ? things.map((x) => x.target) : nothing('plan.spacesOnly');
  const fresh = about.filter((target) => assignmentOf(plan.items, target)?.action !== 'SUPPLEMENT');
  if (fresh.length) doEdit(supplement(plan.items, fresh, (target) => (target.startsWith('idle-space/') ? { form: 'REUSE', facilities: [] } : { form: 'EXTENSION', storeys: 1 })));
  return about;
}

export function revertChosen() {
  const { plan, chosen } = get();
  if (!plan) return;
  const edit = revert(plan.items, [...chosen]);
  if (edit.remove.length) doEdit(edit);
  else nothing('plan.nothingSaid');
}

/** Locks what is assigned among what is chosen; unlocks it when all is locked. */
export function lockChosen() {
  const { plan, chosen } = get();
  if (!plan) return;
  const said = [...chosen].flatMap((target) => assignmentOf(plan.items, target) ?? []), isLocked = said.length > 0 && said.every((a) => a.isLocked);
  if (!said.length) return void nothing('plan.nothingSaid');
  const edit = change(plan.items, said.map((a) => a.target), isLocked ? 'unlock' : 'lock', () => ({ isLocked: !isLocked }));
  doEdit(edit);
}

/** @param {ReadonlyArray<string>} targets @param {string} label @param {(a: Assignment) => Partial<Assignment> | null} part */
export function changeTargets(targets, label, part) {
  const { plan } = get();
  if (plan) doEdit(change(plan.items, targets, label, part));
}

/** Gives something drawn another outline. @param {string} target @param {number[][]} ring */
export function reshapeDrawn(target, ring) {
  const { plan } = get();
  if (plan) doEdit(change(plan.items, [target], 'reshape', (a) => (a.supplement ? { supplement: { ...a.supplement, outline: { type: 'Polygon', coordinates: [ring] } } } : null)));
}

/** Makes what was drawn a part of the plan. @param {SupplementForm} form @param {ReadonlyArray<LonLat>} points @returns {string | null} its target; null when it is no area */
export function drawSupplement(form, points) {
  const { plan } = get(), ring = closedRing(points);
  if (!plan || !ring) return null;
  const target = `drawn/${crypto.randomUUID?.().slice(0, 8) ?? Math.random().toString(36).slice(2, 10)}`, area = ringSquareMetres(ring);
  /** @type {Supplement} */
  const added = { form, outline: { type: 'Polygon', coordinates: [ring] }, ...(form === 'NEW_BUILDING' ? { storeys: 2, use: 'PUBLIC', facilities: [] } : form === 'PARKING' ? { spaces: Math.max(1, Math.floor(area / 30)) } : {}) };
  return doEdit({ label: 'draw', put: [{ item: 'assignment', target, action: 'SUPPLEMENT', supplement: added }], remove: [] }) ? target : null;
}

// @ts-check
/** What is chosen of a plan: sets of targets, and their sums. Unknown is counted, never taken for zero. */

/** @type {ReadonlySet<string>} */
export const NONE = Object.freeze(new Set());

/** @param {ReadonlySet<string>} chosen @param {ReadonlyArray<string>} found @param {'replace' | 'add' | 'remove' | 'toggle'} how @returns {ReadonlySet<string>} */
export function choose(chosen, found, how) {
  if (how === 'replace') return new Set(found);
  const next = new Set(chosen);
  for (const target of found) {
    if (how === 'remove' || (how === 'toggle' && next.has(target))) next.delete(target);
    else next.add(target);
  }
  return next;
}

/** Shift adds, Alt takes away, Ctrl turns each round. @param {{ shiftKey: boolean, altKey: boolean, ctrlKey: boolean, metaKey: boolean }} e @returns {'replace' | 'add' | 'remove' | 'toggle'} */
export const howOf = (e) => (e.altKey ? 'remove' : e.ctrlKey || e.metaKey ? 'toggle' : e.shiftKey ? 'add' : 'replace');

/** @param {ReadonlyArray<Amount | undefined>} amounts */
export function sumOf(amounts) {
  let value = 0, estimated = 0, unknown = 0;
  for (const a of amounts) {
    if (!a || a.status === 'UNKNOWN') unknown += 1;
    else {
      value += a.value;
      if (a.status === 'ESTIMATED') estimated += 1;
    }
  }
  return { value, estimated, unknown };
}

/** @param {ReadonlyArray<Thing>} things */
export function sums(things) {
  const buildings = things.filter((x) => x.kind === 'building'), spaces = things.filter((x) => x.kind === 'idle-space');
  return { buildings: buildings.length, spaces: spaces.length, drawn: things.length - buildings.length - spaces.length, floorArea: sumOf(buildings.map((x) => x.p.floorAreaM2)), people: sumOf(buildings.map((x) => x.p.people)), spaceArea: sumOf(spaces.map((x) => x.p.areaM2)) };
}

/** What buildings can be chosen by. @type {ReadonlyArray<{ key: string, kind: 'year' | 'code' | 'text' | 'action' | 'community' }>} */
export const CRITERIA = Object.freeze([{ key: 'yearBefore', kind: 'year' }, { key: 'structure', kind: 'code' }, { key: 'safetyGrade', kind: 'code' }, { key: 'use', kind: 'code' }, { key: 'action', kind: 'action' }, { key: 'community', kind: 'community' }, { key: 'ownerUnit', kind: 'text' }]);

/** Buildings that fit; what is unknown fits only where the unknown is asked for. @param {ReadonlyArray<Thing>} things @param {(target: string) => string} actionOf action or UNDECIDED @param {{ key: string, value: string }} by '' = unknown */
export function byAttribute(things, actionOf, { key, value }) {
  return things.filter((x) => {
    if (x.kind !== 'building') return false;
    if (key === 'yearBefore') return value === '' ? x.p.yearBuilt === undefined : x.p.yearBuilt < Number(value);
    if (key === 'action') return actionOf(x.target) === value;
    return String(x.p[key] ?? '') === value;
  });
}

/** The values there are of an attribute, most frequent first. @param {ReadonlyArray<Thing>} things @param {string} key @returns {{ value: string, count: number }[]} '' = unknown */
export function valuesOf(things, key) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const x of things) if (x.kind === 'building') counts.set(String(x.p[key] ?? ''), (counts.get(String(x.p[key] ?? '')) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

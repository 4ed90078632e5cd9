// @ts-check
/** Values of norms and assumptions as they are typed, and the steps that change them. */

/** @type {ReadonlyArray<{ field: NormField, unit: string, group: string, digits: number }>} columns of the norm table, in reading order */
export const FIELDS = Object.freeze([
  { field: 'SERVICE_RADIUS_M', unit: 'm', group: 'radius', digits: 0 }, { field: 'COVERAGE_TARGET', unit: '1', group: 'target', digits: 2 },
  { field: 'MIN_FLOOR_AREA_M2', unit: 'm2', group: 'floor', digits: 0 }, { field: 'MAX_FLOOR_AREA_M2', unit: 'm2', group: 'floor', digits: 0 },
  { field: 'MIN_SITE_AREA_M2', unit: 'm2', group: 'site', digits: 0 }, { field: 'MAX_SITE_AREA_M2', unit: 'm2', group: 'site', digits: 0 },
  { field: 'FLOOR_AREA_M2_PER_1000', unit: 'm2/1000', group: 'per1000', digits: 1 }, { field: 'PLACES_PER_1000', unit: '1/1000', group: 'per1000', digits: 1 },
  { field: 'PEOPLE_PER_FACILITY_MIN', unit: 'people', group: 'people', digits: 0 }, { field: 'PEOPLE_PER_FACILITY_MAX', unit: 'people', group: 'people', digits: 0 },
]);

/** A typed number: thousands separators and full-width digits are read, nothing means "not regulated". @param {string} text @returns {{ value: number | null } | { bad: true }} */
export function parseValue(text) {
  const plain = text.normalize('NFKC').replace(/[\s,_]/g, '');
  if (plain === '') return { value: null };
  return /^\d+(\.\d+)?$|^\.\d+$/.test(plain) && Number(plain) < 1e9 ? { value: Number(plain) } : { bad: true };
}

/** The value an edit gave, from what was there; null when it changes nothing. @param {Omit<ValueEdit, 'key'>} edit @param {number} serial @returns {ValueEdit | null} */
export const valueEdit = (edit, serial) => (Object.is(edit.from, edit.to) ? null : Object.freeze({ ...edit, key: `${edit.of}/${edit.set}/${edit.norm ?? ''}/${edit.field}#${serial}` }));

/** What has to be sent so that the service has exactly the wanted edits: first take back the last ones, then set anew. @param {readonly ValueEdit[]} made @param {readonly ValueEdit[]} wanted
 * @returns {{ edit: ValueEdit, value: number | null, isBack: boolean }[]} */
export function toSend(made, wanted) {
  const has = (/** @type {readonly ValueEdit[]} */ list, /** @type {ValueEdit} */ e) => list.some((x) => x.key === e.key);
  return [
    ...[...made].reverse().filter((e) => !has(wanted, e)).map((edit) => ({ edit, value: edit.from, isBack: true })),
    ...wanted.filter((e) => !has(made, e)).map((edit) => ({ edit, value: edit.to, isBack: false })),
  ];
}

/** The sets of a list: those in force first, then as they came. @param {readonly NormSetEntry[]} sets */
export const inForceFirst = (sets) => [...sets].sort((a, b) => Number(b.inForce) - Number(a.inForce));

/** @type {Record<Certainty, string>} sign of how sure a value is */
export const SIGNS = Object.freeze({ SEEN: '●', SECONDARY: '◐', MEMORY: '○', PROPOSED: '◌', CHANGED: '✎' });

/** A code for one's own copy that no set has yet. @param {string} base code of the set that is copied @param {readonly string[]} taken */
export function copyCode(base, taken) {
  const stem = `${base.replace(/-OWN\d*$/, '').slice(0, 32)}-OWN`;
  for (let n = 1; ; n++) {
    const code = n === 1 ? stem : `${stem}${n}`;
    if (!taken.includes(code)) return code;
  }
}

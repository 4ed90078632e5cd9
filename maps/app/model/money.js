// @ts-check
/** Reads the money of a plan for the page: why two paybacks differ, an operating right as it is typed. */

/** What a yuan of that year is worth in year 0. @param {number} rate @param {number} years */
export const discountFactor = (rate, years) => (1 + rate) ** -years;

/**
 * Why the discounted payback is later than the static one, as a key of the texts and what to fill in.
 * @param {Returns} r @param {number} horizon years the calculation runs
 * @returns {{ key: 'both' | 'staticOnly' | 'none' | 'same', statically: number | null, discounted: number | null, factor: number, horizon: number, rate: number }}
 */
export function whyPaybacksDiffer(r, horizon) {
  const statically = r.staticPaybackYears ?? null, discounted = r.discountedPaybackYears ?? null, factor = discountFactor(r.rate, statically ?? horizon);
  const key = statically === null ? 'none' : discounted === null ? 'staticOnly' : Math.abs(discounted - statically) < 0.05 ? 'same' : 'both';
  return { key, statically, discounted, factor, horizon, rate: r.rate };
}

/** @typedef {{ holder: string, areaM2: string, startYear: string, termYears: string, rent: string, growth: string, rampUp: string, vacancy: string, subsidy: string, operating: string, paidToOwner: string }} RightDraft as it is typed; shares in per cent */

/** @type {RightDraft} */
export const NO_RIGHT = Object.freeze({ holder: '', areaM2: '', startYear: '', termYears: '20', rent: '', growth: '0', rampUp: '', vacancy: '10', subsidy: '0', operating: '', paidToOwner: '0' });

/** @param {any} right @returns {RightDraft} */
export const draftOf = (right) => ({
  holder: right.holder ?? '', areaM2: text(right.areaM2), startYear: text(right.startYear), termYears: text(right.termYears), rent: text(right.rentYuanPerM2Month), growth: text(percentOf(right.rentGrowth)),
  rampUp: (right.rampUp ?? []).map((/** @type {number} */ r) => text(percentOf(r))).join(' '), vacancy: text(percentOf(right.vacancy)), subsidy: text(right.subsidyYuanYear), operating: text(right.operatingYuanYear), paidToOwner: text(right.paidToOwnerYuanYear),
});

/** @param {unknown} n */
const text = (n) => (n === undefined || n === null ? '' : String(n));
/** Without the dust of binary fractions: 0.07 is 7, not 7.000000000000001. @param {number | undefined} share */
const percentOf = (share) => (share === undefined || share === null ? undefined : Number((share * 100).toPrecision(12)));

/** A typed number; thousands separators and full-width digits are read. @param {string} typed @returns {number | null | 'bad'} null = nothing typed */
export function typedNumber(typed) {
  const plain = typed.normalize('NFKC').replace(/[\s,_%]/g, '').replace('−', '-');
  if (plain === '') return null;
  return /^-?(\d+(\.\d+)?|\.\d+)$/.test(plain) ? Number(plain) : 'bad';
}

/** What each figure may be: least and most. @type {ReadonlyArray<[keyof RightDraft, number, number, boolean]>} name, least, most, may be left out */
const BOUNDS = Object.freeze([['areaM2', 0.01, 1e7, true], ['startYear', 1990, 2200, true], ['termYears', 1, 99, false], ['rent', 0, 1e5, false], ['growth', -99, 100, true], ['vacancy', 0, 100, true], ['subsidy', 0, 1e12, true], ['operating', 0, 1e12, true], ['paidToOwner', 0, 1e12, true]]);

/**
 * The operating right that is typed, or which fields are wrong.
 * @param {string} target @param {RightDraft} d @returns {{ item: any } | { bad: (keyof RightDraft)[] }}
 */
export function rightFrom(target, d) {
  /** @type {(keyof RightDraft)[]} */
  const bad = d.holder.trim() ? [] : ['holder'];
  /** @type {Record<string, number | null>} */
  const n = {};
  for (const [name, least, most, isOptional] of BOUNDS) {
    const value = typedNumber(d[name]);
    if (value === 'bad' || (value === null && !isOptional) || (value !== null && (value < least || value > most || ((name === 'termYears' || name === 'startYear') && !Number.isInteger(value))))) bad.push(name);
    else n[name] = value;
  }
  const ramp = d.rampUp.split(/[\s,;,、/]+/).filter(Boolean).map(typedNumber);
  if (ramp.some((r) => r === 'bad' || r === null || r < 0 || r > 100)) bad.push('rampUp');
  if (bad.length) return { bad };
  const share = (/** @type {number | null} */ p) => (p === null ? 0 : Number((p / 100).toPrecision(12)));
  return { item: { item: 'right', target, holder: d.holder.trim(), ...(n.areaM2 === null ? {} : { areaM2: n.areaM2 }), ...(n.startYear === null ? {} : { startYear: n.startYear }), termYears: n.termYears, rentYuanPerM2Month: n.rent, rentGrowth: share(n.growth),
    rampUp: ramp.map((r) => share(/** @type {number} */ (r))), vacancy: share(n.vacancy), subsidyYuanYear: n.subsidy ?? 0, ...(n.operating === null ? {} : { operatingYuanYear: n.operating }), paidToOwnerYuanYear: n.paidToOwner ?? 0 } };
}

/** Names of terms that carry the plan, in the order of the loop: what is paid, what is earned, what it costs, what is borrowed, what goes back. */
export const KEY_TERMS = Object.freeze(['START_YEAR', 'HORIZON_YEARS', 'DISCOUNT_RATE', 'PROPERTY_FEE_YUAN_M2_MONTH', 'COLLECTION_START', 'COLLECTION_TARGET', 'COLLECTION_YEARS_TO_TARGET', 'COLLECTION_FREE_YEARS', 'PARKING_YUAN_SPACE_MONTH', 'PARKING_OCCUPANCY', 'LOAN_SHARE', 'LOAN_RATE', 'LOAN_YEARS', 'RESERVE_SHARE']);

// @ts-check
/** What is asked of a siting: from the fields of the page to what is sent, and from the faults the service finds back to the fields. */
import { typedNumber } from './money.js';
import { RADII } from './siting.js';

/** Fields of a type, as they are sent. */
export const TYPE_FIELDS = Object.freeze(/** @type {const} */ (['radiusMetres', 'weight', 'atLeast', 'atMost', 'apartMetres', 'rentYuanPerM2Month', 'peoplePerM2']));
/** @param {Lang} lang yuan in the unit money is typed in: 万元, million yuan */
export const moneyUnit = (lang) => (lang === 'en' ? 1e6 : 1e4);

/** Yuan as shown in its field; what could not be read stays as it was typed. @param {string | undefined} kept @param {Lang} lang */
export function moneyShown(kept, lang) {
  if (kept === undefined || kept === '') return '';
  const yuan = typedNumber(kept);
  return typeof yuan === 'number' ? String(Number((yuan / moneyUnit(lang)).toPrecision(12))) : kept.replace(/^!/, '');
}

/** What was typed as yuan; what cannot be read is kept with a mark, so that the service refuses it with all the rest. @param {string} typed @param {Lang} lang */
export function moneyTyped(typed, lang) {
  const n = typedNumber(typed);
  return n === null ? '' : n === 'bad' ? `!${typed.trim()}` : String(Number((n * moneyUnit(lang)).toPrecision(14)));
}

/** @param {string | undefined} kept @returns {Typed | null} null = nothing typed */
export function valueOf(kept) {
  if (kept === undefined || kept.trim() === '') return null;
  const n = typedNumber(kept);
  return n === 'bad' || n === null ? kept.replace(/^!/, '') : n;
}

/** Metres that were typed for a type, instead of the norm's; null = none that could be used. @param {Readonly<Record<string, string>>} values @param {string} type */
export function reachOf(values, type) {
  const n = valueOf(values[`${type}.radiusMetres`]);
  return typeof n === 'number' && n >= RADII[0] && n <= RADII[1] ? n : null;
}

/** The form with the distances a siting was asked with, so that its types can be looked at. @param {SiteDraft} draft @param {SitingBody} body @returns {SiteDraft} */
export function withReaches(draft, { types }) {
  const own = types.flatMap((x) => (x.radiusMetres === undefined ? [] : [[`${x.type}.radiusMetres`, String(x.radiusMetres)]]));
  return own.length ? { ...draft, values: { ...draft.values, ...Object.fromEntries(own) } } : draft;
}

/** Values below a stem: year.2027, payer.CITY. @param {Readonly<Record<string, string>>} values @param {string} stem @returns {Record<string, Typed>} */
function below(values, stem) {
  return Object.fromEntries(Object.keys(values).filter((key) => key.startsWith(`${stem}.`)).flatMap((key) => {
    const v = valueOf(values[key]);
    return v === null ? [] : [[key.slice(stem.length + 1), v]];
  }));
}

/** What is sent. @param {SiteArea} area @param {Metric} metric @param {ReadonlyArray<string>} types @param {SiteDraft} draft @param {string} name @returns {SitingBody} */
export function bodyOf(area, metric, types, draft, name) {
  const { values } = draft, total = valueOf(values.totalYuan), years = below(values, 'year'), payers = below(values, 'payer');
  const where = area.kind === 'unit' ? { unit: area.unit ?? undefined } : area.kind === 'community' ? { community: area.community ?? undefined, radiusMetres: area.radius } : { lon: area.point?.lon, lat: area.point?.lat, radiusMetres: area.radius };
  const own = ['paybackYears', 'agedWeight', 'seconds'].flatMap((key) => {
    const v = valueOf(values[key]);
    return v === null ? [] : [[key, v]];
  });
  const locks = (/** @type {'in' | 'out'} */ way) => draft.locks.filter((l) => l.way === way && (way === 'out' || types.includes(l.type))).map((l) => ({ space: l.space, type: l.type }));
  return {
    name: valueOf(values.name) === null ? name : values.name.trim(), area: where, metric, goal: draft.goal,
    types: types.map((type) => ({ type, ...Object.fromEntries(TYPE_FIELDS.flatMap((f) => {
      const v = valueOf(values[`${type}.${f}`]);
      return v === null ? [] : [[f, v]];
    })) })),
    budget: { ...(total === null ? {} : { totalYuan: total }), ...(Object.keys(years).length ? { yearYuan: years } : {}), ...(Object.keys(payers).length ? { payerYuan: payers } : {}) },
    ...draft.flags, lockedIn: locks('in'), lockedOut: locks('out'), ...Object.fromEntries(own),
  };
}

/** Which field of the page a fault belongs to. @param {string} field as the service names it, e.g. types[2].atLeast @param {ReadonlyArray<string>} types in the order they were sent */
export function fieldKey(field, types) {
  const type = /^types\[(\d+)\]\.?(\w*)/.exec(field);
  if (type) return `${types[Number(type[1])] ?? ''}.${type[2] || 'type'}`;
  if (field === 'budget') return 'totalYuan';
  const budget = /^budget\.(totalYuan|yearYuan|payerYuan)\.?(\w*)$/.exec(field);
  if (budget) return budget[1] === 'totalYuan' ? 'totalYuan' : `${budget[1] === 'yearYuan' ? 'year' : 'payer'}.${budget[2]}`;
  if (/^locked(In|Out)/.test(field)) return 'locks';
  return field.startsWith('area') ? 'area' : field;
}

/** All faults by field, the words of the service. @param {Failure} failure @param {ReadonlyArray<string>} types @returns {Record<string, string>} */
export function faultsOf(failure, types) {
  /** @type {Record<string, string>} */
  const faults = {};
  for (const { field, message } of failure.violations ?? []) {
    const key = fieldKey(field, types);
    // that the budget is missing says nothing new where it cannot be read
    if (field !== 'budget' || !faults[key]) faults[key] = faults[key] ? `${faults[key]}; ${message}` : message;
  }
  return faults;
}

/** Words of the service that have a text of their own: its key and what to fill in. @param {string} message @returns {{ key: string, values: Record<string, string> } | null} */
export function faultWords(message) {
  const between = /^must be between (\S+) and (\S+)/.exec(message), whole = /^must be a whole number between (\S+) and (\S+)/.exec(message);
  if (whole) return { key: 'whole', values: { least: grouped(whole[1]), most: grouped(whole[2]) } };
  if (between) return { key: 'between', values: { least: grouped(between[1]), most: grouped(between[2]) } };
  if (message === 'must be a number') return { key: 'number', values: {} };
  if (message === 'is missing' || message.startsWith('is missing: give totalYuan')) return { key: 'missing', values: {} };
  if (message === 'is more than atMost') return { key: 'moreThanMost', values: {} };
  if (message.startsWith('is locked out, too')) return { key: 'bothLocked', values: {} };
  if (message.startsWith('must list 1 to')) return { key: 'noTypes', values: {} };
  return null;
}

/** @param {string} n */
const grouped = (n) => n.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** The lock of a space for a type. @param {SiteDraft} draft @param {number} space @param {string} type */
export const lockOf = (draft, space, type) => draft.locks.find((l) => l.space === space && l.type === type) ?? null;

/** Sets a lock, or takes it away where it is there already. @param {SiteDraft} draft @param {SiteLock} lock @returns {SiteDraft} */
export function toggleLock(draft, lock) {
  const had = lockOf(draft, lock.space, lock.type), others = draft.locks.filter((l) => l !== had);
  return { ...draft, locks: had?.way === lock.way ? others : [...others, lock] };
}

/** The form as it was asked: for asking again with a little change. @param {SitingBody} body @param {ReadonlyArray<SiteLock>} known locks whose names are known @returns {SiteDraft} */
export function draftFrom(body, known = []) {
  /** @type {Record<string, string>} */
  const values = {};
  const put = (/** @type {string} */ key, /** @type {unknown} */ v) => {
    if (v !== undefined && v !== null && typeof v !== 'object') values[key] = String(v);
  };
  put('totalYuan', body.budget?.totalYuan);
  for (const [year, yuan] of Object.entries(body.budget?.yearYuan ?? {})) put(`year.${year}`, yuan);
  for (const [payer, yuan] of Object.entries(body.budget?.payerYuan ?? {})) put(`payer.${payer}`, yuan);
  for (const key of ['paybackYears', 'agedWeight', 'seconds']) put(key, body[key]);
  for (const type of body.types ?? []) for (const f of TYPE_FIELDS) put(`${type.type}.${f}`, type[f]);
  const lock = (/** @type {'in' | 'out'} */ way) => (/** @type {SpaceLock} */ l) => ({ space: l.space, type: l.type ?? '', way, name: known.find((k) => k.space === l.space)?.name ?? `#${l.space}` });
  return { values, goal: body.goal ?? 'PEOPLE', flags: { share: body.share === true, decay: body.decay === true, undecided: body.undecided !== false }, locks: [...(body.lockedIn ?? []).map(lock('in')), ...(body.lockedOut ?? []).map(lock('out'))] };
}

/** Area of a siting that was asked. @param {SitingBody} body @param {SiteArea} before @returns {SiteArea} */
export function areaFrom(body, before) {
  const a = body.area, radius = typeof a.radiusMetres === 'number' ? a.radiusMetres : before.radius;
  if (a.unit) return { ...before, kind: 'unit', unit: a.unit };
  if (a.community) return { ...before, kind: 'community', community: a.community, radius };
  return a.lon !== undefined && a.lat !== undefined ? { ...before, kind: 'circle', point: { lon: a.lon, lat: a.lat }, radius } : before;
}

/** @param {SiteArea} a */
export function formatArea(a) {
  if (a.kind === 'unit') return a.unit === null ? '' : `unit:${a.unit}`;
  if (a.kind === 'community') return a.community === null ? '' : `community:${a.community};r=${a.radius}`;
  return a.point ? `point:${a.point.lon.toFixed(6)},${a.point.lat.toFixed(6)};r=${a.radius}` : '';
}

/** @param {string} text @param {number} radius where none is said @returns {SiteArea | null} */
export function parseArea(text, radius) {
  const m = /^(unit|community|point):([-\d.,]+)(?:;r=(\d+(?:\.\d+)?))?$/.exec(text), none = { unit: null, community: null, point: null };
  if (!m) return null;
  const numbers = m[2].split(',').map(Number), r = m[3] ? Number(m[3]) : radius;
  if (numbers.some((n) => !Number.isFinite(n))) return null;
  if (m[1] === 'point') return numbers.length === 2 && Math.abs(numbers[0]) <= 180 && Math.abs(numbers[1]) <= 90 ? { ...none, kind: 'circle', point: { lon: numbers[0], lat: numbers[1] }, radius: r } : null;
  if (!Number.isSafeInteger(numbers[0]) || numbers[0] <= 0 || numbers.length !== 1) return null;
  return m[1] === 'unit' ? { ...none, kind: 'unit', unit: numbers[0], radius: r } : { ...none, kind: 'community', community: numbers[0], radius: r };
}

// @ts-check
/** Rows and columns of the table, from the circle or from the view. */
import { t } from '../i18n.js';
import { ATTRIBUTES, middle } from '../model/attributes.js';
import { metres, percent, squareMetres } from '../model/units.js';
import { el } from './dom.js';
import { attributeText, count, estimated, shown, typeName, unknown, unnamed } from './values.js';

/** @typedef {{ ref: Ref, at: LonLat | null, place: Place | null, values: Record<string, any> }} Row */
/** @typedef {{ key: string, title: string, figure: boolean, show: (row: Row) => Node }} Column */

/** @param {State} s @returns {{ rows: Row[], status: string }} sorted */
export function rowsOf(s) {
  const kind = s.tableTab;
  if (!s.doc.circle) {
    const rows = s.inView.kind === kind ? s.inView.places.map((p) => fromPlace(kind, p)) : [];
    return { rows: sorted(rows, s), status: s.inView.status };
  }
  const c = s.circled.result?.contents;
  const items = /** @type {(CommunityItem | FacilityItem)[]} */ ((kind === 'communities' ? c?.communities.items : kind === 'facilities' ? c?.facilities.items : c?.idleSpaces.items) ?? []);
  const rows = items.map((i) => ({ ref: { kind, id: i.id }, at: 'lon' in i ? { lon: i.lon, lat: i.lat } : null, place: null, values: /** @type {Record<string, any>} */ (i) }));
  return { rows: sorted(rows, s), status: s.circled.status };
}

/** @param {Kind} kind @param {Place} p @returns {Row} */
const fromPlace = (kind, p) => ({ ref: { kind, id: p.id }, at: middle(p.geometry), place: p, values: { ...p.properties, id: p.id } });

/** Unknown values come last, whichever way it is sorted. @param {Row[]} rows @param {State} s */
function sorted(rows, s) {
  const { key, down } = s.sort;
  const by = key || (s.doc.circle ? 'distanceMetres' : 'name');
  const text = new Intl.Collator(s.lang, { numeric: true });
  const isBlank = (/** @type {any} */ v) => v === null || v === undefined || v === '';
  return [...rows].sort((a, b) => {
    const x = by === 'type' ? typeName(a.values.type ?? '') : a.values[by], y = by === 'type' ? typeName(b.values.type ?? '') : b.values[by];
    if (isBlank(x) || isBlank(y)) return Number(isBlank(x)) - Number(isBlank(y));
    const order = typeof x === 'number' && typeof y === 'number' ? x - y : text.compare(String(x), String(y));
    return (down ? -order : order) || a.ref.id - b.ref.id;
  });
}

/** @param {State} s @returns {Column[]} */
export function columnsOf(s) {
  const name = column('name', false, (r) => (r.values.name || r.values.code ? shown(r.values.name || r.values.code) : el('span', { class: 'unknown', text: unnamed(r.ref.kind, r.ref.id) })));
  const distance = column('distanceMetres', true, (r) => shown(metres(r.values.distanceMetres, s.lang)));
  const type = column('type', false, (r) => shown(typeName(r.values.type)));
  const area = column('areaM2', true, (r) => shown(squareMetres(r.values.areaM2, s.lang)));
  if (s.doc.circle && s.tableTab === 'communities') {
    return [name, column('yearBuilt', true, (r) => shown(r.values.yearBuilt === null ? null : String(r.values.yearBuilt))),
      column('people', true, (r) => (r.values.people === null || r.values.peopleStatus === 'unknown' ? unknown() : r.values.peopleStatus === 'estimated' ? estimated(count(r.values.people)) : shown(count(r.values.people)))),
      column('shareInside', true, (r) => shown(percent(r.values.shareInside, s.lang))), distance];
  }
  if (s.doc.circle) return s.tableTab === 'facilities' ? [name, type, distance] : [name, type, area, distance];
  const keys = { communities: ['yearBuilt', 'ownershipType', 'managementStatus', 'householdCount', 'population', 'areaM2'], facilities: ['type', 'capacity', 'floorAreaM2', 'address'], 'idle-spaces': ['type', 'areaM2', 'ownerUnit', 'rightYears', 'currentUse'] }[s.tableTab];
  const attributes = keys.flatMap((key) => ATTRIBUTES[s.tableTab].filter((a) => a.key === key));
  return [name, column('code', false, (r) => shown(r.values.code)), ...attributes.map((a) => column(a.key, a.unit !== undefined, (r) => shown(attributeText(a, r.values[a.key]))))];
}

/** @param {string} key @param {boolean} figure @param {(r: Row) => Node} show @returns {Column} */
const column = (key, figure, show) => ({ key, figure, show, title: t(`attribute.${key}`) });

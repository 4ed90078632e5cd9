// @ts-check
/** A scorecard as it is read: what a cell says, what groups and areas come to, which areas stand side by side. */

import { choiceParameters } from './diagnosis.js';

/** As many areas as the service takes. */
export const MOST_AREAS = 20;
export const LEVELS = Object.freeze(/** @type {const} */ (['community', 'block', 'subdistrict', 'district']));

/** @param {AreaId} a @param {AreaId} b */
export const sameArea = (a, b) => a.level === b.level && a.id === b.id;

/** Adds the area; takes it away if it is there already. @param {readonly AreaId[]} areas @param {AreaId} area @returns {AreaId[]} */
export function toggledArea(areas, area) {
  if (areas.some((a) => sameArea(a, area))) return areas.filter((a) => !sameArea(a, area));
  return [...areas, Object.freeze({ level: area.level, id: area.id })].slice(0, MOST_AREAS);
}

/** The sign of a cell: passed, short, not known, nobody to serve, or to be looked at on the spot. @param {ScoreCell} c */
export const signOf = (c) => /** @type {'pass' | 'short' | 'unknown' | 'none' | 'survey'} */ ({ PASS: 'pass', SHORT: 'short', UNKNOWN: 'unknown', NO_DEMAND: 'none', NOT_ASSESSABLE: 'survey' }[c.verdict] ?? 'unknown');

/** By how much it is short, in the measure a planner can act on; null when it is met or cannot be told. @param {ScoreCell} c @returns {{ unit: 'places' | 'floorAreaM2' | 'sites' | 'people' | 'metres', amount: number } | null} */
export function amountOf({ verdict, deficit }) {
  if (verdict !== 'SHORT' || !deficit) return null;
  for (const unit of /** @type {const} */ (['places', 'floorAreaM2', 'sites', 'people', 'metres'])) {
    const amount = deficit[unit];
    if (amount !== null && amount !== undefined && amount > 0) return { unit, amount };
  }
  return null;
}

/** What the rows come to for one area: only norms that must be met and could be judged count. @param {ScoreRow[]} rows @param {number} column */
export function total(rows, column) {
  const must = rows.filter((r) => r.requirement === 'MUST').map((r) => r.cells[column]).filter(Boolean);
  return { pass: must.filter((c) => c.verdict === 'PASS').length, short: must.filter((c) => c.verdict === 'SHORT').length, unknown: must.filter((c) => c.verdict === 'UNKNOWN').length };
}

/** Groups with the type in another one; a type that no group names is under none. @param {GroupScheme} scheme @param {string} type @param {string} to code of a group, empty for none @returns {GroupScheme} */
export const withTypeIn = (scheme, type, to) => ({ ...scheme, groups: scheme.groups.map((g) => ({ ...g, facilityTypes: g.code === to ? [...g.facilityTypes.filter((t) => t !== type), type] : g.facilityTypes.filter((t) => t !== type) })) });

/** The body of PUT /api/scorecard-groups. @param {GroupScheme} scheme */
export const schemeBody = ({ nameZh, nameEn, noteZh, noteEn, groups }) => ({ nameZh, nameEn, noteZh, noteEn, groups: groups.map((g) => ({ code: g.code, nameZh: g.nameZh, nameEn: g.nameEn, facilityTypes: g.facilityTypes })) });

/** Code of the group a type is in; empty for none. @param {GroupScheme} scheme @param {string} type */
export const groupOf = (scheme, type) => scheme.groups.find((g) => g.facilityTypes.includes(type))?.code ?? '';

/** The parameters of GET /api/scorecards. @param {Choice} choice @param {readonly AreaId[]} areas @param {string} group */
export function scoreParameters(choice, areas, group) {
  const p = new URLSearchParams(choiceParameters(choice));
  areas.forEach((a) => p.append(a.level, String(a.id)));
  p.set('group', group);
  return p;
}

/** Parents of an area, by its properties, lowest first. @param {Level} level @param {Record<string, any>} p @returns {AreaId[]} */
export function parentsOf(level, p) {
  const found = /** @type {[Level, any][]} */ ([['community', level === 'building' ? p.communityId : null], ['block', p.blockId], ['subdistrict', p.subdistrictId], ['district', p.districtId]]);
  return found.filter(([, id]) => id !== null && id !== undefined).map(([l, id]) => ({ level: l, id: Number(id) }));
}

/** @param {string} text such as community:12,block:3 @returns {AreaId[]} */
export const parseAreas = (text) => text.split(',').map((part) => /^([a-z]+):(\d+)$/.exec(part)).flatMap((m) => {
  const level = LEVELS.find((l) => l === m?.[1]);
  return m && level ? [{ level, id: Number(m[2]) }] : [];
}).slice(0, MOST_AREAS);
/** @param {readonly AreaId[]} areas */
export const formatAreas = (areas) => areas.map((a) => `${a.level}:${a.id}`).join(',');

/** @param {Level} level @returns {Kind} */
export const kindOfArea = (level) => /** @type {Kind} */ ({ building: 'buildings', community: 'communities', block: 'blocks', subdistrict: 'subdistricts', district: 'districts' }[/** @type {string} */ (level)] ?? 'districts');

// @ts-check
/** A scorecard as a table of text (RFC 4180): one line for each norm and area, figures as numbers, what is unknown is empty. */

const COLUMNS = Object.freeze(['group', 'norm', 'name', 'requirement', 'clause', 'level', 'area', 'areaName', 'verdict', 'cause', 'people', 'peopleEstimated', 'within', 'beyond', 'radiusMetres', 'deficitPeople', 'deficitPlaces', 'deficitFloorAreaM2', 'deficitSites', 'deficitMetres']);

/** @param {Scorecard} card @param {Lang} lang */
export function scoreCsv(card, lang) {
  const name = (/** @type {{ nameZh: string, nameEn: string }} */ x) => (lang === 'en' ? x.nameEn : x.nameZh);
  const lines = card.groups.flatMap((g) => g.rows.flatMap((row) => card.areas.map((a, i) => {
    const c = row.cells[i];
    return [name(g), row.norm, name(row), row.requirement, row.clause, a.level.toLowerCase(), a.id, a.name, c?.verdict, c?.cause, c?.demand?.people, c?.demand?.estimated, c?.reach?.within, c?.reach?.beyond, c?.reach?.radiusMetres,
      c?.deficit?.people, c?.deficit?.places, c?.deficit?.floorAreaM2, c?.deficit?.sites, c?.deficit?.metres];
  })));
  return [COLUMNS, ...lines].map((line) => line.map(field).join(',')).join('\r\n') + '\r\n';
}

/** Words that a spreadsheet would take for a formula are led by an apostrophe. @param {unknown} value */
function field(value) {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = String(value), safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

// @ts-check
/** What is asked of the diagnosis, as parameters of the service and as part of the address. */

/** @type {Loaded<any>} */
export const NOTHING = Object.freeze({ status: 'none', value: null, failure: null });

/** @type {ReadonlyArray<Requirement>} */
export const REQUIREMENTS = Object.freeze(['MUST', 'SHOULD', 'OPTIONAL']);

/** @type {Choice} */
export const NO_CHOICE = { norms: 'GB50180-2018', metric: '', type: null, whatIf: null, requirements: ['MUST', 'SHOULD'] };

const TABS = Object.freeze(/** @type {const} */ (['gaps', 'scorecard', 'walking', 'needs', 'norms']));

/** @param {string | undefined} text @returns {text is DiagnoseTab} */
export const isDiagnoseTab = (text) => TABS.some((tab) => tab === text);

/** Areas a diagnosis can be asked for, by the kind of place. @type {Partial<Record<Kind, Level>>} */
export const LEVEL_OF = Object.freeze({ communities: 'community', blocks: 'block', subdistricts: 'subdistrict', districts: 'district' });

/** Code and revision of "CODE@7"; without a revision the newest is meant. @param {string} norms @returns {{ code: string, revision: number | undefined }} */
export function normsOf(norms) {
  const [code, revision] = norms.split('@');
  return { code, revision: revision === undefined ? undefined : Number(revision) };
}

/** Parameters that all questions of the diagnosis share. @param {Choice} c @param {Ref | null} [area] @returns {string} */
export function choiceParameters(c, area = null) {
  const p = new URLSearchParams({ norms: c.norms });
  if (c.metric) p.set('metric', c.metric);
  if (c.whatIf && c.metric !== 'straight') p.set('whatIf', c.whatIf);
  const level = area && LEVEL_OF[area.kind];
  if (area && level) p.set(level, String(area.id));
  return p.toString();
}

/** @param {Map<string, string>} fields of the address @returns {Choice} what is unreadable is as usual */
export function parseChoice(fields) {
  const norms = fields.get('norms') ?? '', metric = fields.get('metric'), need = (fields.get('need') ?? '').split(',');
  const requirements = REQUIREMENTS.filter((r) => need.includes(r.toLowerCase()));
  return {
    norms: /^[A-Za-z0-9][\w.-]*(@\d+)?$/.test(norms) ? norms : NO_CHOICE.norms,
    metric: metric === 'straight' || metric === 'walk' ? metric : '',
    type: fields.get('type') || null, whatIf: fields.get('whatIf') || null,
    requirements: requirements.length ? requirements : NO_CHOICE.requirements,
  };
}

/** @param {Choice} c @returns {string[]} parts of the address */
export function formatChoice(c) {
  const parts = [`norms=${c.norms}`];
  if (c.metric) parts.push(`metric=${c.metric}`);
  if (c.type) parts.push(`type=${encodeURIComponent(c.type)}`);
  if (c.whatIf) parts.push(`whatIf=${encodeURIComponent(c.whatIf)}`);
  if (c.requirements.join() !== NO_CHOICE.requirements.join()) parts.push(`need=${c.requirements.join(',').toLowerCase()}`);
  return parts;
}

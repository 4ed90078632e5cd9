// @ts-check
/** The view as the fragment of the address: #map=15.2/39.885/116.457&lang=zh&layers=…&sel=…&circle=… */
import { MOST_PLANS } from './comparing.js';
import { circleQuery, COUNTS, hasOrigin, ORIGINS } from './circle.js';
import { formatChoice, isDiagnoseTab, parseChoice } from './diagnosis.js';
import { formatAreas, parseAreas } from './scorecard.js';
import { SITE_TABS, USUAL_RADIUS } from './siting.js';
import { formatArea, parseArea } from './sitingRequest.js';
import { formatWalk, parseWalk } from './walk.js';

/** @typedef {{ view?: { zoom: number, lon: number, lat: number }, lang?: Lang, theme?: 'light' | 'dark', crs?: string, layers?: string[], by?: Record<string, string>, selection?: Ref, circle?: CircleQuery, step?: Step, choice?: Choice, tab?: DiagnoseTab, walk?: WalkQuery, tried?: string, areas?: AreaId[], plan?: number, planTab?: string, compared?: number[], compareView?: CompareView, compareTab?: CompareTab, site?: Partial<Pick<Site, 'area' | 'type' | 'id' | 'tab' | 'metric'>> }} Address */

/** @param {string} hash with or without # @returns {Address} what it does not say, or says unreadably, is absent */
export function parseAddress(hash) {
  const fields = new Map(hash.replace(/^#/, '').split('&').map((part) => {
    const [key, ...value] = part.split('=');
    return /** @type {[string, string]} */ ([key, decode(value.join('='))]);
  }));
  /** @type {Address} */
  const address = {};
  const map = fields.get('map')?.split('/').map(Number);
  if (map?.length === 3 && map.every(Number.isFinite) && Math.abs(map[1]) <= 90) address.view = { zoom: map[0], lat: map[1], lon: map[2] };
  const lang = fields.get('lang');
  if (lang) address.lang = lang.startsWith('zh') ? 'zh-CN' : 'en';
  const theme = fields.get('theme');
  if (theme === 'dark' || theme === 'light') address.theme = theme;
  const crs = fields.get('crs');
  if (crs) address.crs = crs;
  const layers = fields.get('layers');
  if (layers !== undefined) address.layers = layers.split(',').filter(Boolean);
  const by = fields.get('by');
  if (by) address.by = Object.fromEntries(by.split(',').map((pair) => pair.split(':')));
  const selection = parseRef(fields.get('sel') ?? '');
  if (selection) address.selection = selection;
  const circle = parseCircle(fields.get('circle') ?? '');
  if (circle) address.circle = circle;
  if (fields.get('step') === 'diagnose') {
    address.step = 'diagnose';
    address.choice = parseChoice(fields);
    const tab = fields.get('tab');
    if (isDiagnoseTab(tab)) address.tab = tab;
    const walk = parseWalk(fields.get('walk') ?? ''), tried = fields.get('tried');
    if (walk) address.walk = walk;
    if (tried && /^[\w-]{1,80}$/.test(tried)) address.tried = tried;
    const areas = parseAreas(fields.get('areas') ?? '');
    if (areas.length) address.areas = areas;
  }
  if (fields.get('step') === 'site') {
    address.step = 'site';
    const area = parseArea(fields.get('area') ?? '', USUAL_RADIUS), type = fields.get('type'), id = Number(fields.get('siting') ?? NaN), tab = SITE_TABS.find((x) => x === fields.get('tab'));
    address.site = { ...(area ? { area } : {}), ...(type && /^[A-Z0-9_]{1,60}$/.test(type) ? { type } : {}), id: Number.isSafeInteger(id) && id > 0 ? id : null, ...(tab ? { tab } : {}), ...(fields.get('metric') === 'walk' ? { metric: /** @type {const} */ ('walk') } : {}) };
  }
  if (fields.get('step') === 'plan') {
    address.step = 'plan';
    const plan = Number(fields.get('plan') ?? NaN), tab = fields.get('tab');
    if (Number.isSafeInteger(plan) && plan > 0) address.plan = plan;
    if (tab && /^[a-z]{1,20}$/.test(tab)) address.planTab = tab;
  }
  if (fields.get('step') === 'compare') {
    address.step = 'compare';
    const plans = (fields.get('plans') ?? '').split(',').map(Number).filter((n) => Number.isSafeInteger(n) && n > 0), by = fields.get('view'), tab = fields.get('tab');
    if (plans.length) address.compared = [...new Set(plans)].slice(0, MOST_PLANS);
    if (by === 'swipe' || by === 'twin' || by === 'differences') address.compareView = by;
    if (tab === 'figures' || tab === 'differing' || tab === 'merge') address.compareTab = tab;
  }
  return address;
}

/** @param {string} text @returns {Ref | null} */
function parseRef(text) {
  const m = /^([a-z-]+)\/(\d+)$/.exec(text);
  return m ? { kind: /** @type {Kind} */ (m[1]), id: Number(m[2]) } : null;
}

/** @param {string} text @returns {CircleQuery | null} */
function parseCircle(text) {
  if (!text) return null;
  const [origin, ...rest] = text.split(';');
  const options = new Map(rest.map((pair) => /** @type {[string, string]} */ (pair.split('='))));
  const [what, values = ''] = origin.split(':');
  const numbers = values.split(',').filter(Boolean).map(Number).filter(Number.isFinite);
  const query = circleQuery({
    communities: what === 'community' ? numbers : [],
    point: what === 'point' && numbers.length === 2 ? { lon: numbers[0], lat: numbers[1] } : null,
    from: ORIGINS.find((f) => f === options.get('from')) ?? 'outline',
    count: COUNTS.find((c) => c === options.get('count')) ?? 'point',
    radius: Number(options.get('r') ?? NaN),
    rings: options.get('rings') !== '0',
  });
  return hasOrigin(query) ? query : null;
}

/** @param {Address} a @returns {string} without # */
export function formatAddress(a) {
  const parts = [];
  if (a.view) parts.push(`map=${round(a.view.zoom, 2)}/${a.view.lat.toFixed(5)}/${a.view.lon.toFixed(5)}`);
  if (a.lang) parts.push(`lang=${a.lang === 'zh-CN' ? 'zh' : 'en'}`);
  if (a.theme) parts.push(`theme=${a.theme}`);
  if (a.crs) parts.push(`crs=${a.crs}`);
  if (a.layers) parts.push(`layers=${a.layers.join(',')}`);
  if (a.by && Object.keys(a.by).length) parts.push(`by=${Object.entries(a.by).map(([k, v]) => `${k}:${v}`).join(',')}`);
  if (a.selection) parts.push(`sel=${a.selection.kind}/${a.selection.id}`);
  if (a.circle) parts.push(`circle=${formatCircle(a.circle)}`);
  if (a.step === 'diagnose') {
    parts.push('step=diagnose', ...(a.choice ? formatChoice(a.choice) : []));
    if (a.tab) parts.push(`tab=${a.tab}`);
    if (a.walk) parts.push(`walk=${formatWalk(a.walk)}`);
    if (a.tried) parts.push(`tried=${a.tried}`);
    if (a.areas?.length) parts.push(`areas=${formatAreas(a.areas)}`);
  }
  if (a.step === 'site') {
    const { area, type, id, tab, metric } = a.site ?? {}, where = area ? formatArea(area) : '';
    parts.push('step=site', ...(where ? [`area=${where}`] : []), ...(type ? [`type=${type}`] : []), ...(metric === 'walk' ? ['metric=walk'] : []), ...(id ? [`siting=${id}`] : []), ...(tab ? [`tab=${tab}`] : []));
  }
  if (a.step === 'plan') {
    parts.push('step=plan');
    if (a.plan) parts.push(`plan=${a.plan}`);
    if (a.planTab) parts.push(`tab=${a.planTab}`);
  }
  if (a.step === 'compare') parts.push('step=compare', ...(a.compared?.length ? [`plans=${a.compared.join(',')}`] : []), ...(a.compareView ? [`view=${a.compareView}`] : []), ...(a.compareTab ? [`tab=${a.compareTab}`] : []));
  return parts.join('&');
}

/** @param {CircleQuery} q */
function formatCircle(q) {
  const origin = q.communities.length ? `community:${q.communities.join(',')};from=${q.from}` : `point:${q.point?.lon.toFixed(6)},${q.point?.lat.toFixed(6)}`;
  return `${origin};r=${q.radius};count=${q.count}${q.rings ? '' : ';rings=0'}`;
}

/** @param {number} n @param {number} digits */
const round = (n, digits) => Number(n.toFixed(digits));

/** @param {string} text */
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch (e) {
    if (e instanceof URIError) return text;
    throw e;
  }
}

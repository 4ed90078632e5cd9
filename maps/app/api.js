// @ts-check
/** The only file that talks to the server. Answers are model objects; failures are thrown as Problem. */
import { circleParameters } from './model/circle.js';
import { comparisonFile } from './model/comparing.js';
import { choiceParameters } from './model/diagnosis.js';
import { needParameters } from './model/needs.js';
import { schemeBody, scoreParameters } from './model/scorecard.js';
import { walkParameters, whatIfBody } from './model/walk.js';

/** What went wrong, as the server says it (RFC 9457) or as we saw it; status 0 means that nobody answered. */
export class Problem extends Error {
  /** @param {Failure} failure */
  constructor(failure) {
    super(failure.detail || failure.title);
    this.failure = failure;
  }
}

/** @param {unknown} error @returns {Failure} @throws what is no Problem */
export function failureOf(error) {
  if (error instanceof Problem) return error.failure;
  throw error;
}

/** @param {unknown} error */
export const isAborted = (error) => error instanceof DOMException && error.name === 'AbortError';

/** @type {(online: boolean, failure: Failure | null) => void} */
let onReach = () => {};
/** Told after each answer whether the service can be reached. @param {typeof onReach} fn */
export const whenReached = (fn) => void (onReach = fn);

/** @param {string} path @param {RequestInit} [init] @returns {Promise<Response>} */
export async function request(path, init) {
  let response;
  try {
    response = await fetch(path, { ...init, headers: { Accept: 'application/json, application/geo+json, application/problem+json', ...init?.headers } });
  } catch (error) {
    if (isAborted(error) || !(error instanceof TypeError)) throw error;
    const failure = { title: 'unreachable', detail: '', status: 0 };
    onReach(false, failure);
    throw new Problem(failure);
  }
  if (response.ok) {
    onReach(true, null);
    return response;
  }
  const failure = await readFailure(response);
  onReach(![502, 503, 504].includes(response.status), failure);
  throw new Problem(failure);
}

/** @param {Response} response @returns {Promise<Failure>} */
async function readFailure(response) {
  const retryAfter = Number(response.headers.get('Retry-After')) || undefined;
  const text = await response.text();
  return { ...problemFrom(text, response.status), retryAfter };
}

/** @param {string} text @param {number} status @returns {Failure} */
function problemFrom(text, status) {
  try {
    const body = JSON.parse(text);
    return { ...body, title: body.title ?? `HTTP ${status}`, detail: body.detail ?? '', status };
  } catch (error) {
    if (error instanceof SyntaxError) return { title: `HTTP ${status}`, detail: text.startsWith('<') ? '' : text.slice(0, 300), status };
    throw error;
  }
}

/** @param {string} path @param {AbortSignal} [signal] @returns {Promise<any>} */
export const json = async (path, signal) => (await request(path, { signal })).json();

/** @returns {Promise<Inventory>} */
export const inventory = () => json('/api/inventory');
/** @returns {Promise<PlaceType[]>} */
export const facilityTypes = () => json('/api/facility-types');
/** @returns {Promise<PlaceType[]>} */
export const idleTypes = () => json('/api/idle-space-types');
/** @param {Lang} lang @returns {Promise<Record<string, string>>} */
export const texts = (lang) => json(`/app/i18n/${lang}.json`);
/** @param {string} id @returns {Promise<LayerDefinition>} */
export const layerDefinition = (id) => json(`/layers/${id}.json`);

/** @returns {Promise<GapLegend>} */
export const gapLegend = () => json('/layers/gaps.json');
/** @returns {Promise<SiteLegend>} */
export const siteLegend = () => json('/layers/siting.json');
/** @param {Ref} ref @param {AbortSignal} [signal] @returns {Promise<Place>} */
export const place = (ref, signal) => json(`/api/${ref.kind}/${ref.id}`, signal);

/** @param {string} kind @param {Bbox} bbox @param {number} limit @param {AbortSignal} signal @returns {Promise<{ features: Place[], links?: { rel: string }[] }>} */
export const placesIn = (kind, bbox, limit, signal) => json(`/api/${kind}?bbox=${bbox.map((n) => n.toFixed(6)).join(',')}&limit=${limit}`, signal);

/** @param {string} q @param {AbortSignal} signal @returns {Promise<Match[]>} */
export const search = async (q, signal) => (await json(`/api/search?limit=10&q=${encodeURIComponent(q)}`, signal)).matches;

/** @param {CircleQuery} q @param {AbortSignal} signal @returns {Promise<CircleResult>} */
export const circle = (q, signal) => json(`/api/circles?${circleParameters(q)}`, signal);

/** Address of the same circle as a file. @param {CircleQuery} q @param {'geojson' | 'csv'} format */
export const circleFile = (q, format) => `/api/circles?${circleParameters(q)}&f=${format}`;

/** @param {string | null} date in force on that day, yyyy-mm-dd @returns {Promise<NormSetEntry[]>} */
export const normSets = (date) => json(`/api/norm-sets${date ? `?date=${date}` : ''}`);
/** @param {string} code @param {number} [revision] the newest when left out @returns {Promise<NormSet>} */
export const normSet = (code, revision) => json(`/api/norm-sets/${encodeURIComponent(code)}${revision === undefined ? '' : `?revision=${revision}`}`);
/** @param {string} code @param {number} revision of the set that was changed @param {{ norm: string, field: string, value: number | null, reason: string }[]} changes @returns {Promise<NormSet>} */
export const changeNorms = (code, revision, changes) => patch(`/api/norm-sets/${encodeURIComponent(code)}`, revision, changes);
/** @returns {Promise<Assumptions>} */
export const assumptions = () => json('/api/assumptions');
/** @param {number} revision @param {{ code: string, value: number, reason: string }[]} changes @returns {Promise<Assumptions>} */
export const changeAssumptions = (revision, changes) => patch('/api/assumptions', revision, changes);
/** Who changed what, newest first. @param {string | null} code of a norm set; null = the assumptions @returns {Promise<NormRevision[]>} */
export const valueHistory = (code) => json(`/api/${code === null ? 'assumptions' : `norm-sets/${encodeURIComponent(code)}`}/history`);
/** Copies a norm set as one's own. @param {{ code: string, nameZh: string, nameEn: string, base: string }} copy @returns {Promise<NormSet>} */
export const copyNormSet = async (copy) => (await request('/api/norm-sets', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(copy) })).json();
/** @returns {Promise<Indicator[]>} */
export const indicators = () => json('/api/indicators');

/** @param {Choice} choice @param {Ref | null} area null = everything @param {AbortSignal} signal @returns {Promise<AreaGaps>} */
export const gaps = (choice, area, signal) => judged(`/api/gaps?${choiceParameters(choice, area)}`, signal);
/** @param {Choice} choice @param {AbortSignal} signal @returns {Promise<GapSummary>} */
export const gapSummary = (choice, signal) => judged(`/api/gaps/summary?${choiceParameters(choice)}`, signal);
/** @param {Choice} choice @param {Level} level @param {Bbox | null} bbox @param {AbortSignal} signal @returns {Promise<GapMap>} */
export const gapMap = (choice, level, bbox, signal) =>
  judged(`/api/gaps/map?level=${level}${choice.type ? `&type=${encodeURIComponent(choice.type)}` : ''}${bbox ? `&bbox=${bbox.map((n) => n.toFixed(6)).join(',')}` : ''}&${choiceParameters(choice)}`, signal);
/** @param {Choice} choice @param {string} against e.g. norms:CODE@3, assumptions:2, metric:straight @param {AbortSignal} signal @returns {Promise<GapChanges>} */
export const gapChanges = (choice, against, signal) => json(`/api/gaps/changes?against=${encodeURIComponent(against)}&${choiceParameters(choice)}`, signal);

/** @param {WalkQuery} q @param {string | null} whatIf @param {AbortSignal} signal @returns {Promise<WalkAnswer>} */
export const walkAreas = (q, whatIf, signal) => json(`/api/walk-areas?${walkParameters(q, whatIf)}`, signal);
/** @param {string | null} whatIf @returns {Promise<NetworkReport>} */
export const networkReport = (whatIf) => json(`/api/walk-network/report${whatIf === null ? '' : `?whatIf=${encodeURIComponent(whatIf)}`}`);
/** Address of the same areas as a file. @param {WalkQuery} q @param {string | null} whatIf */
export const walkFile = (q, whatIf) => `/api/walk-areas?${walkParameters(q, whatIf)}&f=geojson`;
/** @param {WhatIf} whatIf @param {AbortSignal} signal @returns {Promise<{ id: string | number }>} */
export const keepWhatIf = async (whatIf, signal) => (await request('/api/what-ifs', { method: 'POST', signal, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(whatIfBody(whatIf)) })).json();
/** @param {string} id @returns {Promise<{ open?: number[], close?: number[], paths?: GeoJSON.LineString[] }>} */
export const whatIf = (id) => json(`/api/what-ifs/${encodeURIComponent(id)}`);

/** @param {AreaId | null} area @param {string | null} from yyyy-mm-dd @param {AbortSignal} signal @returns {Promise<NeedSummary>} */
export const needSummary = (area, from, signal) => json(`/api/need-summaries?${needParameters(area, { from })}`, signal);
/** @param {AreaId | null} area compounds and buildings know their requests @param {Bbox | null} bbox for larger areas @param {number} limit @param {AbortSignal} signal @returns {Promise<{ features: Place[], links?: { rel: string }[] }>} */
export const needsOf = (area, bbox, limit, signal) => json(`/api/needs?${needParameters(bbox ? null : area, { limit, bbox: bbox && bbox.map((n) => n.toFixed(7)).join(',') })}`, signal);
/** @param {Bbox} bbox @param {number} zoom @param {AbortSignal} signal @returns {Promise<{ features: NeedCluster[] }>} */
export const needClusters = (bbox, zoom, signal) => json(`/api/need-clusters?bbox=${bbox.map((n) => n.toFixed(6)).join(',')}&zoom=${zoom}`, signal);

/** @param {Choice} choice @param {ReadonlyArray<AreaId>} areas @param {string} group @param {AbortSignal} signal @returns {Promise<Scorecard>} */
export const scorecard = (choice, areas, group, signal) => json(`/api/scorecards?${scoreParameters(choice, areas, group)}`, signal);
/** Address of the same scorecard as a file. @param {Choice} choice @param {ReadonlyArray<AreaId>} areas @param {string} group @param {'xlsx' | 'pdf'} format @param {Lang} lang */
export const scoreFile = (choice, areas, group, format, lang) => `/api/scorecards?${scoreParameters(choice, areas, group)}&f=${format}&lang=${lang}`;
/** @returns {Promise<GroupScheme[]>} */
export const groupSchemes = () => json('/api/scorecard-groups');
/** @param {GroupScheme} scheme @returns {Promise<GroupScheme>} */
export const changeGroups = async (scheme) => (await request(`/api/scorecard-groups/${encodeURIComponent(scheme.code)}`, { method: 'PUT', headers: { 'Content-Type': 'application/json', 'If-Match': `"${scheme.version}"` }, body: JSON.stringify(schemeBody(scheme)) })).json();
/** @returns {Promise<{ features: Place[] }>} */
export const units = () => json('/api/units?limit=1000');
/** One outline of compounds, lanes between them closed. @param {number[]} communities @returns {Promise<GeoJSON.Geometry>} */
export const unitOutline = async (communities) => (await send('POST', '/api/units/outline', { communities })).geometry;
/** @param {string} name @param {GeoJSON.Geometry} geometry @returns {Promise<Place>} */
export const createUnit = (name, geometry) => send('POST', '/api/units', { type: 'Feature', geometry, properties: { name } }, null, 'application/geo+json');
/** @returns {Promise<PlanEntry[]>} of all units */
export const plans = async () => (await json('/api/plans')).plans;
/** @param {number} id @param {AbortSignal} [signal] @returns {Promise<PlanView>} */
export const plan = (id, signal) => json(`/api/plans/${id}`, signal);
/** @param {number} id @param {AbortSignal} [signal] @returns {Promise<SiteView>} */
export const planSite = (id, signal) => json(`/api/plans/${id}/site`, signal);
/** @param {{ unit: number, name: string }} draft @returns {Promise<PlanView>} */
export const createPlan = (draft) => send('POST', '/api/plans', draft);
/** @param {number} id @param {string} name @returns {Promise<PlanView>} */
export const branchPlan = (id, name) => send('POST', `/api/plans/${id}/branches`, { name });
/** @param {number} id @param {number} version @param {Record<string, string>} change @returns {Promise<PlanView>} */
export const changePlan = (id, version, change) => send('PATCH', `/api/plans/${id}`, change, version);
/** @param {number} id @param {number} version */
export const deletePlan = (id, version) => request(`/api/plans/${id}`, { method: 'DELETE', headers: { 'If-Match': `"${version}"` } });
/** @param {number} id @param {number} version the edit was made on @param {PlanEdit} edit @returns {Promise<PlanEdited>} */
export const editPlan = (id, version, edit) => send('POST', `/api/plans/${id}/edits`, edit, version);
/** @param {number} id @param {number} version @param {'undo' | 'redo' | 'rebase'} way @returns {Promise<PlanEdited>} */
export const stepPlan = (id, version, way) => send('POST', `/api/plans/${id}/${way}`, undefined, version);
/** @param {number} id @param {number} after sequence number @param {boolean} full with the items before and after @param {AbortSignal} [signal] @returns {Promise<PlanLogEntry[]>} */
export const planLog = async (id, after, full, signal) => (await json(`/api/plans/${id}/edits?after=${after}${full ? '&full=true' : ''}`, signal)).edits;
/** Address of a plan as a table. @param {number} id */
export const planFile = (id) => `/api/plans/${id}/features?f=csv`;
/** @param {string} code @returns {Promise<Book>} */
export const priceBook = (code) => json(`/api/price-books/${encodeURIComponent(code)}`);
/** @param {string} code @returns {Promise<Book>} */
export const financeBook = (code) => json(`/api/finance-books/${encodeURIComponent(code)}`);
/** The plan judged by indicators, rules and money. @param {number} id @param {AbortSignal} signal @returns {Promise<Evaluation>} */
export const evaluation = (id, signal) => json(`/api/plans/${id}/evaluation`, signal);
/** Plans side by side, deltas against the first. @param {ReadonlyArray<number>} plans @param {AbortSignal} signal @returns {Promise<Comparison>} */
export const comparison = (plans, signal) => json(comparisonFile(plans, 'json'), signal);
/** @param {number} into @param {{ from: number, choices: Record<string, 'mine' | 'theirs'>, dryRun: boolean }} merge @param {number | null} version @returns {Promise<MergePreview>} */
export const mergePlan = (into, merge, version) => send('POST', `/api/plans/${into}/merge`, merge, version);
/** @returns {Promise<PlanLegend>} */
export const planLegend = () => json('/layers/plan.json');

/** @param {'POST' | 'PATCH'} method @param {string} path @param {unknown} body @param {number | null} [version] @param {string} [type] @returns {Promise<any>} */
export const send = async (method, path, body, version = null, type = 'application/json') =>
  (await request(path, { method, headers: { ...(body === undefined ? {} : { 'Content-Type': type }), ...(version === null ? {} : { 'If-Match': `"${version}"` }) }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })).json();

/** Words of closed lists are written as in parameters: walk, community. @param {string} path @param {AbortSignal} signal @returns {Promise<any>} */
async function judged(path, signal) {
  const answer = await json(path, signal), low = (/** @type {string} */ word) => word.toLowerCase();
  return { ...answer, basis: { ...answer.basis, metric: low(answer.basis.metric) }, ...(answer.area ? { area: { ...answer.area, level: low(answer.area.level) } } : {}), ...(answer.level ? { level: low(answer.level) } : {}) };
}

/** @param {string} path @param {number} revision @param {unknown} changes @returns {Promise<any>} */
const patch = async (path, revision, changes) =>
  (await request(path, { method: 'PATCH', headers: { 'Content-Type': 'application/json', 'If-Match': `"${revision}"` }, body: JSON.stringify({ changes }) })).json();

/** @param {number | string} job @param {(event: { state: string, progress: number, step: string }) => void} fn @param {() => void} onEnd */
export const watchJob = (job, fn, onEnd) => watch(`/api/jobs/${job}/events`, fn, onEnd);
/** @param {number} id @returns {Promise<Intake>} */
export const intake = (id) => json(`/api/intakes/${id}`);
/** @param {number} id @param {number} after @returns {Promise<{ problems: RowProblem[], links?: { rel: string, href: string }[] }>} */
export const intakeProblems = (id, after) => json(`/api/intakes/${id}/problems?limit=500&after=${after}`);

/** The next page, by the link the server gave. @param {string} href @returns {Promise<{ problems: RowProblem[], links?: { rel: string, href: string }[] }>} */
export const follow = (href) => json(new URL(href, location.href).pathname + new URL(href, location.href).search);
/** @param {number | string} job */
export const cancelJob = (job) => request(`/api/jobs/${job}`, { method: 'DELETE' });
/**
 * Sends a file (XMLHttpRequest, since fetch does not tell how much has gone). @returns {{ done: Promise<Intake>, abort: () => void }}
 * @param {FormData} form @param {(share: number) => void} onProgress
 */
export function sendIntake(form, onProgress) {
  const xhr = new XMLHttpRequest();
  const done = new Promise((resolve, reject) => {
    xhr.upload.onprogress = (e) => e.lengthComputable && onProgress(e.loaded / e.total);
    xhr.onload = () => (xhr.status < 300 ? resolve(JSON.parse(xhr.responseText)) : reject(new Problem(problemFrom(xhr.responseText, xhr.status))));
    xhr.onerror = () => reject(new Problem({ title: 'unreachable', detail: '', status: 0 }));
    xhr.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    xhr.open('POST', '/api/intakes');
    xhr.setRequestHeader('Accept', 'application/json, application/problem+json');
    xhr.send(form);
  });
  return { done, abort: () => xhr.abort() };
}

/** @param {string} path of events @param {(event: any) => void} fn @param {() => void} onEnd @returns {() => void} stops listening */
export function watch(path, fn, onEnd) {
  const source = new EventSource(path);
  source.onmessage = (e) => fn(JSON.parse(e.data));
  source.onerror = () => {
    source.close();
    onEnd();
  };
  return () => source.close();
}

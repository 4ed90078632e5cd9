// @ts-check
/** What is asked of the service about candidates and sitings. */
import { json, request, send, watch } from '../api.js';
import { candidateParameters } from '../model/siting.js';

/** @param {SiteArea} area @param {Metric} metric @param {{ types?: ReadonlyArray<string>, limit?: number, reach?: number | null }} more @param {AbortSignal} signal @returns {Promise<Candidates>} */
export const candidates = (area, metric, more, signal) => json(`/api/candidates?${candidateParameters(area, metric, more)}`, signal);
/** Address of the same candidates as a file. @param {SiteArea} area @param {Metric} metric @param {ReadonlyArray<string>} types @param {number | null} reach @param {'geojson' | 'csv'} f */
export const candidateFile = (area, metric, types, reach, f) => `/api/candidates?${candidateParameters(area, metric, { types, f, reach, limit: MOST })}`;
/** More candidates of a type than anybody reads. */
export const MOST = 1000;

/** @returns {Promise<SitingEntry[]>} newest first, without answers */
export const sitings = async () => (await json('/api/sitings')).sitings;
/** @param {number} id @param {AbortSignal} [signal] @returns {Promise<Siting>} */
export const siting = (id, signal) => json(`/api/sitings/${id}`, signal);
/** @param {SitingBody} body @returns {Promise<Siting>} */
export const createSiting = (body) => send('POST', '/api/sitings', body);
/** @param {number} id @returns {Promise<Siting>} */
export const stopSiting = (id) => send('POST', `/api/sitings/${id}/stop`, undefined);
/** @param {number} id */
export const deleteSiting = (id) => request(`/api/sitings/${id}`, { method: 'DELETE' });
/** Makes the answer part of a branch of the plan. @param {number} id @param {number} plan @param {string} name @returns {Promise<{ plan: number, version: number }>} */
export const sitingPlan = (id, plan, name) => send('POST', `/api/sitings/${id}/plan`, { plan, name });
/** Address of the answer as a file. @param {number} id @param {'xlsx' | 'geojson'} f @param {Lang} lang */
export const sitingFile = (id, f, lang) => `/api/sitings/${id}?f=${f}${f === 'xlsx' ? `&lang=${lang}` : ''}`;
/** Every beat of a siting until it has ended. @param {number} id @param {(siting: Siting) => void} fn @param {() => void} onEnd */
export const watchSiting = (id, fn, onEnd) => watch(`/api/sitings/${id}/events`, fn, onEnd);
/** @param {number} id @param {AbortSignal} signal @returns {Promise<Place>} */
export const unit = (id, signal) => json(`/api/units/${id}`, signal);

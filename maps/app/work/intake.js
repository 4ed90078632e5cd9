// @ts-check
/** One import from the chosen file to the report. */
import * as api from '../api.js';
import { layerNames } from '../model/geopackage.js';
import { get, NO_INTAKE, set } from '../state.js';
import { loadInventory } from './places.js';

/** @type {() => void} */
let stop = () => {};

/** @param {Partial<IntakeRun>} change */
const update = (change) => set((s) => ({ intake: { ...s.intake, ...change } }));

export const newIntake = () => set({ intake: NO_INTAKE });


/** @param {string} name of a file; its things are told apart by their tags */
export const isOsm = (name) => /\.(osm|pbf)$/i.test(name);

/** @param {File | null} file of a GeoPackage the layers are shown, too */
export async function chooseFile(file) {
  update({ file, failure: null, layers: [] });
  if (!file || !/\.gpkg$/i.test(file.name)) return;
  const names = await layerNames(async (offset, length) => new Uint8Array(await file.slice(offset, offset + length).arrayBuffer()));
  if (get().intake.file === file) setLayers(names.map((name) => ({ name, kind: 'auto', isFound: true })));
}

/** @param {IntakeRun['layers']} layers */
export const setLayers = (layers) => update({ layers });

/** Back to the form with the same file; the layers nobody knew are asked for. @param {string[]} unknown */
export function changeSettings(unknown) {
  const { layers } = get().intake, isThere = (/** @type {string} */ name) => layers.some((l) => l.name === name);
  update({ phase: 'choose', progress: 0, intake: null, problems: [], complete: false, failure: null, layers: [...layers, ...unknown.filter((n) => !isThere(n)).map((name) => ({ name, kind: 'buildings', isFound: true }))] });
}

/** @param {Record<string, string>} fields crs, kind, layers, facilityType, source, sourceDate, encoding; empty ones are not sent */
export async function startIntake(fields) {
  const { file } = get().intake;
  if (!file) return;
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) if (value) form.append(key, value);
  form.append('file', file);
  update({ phase: 'uploading', progress: 0, failure: null, intake: null, problems: [], complete: false });
  const sending = api.sendIntake(form, (share) => update({ progress: Math.round(share * 100) }));
  stop = sending.abort;
  try {
    const intake = await sending.done;
    update({ phase: 'running', intake: { ...intake, fileName: file.name, progress: 0, step: 'stage' }, progress: 0 });
    watch(intake);
  } catch (error) {
    if (api.isAborted(error)) return update({ phase: 'choose', progress: 0 });
    update({ phase: 'choose', failure: api.failureOf(error) });
  }
}

/** @param {Intake} intake */
function watch(intake) {
  stop = api.watchJob(intake.job ?? intake.id, (event) => {
    const now = get().intake.intake;
    if (now) update({ progress: event.progress ?? 0, intake: { ...now, state: event.state, step: event.step ?? now.step } });
    if (isOver(event.state)) finish(intake.id);
  }, () => poll(intake.id));
}

/** @param {string} state */
const isOver = (state) => ['DONE', 'FAILED', 'CANCELLED'].includes(state);

/** The stream broke off: look from time to time instead. @param {number} id */
async function poll(id) {
  if (get().intake.phase !== 'running') return;
  try {
    const intake = await api.intake(id);
    if (isOver(intake.state)) return finish(id);
    update({ intake, progress: intake.progress });
  } catch (error) {
    api.failureOf(error);
  }
  setTimeout(() => poll(id), 1500);
}

/** @param {number} id */
async function finish(id) {
  stop();
  if (get().intake.phase === 'finished') return;
  try {
    const intake = await api.intake(id);
    update({ phase: 'finished', intake, failure: intake.problem });
    const page = intake.report?.problems ? await api.intakeProblems(id, 0) : { problems: [] };
    update({ problems: page.problems, complete: page.problems.length >= (intake.report?.problems ?? 0) });
    await loadInventory();
  } catch (error) {
    update({ phase: 'finished', failure: api.failureOf(error) });
  }
}

/** All problems, page after page, for the download. @returns {Promise<RowProblem[]>} */
export async function allProblems() {
  const { intake, problems, complete } = get().intake;
  if (!intake || complete) return problems;
  let page = await api.intakeProblems(intake.id, 0);
  const all = [...page.problems];
  for (let next = page.links?.find((l) => l.rel === 'next'); next && page.problems.length; next = page.links?.find((l) => l.rel === 'next')) {
    page = await api.follow(next.href);
    all.push(...page.problems);
  }
  update({ problems: all, complete: true });
  return all;
}

export async function cancelIntake() {
  const { phase, intake } = get().intake;
  if (phase === 'uploading') return stop();
  if (!intake) return;
  try {
    await api.cancelJob(intake.job ?? intake.id);
    await finish(intake.id);
  } catch (error) {
    update({ failure: api.failureOf(error) });
  }
}

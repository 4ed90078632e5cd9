// @ts-check
/** Clicks, keys and the pointer in the step of siting: a click takes a space, or says where the area is. */
import { nameIn, t } from '../i18n.js';
import { fitOf, hindrance } from '../model/siting.js';
import { number } from '../model/units.js';
import { solveNow } from '../panels/siteSolve.js';
import { get, set, setSite } from '../state.js';
import { areaAt } from '../work/siting.js';

/** @param {import('../layers/desk.js').Desk} desk @param {LonLat} p @returns {boolean} whether it meant something here */
export function clickInSite(desk, p) {
  const { mode, site } = get();
  if (mode.mode === 'site') {
    const compound = desk.tiles.pick(p, desk.map.getZoom()).find((x) => x.kind === 'communities');
    areaAt(p, compound ? { id: compound.id, name: compound.name } : null);
    return true;
  }
  if (mode.mode !== 'browse') return false;
  const found = desk.site.pick(p);
  if (!found) {
    if (site.space !== null) setSite({ space: null });
    return true;
  }
  setSite({ space: found.space, tab: 'space', type: found.type, hover: null });
  return true;
}

/** @param {import('../layers/desk.js').Desk} desk @param {LonLat} p */
export function pointInSite(desk, p) {
  const { mode, site, lang } = get();
  if (mode.mode === 'site') {
    const compound = site.area.kind === 'community' ? desk.tiles.pick(p, desk.map.getZoom()).find((x) => x.kind === 'communities') : null;
    return desk.highlight.say(compound ? p : null, compound?.name ?? '', compound ? t('site.takeCompound') : '');
  }
  const c = desk.site.pick(p), why = c && hindrance(c);
  if (site.hover !== (c?.space ?? null)) setSite({ hover: c?.space ?? null });
  desk.highlight.say(c ? p : null, c?.name || (c ? `#${c.space}` : ''), c ? `${t('site.peopleN', { n: number(c.newlyServed, lang) })}${c.isEstimated ? ` ${t('value.estimated')}` : ''} · ${t(`site.fit.${fitOf(c)}`)}${why ? ` · ${nameIn(lang, why)}` : ''}` : '');
  desk.map.getContainer().classList.toggle('is-over-thing', c !== null);
}

/** @param {KeyboardEvent} e @returns {boolean} whether it meant something here */
export function keyInSite(e) {
  if (e.key !== 'Enter' || !(e.ctrlKey || e.metaKey)) return false;
  void solveNow();
  return true;
}

/** One step back: the tool, the space. @returns {boolean} */
export function leaveInSite() {
  const { mode, site } = get();
  if (mode.mode === 'site') set({ mode: { mode: 'browse' } });
  else if (mode.mode === 'browse' && site.space !== null) setSite({ space: null });
  else return false;
  return true;
}

// @ts-check
/** What is missing in an area: one line for all, then a card for each gap; what is met is folded away. */
import { select } from '../actions/select.js';
import { t } from '../i18n.js';
import { inOrder } from '../model/gaps.js';
import { number } from '../model/units.js';
import { edit, set, subscribe } from '../state.js';
import { rediagnose } from '../work/diagnosing.js';
import { button, el, fill, icon } from './dom.js';
import { gapCard, gapLine } from './gapCard.js';
import { problemBox } from './problem.js';
import { typeName, unnamed } from './values.js';

/** @typedef {import('../layers/desk.js').Desk} Desk */
/** Which of the folded lists are open; kept while the page is open. @type {Record<string, boolean>} */
const unfolded = {};

/** @param {HTMLElement} root @param {Desk} desk */
export function gapsPanel(root, desk) {
  const head = el('header', { class: 'area-head' }), body = el('div', { class: 'gap-list', 'aria-live': 'polite' });
  fill(root, head, body);
  const ends = [
    subscribe((s) => [s.gaps, s.areaPath, s.gapArea, s.selected, s.lang, s.facilityTypes], (s) => fill(head, way(s), title(s, desk), s.gaps.value && s.gaps.status !== 'failed' ? overall(s.gaps.value.overall, s) : null)),
    subscribe((s) => [s.gaps, s.choice.type, s.choice.requirements, s.lang, s.theme, s.pointed, s.indicators], (s) => {
      root.classList.toggle('is-waiting', s.gaps.status === 'loading' && s.gaps.value !== null);
      const scroll = root.scrollTop;
      fill(body, list(s, desk));
      root.scrollTop = scroll;
    }),
    subscribe((s) => [s.choice.type, s.gaps.value?.area.id, s.gaps.value?.area.level], () => root.scrollTo({ top: 0 })),
  ];
  return () => ends.forEach((end) => end());
}

/** Everything › sub-district › block › compound, each a way up. @param {State} s */
function way(s) {
  const steps = s.areaPath.slice(0, -1);
  if (!s.gapArea) return el('p', { class: 'area-way note', text: t('gaps.clickHow') });
  return el('nav', { class: 'area-way', 'aria-label': t('gaps.up') }, el('button', { type: 'button', class: 'link', text: t('gaps.everything'), on: { click: () => edit('step.unselect', select, null) } }),
    steps.map(({ ref, name }) => [el('span', { class: 'quiet', text: ' › ' }), el('button', { type: 'button', class: 'link', text: name || unnamed(ref.kind, ref.id), on: { click: () => edit('step.select', select, ref) } })]).flat());
}

/** @param {State} s @param {Desk} desk */
function title(s, desk) {
  const { gapArea, areaPath, doc, selected } = s, here = areaPath.at(-1);
  if (!gapArea) return [el('h2', { text: t('gaps.everything') }), doc.selection && selected?.status === 'ready' ? el('p', { class: 'note', text: t('gaps.noArea', { kind: t(`kind.${doc.selection.kind}.one`) }) }) : null];
  const name = here?.name || (s.gaps.value?.area.id === gapArea.id ? s.gaps.value.area.name : null) || unnamed(gapArea.kind, gapArea.id), p = selected?.place?.properties;
  const via = p && doc.selection && doc.selection.kind !== gapArea.kind ? t('gaps.via', { kind: p.type ? typeName(p.type) : t(`kind.${doc.selection.kind}.one`), name: p.name || p.code || `#${doc.selection.id}` }) : '';
  return [el('div', { class: 'area-title' }, el('h2', { text: name }), name === unnamed(gapArea.kind, gapArea.id) ? null : el('span', { class: 'quiet', text: t(`kind.${gapArea.kind}.one`) }), el('span', { class: 'spring' }), button(t('selected.zoom'), () => desk.goToPlace(gapArea), { icon: 'scan', class: 'button is-plain' })), via ? el('p', { class: 'note', text: via }) : null];
}

/** Norms that must be met: short, unknown, met; the service counts apart what it could judge and what not. @param {Overall} o @param {State} s */
function overall(o, s) {
  const met = o.must - o.short, parts = [['short', o.short], ['unknown', o.unknown], ['met', met]];
  return el('div', { class: 'overall' }, el('p', { class: 'overall-figures' }, t('overall.must'), ' ', el('b', { text: number(o.must + o.unknown, s.lang) ?? '' }), el('span', { class: o.short ? 'is-short' : o.unknown ? 'quiet' : 'is-good' }, t('overall.short'), ' ', el('b', { text: number(o.short, s.lang) ?? '' })), o.unknown ? el('span', { class: 'unknown' }, t('overall.unknown'), ' ', el('b', { text: number(o.unknown, s.lang) ?? '' })) : null, el('span', { class: 'quiet' }, t('overall.met'), ' ', el('b', { text: number(met, s.lang) ?? '' }))),
    el('div', { class: 'overall-bar', 'aria-hidden': 'true' }, parts.map(([name, n]) => (n ? el('i', { class: `is-${name}`, style: { '--share': Number(n) } }) : null))));
}

/** @param {State} s @param {Desk} desk @returns {(HTMLElement | null)[]} */
function list(s, desk) {
  const { status, value, failure } = s.gaps;
  if (s.inventory?.counts.communities === 0) return [el('div', { class: 'blank' }, icon('map-pin'), el('p', { text: t('types.noCommunities') }))];
  if (status === 'failed' && failure) return [problemBox(failure, { actions: [button(t('banner.retry'), rediagnose, { icon: 'refresh-cw' })] })];
  if (!value) return [el('div', { class: 'skeleton', 'aria-busy': 'true', 'aria-label': t('loading') }, Array.from({ length: 9 }, () => el('span')))];
  const wanted = value.gaps.filter((g) => s.choice.requirements.includes(g.requirement)), sorted = inOrder(wanted), shown = s.choice.type;
  const chosen = shown === null ? [] : wanted.filter((g) => g.facilityType === shown), rest = sorted.short.filter((g) => !chosen.includes(g));
  return [...chosen.map((g) => gapCard(g, s, desk)), ...rest.map((g) => gapCard(g, s, desk)),
    sorted.short.length || (!sorted.pass.length && !sorted.unknown.length) ? null : sorted.unknown.length ? el('p', { class: 'all-met is-unsure' }, icon('triangle-alert'), unsure(sorted.unknown, sorted.pass.length > 0)) : el('p', { class: 'all-met' }, icon('check'), t('gaps.noneShort')),
    folded('unknown', sorted.unknown, s, !sorted.short.length), folded('pass', sorted.pass, s), folded('noDemand', sorted.noDemand, s), folded('notAssessable', sorted.notAssessable, s)];
}

/** Why nothing can be said to go short, and what would help. @param {Gap[]} gaps that are unknown @param {boolean} isPartly */
function unsure(gaps, isPartly) {
  return !isPartly && gaps.every((g) => g.demand.people === 0 && g.demand.dwellingsUnknown > 0) ? t('gaps.noPeople') : t('gaps.noneKnownShort');
}

/** @param {string} name @param {Gap[]} gaps @param {State} s @param {boolean} [isOpen] as long as the reader has not folded it himself */
function folded(name, gaps, s, isOpen = false) {
  if (!gaps.length) return null;
  return el('details', { class: 'gap-fold', open: unfolded[name] ?? isOpen }, el('summary', { on: { click: () => { unfolded[name] = !(unfolded[name] ?? isOpen); } } }, t(`gaps.${name}`), ' ', el('b', { text: number(gaps.length, s.lang) ?? '' })),
    name === 'notAssessable' ? el('p', { class: 'note', text: t('gaps.notAssessable.why') }) : null,
    el('ul', {}, gaps.map((g) => el('li', {}, gapLine(g, s, () => g.facilityType !== null && set((x) => ({ choice: { ...x.choice, type: g.facilityType } })))))));
}

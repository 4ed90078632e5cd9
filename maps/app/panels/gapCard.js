// @ts-check
/** One gap: who is served and who is not, what is missing, where the nearest one is, why, and by which clause. */
import { nameIn, t } from '../i18n.js';
import { barOf } from '../model/gaps.js';
import { floorArea, metres, number, percent } from '../model/units.js';
import { get, set } from '../state.js';
import { pointToFacility } from '../work/diagnosing.js';
import { clauseSign } from './certainty.js';
import { el, icon } from './dom.js';
import { formula } from './formula.js';
import { unknown } from './values.js';

/** @typedef {import('../layers/desk.js').Desk} Desk */

/** @param {Gap} g @param {State} s @param {Desk} desk */
export function gapCard(g, s, desk) {
  const isShown = g.facilityType !== null && g.facilityType === s.choice.type;
  const show = () => set((x) => ({ choice: { ...x.choice, type: isShown ? null : g.facilityType }, pointed: null }));
  return el('article', { class: `gap-card${isShown ? ' is-shown' : ''}`, 'data-norm': g.norm },
    el('header', {}, el('button', { type: 'button', class: 'gap-name', title: t(isShown ? 'gap.hide' : 'gap.show'), 'aria-pressed': String(isShown), on: { click: show } }, nameIn(s.lang, g)), g.requirement === 'MUST' ? null : el('span', { class: 'badge', title: t(`requirement.${g.requirement}.long`), text: t(`requirement.${g.requirement}`) }), el('span', { class: 'spring' }), causeBadge(g)),
    reachLine(g, s), bar(g), facts(g, s, desk), el('footer', {}, clauseSign(g.certainty, g.clause)));
}

/** Not one in the data; none that can be walked to is another matter. @param {Gap} g */
const isAbsent = (g) => g.reach !== null && g.reach.nearestFacility === null && g.reach.unreachable === 0 && g.demand.people > 0;

/** Where there is none at all, "too far" would be odd. @param {Gap} g */
function causeBadge(g) {
  if (g.verdict !== 'SHORT') return el('span', { class: `badge is-${g.verdict === 'PASS' ? 'good' : 'plain'}`, text: t(`gap.verdict.${g.verdict}`) });
  const cause = isAbsent(g) ? 'ABSENT' : g.cause;
  return formula('CAUSE', g, t(`gap.cause.${cause}`), { class: 'badge is-cause', title: t(`gap.cause.${cause}.why`) });
}

/** "412 of 1,380 children of 3-5 within 300 m on foot". @param {Gap} g @param {State} s */
function reachLine(g, s) {
  if (!g.reach) return null;
  const { within, beyond, radiusMetres, fromLivingCircle } = g.reach, all = within + beyond, metric = s.gaps.value?.basis.metric ?? 'straight';
  return el('p', { class: 'gap-reach' },
    formula('WITHIN', g, all === 0 && g.demand.dwellingsUnknown > 0 ? [unknown()] : [el('b', { text: people(within, s) }), ` / ${people(all, s)}`]), ` ${t(`group.${g.demand.group}`)}`, estimate(g.demand), ' ',
    el('span', { class: 'quiet', title: fromLivingCircle ? t('gap.fromCircle') : null, text: radiusMetres === null ? t('gap.within.compound') : t(`gap.within.${metric}`, { radius: `${fromLivingCircle ? '≈ ' : ''}${metres(radiusMetres, s.lang)}` }) }));
}

/** Whole people; a part of one is said as such. @param {number} n @param {State} s */
export const people = (n, s) => (n > 0 && n < 0.5 ? '< 1' : number(n, s.lang) ?? '');

/** @param {Demand} d */
function estimate(d) {
  if (d.estimated <= 0) return null;
  const share = d.people > 0 ? percent(Math.min(1, d.estimated / d.people), get().lang) : '';
  return el('abbr', { class: 'est', title: `${t('gap.estimatedShare', { share })}${d.dwellingsUnknown ? ` ${t('gap.dwellingsUnknown', { n: d.dwellingsUnknown })}` : ''}`, text: t('value.estimated') });
}

/** Within, within but crowded, beyond; the mark is the share the norm wants. @param {Gap} g */
function bar(g) {
  const b = barOf(g);
  if (!b) return null;
  const lang = get().lang;
  return el('div', { class: 'gap-bar', role: 'img', 'aria-label': t('gap.barLabel', { served: percent(b.served, lang), crowded: percent(b.crowded, lang), beyond: percent(b.beyond, lang), target: percent(b.target, lang) }), title: t('gap.barLabel', { served: percent(b.served, lang), crowded: percent(b.crowded, lang), beyond: percent(b.beyond, lang), target: percent(b.target, lang) }) },
    el('i', { class: 'is-served', style: { '--share': b.served } }), el('i', { class: 'is-crowded', style: { '--share': b.crowded } }), el('i', { class: 'is-beyond', style: { '--share': b.beyond } }), el('u', { style: { '--at': b.target } }));
}

/** @param {Gap} g @param {State} s @param {Desk} desk */
function facts(g, s, desk) {
  /** @type {[string, (Node | string | null)[]][]} */
  const rows = [];
  const missing = deficit(g, s);
  if (missing.length) rows.push(['gap.deficit', missing]);
  if (g.supply) rows.push(['gap.supply', supply(g, g.supply, s)]);
  if (g.reach) rows.push(['gap.nearest', nearest(g, g.reach, s, desk)]);
  if (g.reach && g.reach.unreachable > 0) rows.push(['gap.unreachable', [formula('UNREACHABLE', g, people(g.reach.unreachable, s)), ` ${t('unit.people')}`]]);
  if (g.verdict === 'UNKNOWN') rows.push(['gap.why', [g.supply?.withoutSize ? t('gap.withoutSize', { n: g.supply.withoutSize }) : g.demand.dwellingsUnknown ? t('gap.dwellingsUnknown', { n: g.demand.dwellingsUnknown }) : t(g.reach || g.supply ? 'gap.unknownWhy' : 'gap.normUnclear')]]);
  return rows.length ? el('dl', { class: 'gap-facts' }, rows.map(([key, value]) => el('div', {}, el('dt', { text: t(key) }), el('dd', {}, value)))) : null;
}

/** @param {Gap} g @param {State} s @returns {(Node | string | null)[]} */
function deficit(g, s) {
  const d = g.deficit, parts = [];
  if (d.sites) parts.push(formula('SITES', g, d.sites === 1 ? t('gap.site') : t('gap.sites', { n: number(d.sites, s.lang) })));
  if (d.floorAreaM2) parts.push(formula('FLOOR_AREA', g, floorArea(d.floorAreaM2, s.lang) ?? ''));
  if (d.places) parts.push(formula('PLACES', g, t('gap.places', { n: number(d.places, s.lang) })));
  if (!parts.length && g.verdict !== 'SHORT') return [];
  const list = parts.flatMap((p, i) => (i ? [' · ', p] : [p]));
  return [...list, d.people > 0 ? el('span', { class: 'quiet' }, list.length ? ' — ' : '', formula('DEFICIT_PEOPLE', g, t('gap.people', { n: people(d.people, s) }))) : null];
}

/** As many decimals as tell small amounts apart. @param {number} n @param {State} s */
const amount = (n, s) => number(n, s.lang, n < 1 ? 3 : n < 10 ? 2 : 1) ?? '';

/** @param {Gap} g @param {Supply} x @param {State} s @returns {(Node | string | null)[]} */
function supply(g, x, s) {
  const has = formula('PER_THOUSAND', g, amount(x.perThousand, s)), unit = t(`measure.${x.measure}`);
  return [has, ` / ${amount(x.requiredPerThousand, s)} ${unit}`, x.crowded > 0 ? el('span', { class: 'is-crowded-note' }, ' · ', formula('CROWDED', g, t('gap.crowded', { n: people(x.crowded, s) }))) : null,
    x.assumed > 0 ? el('span', { class: 'estimated' }, ' ', el('abbr', { class: 'est', title: t('gap.assumed', { share: percent(x.available > 0 ? Math.min(1, x.assumed / x.available) : 1, s.lang) }), text: t('value.estimated') })) : null,
    x.withoutSize && g.verdict !== 'UNKNOWN' ? el('span', { class: 'unknown', text: ` · ${t('gap.withoutSize', { n: x.withoutSize })}` }) : null];
}

/** @param {Gap} g @param {Reach} r @param {State} s @param {Desk} desk @returns {(Node | string | null)[]} */
function nearest(g, r, s, desk) {
  const { nearestFacility: f, nearestMetres } = r;
  if (!f) return [isAbsent(g) ? el('span', { class: 'is-short', text: t('gap.noneAtAll') }) : r.unreachable > 0 ? el('span', { class: 'is-short', text: t('gap.noWay') }) : unknown()];
  const isPointed = s.pointed?.id === f.id, words = f.name || t('value.unnamed', { kind: t('kind.facilities.one'), id: f.id });
  const go = async () => {
    if (isPointed) return set({ pointed: null });
    const at = await pointToFacility(f, nearestMetres);
    if (at) desk.showPointed();
  };
  return [nearestMetres === null ? unknown() : formula('NEAREST', g, metres(nearestMetres, s.lang) ?? ''), ' ', el('button', { type: 'button', class: `link nearest${isPointed ? ' is-on' : ''}`, 'aria-pressed': String(isPointed), title: t('gap.nearestShow'), 'data-focus': `nearest-${g.norm}`, on: { click: go } }, icon('navigation'), words),
    g.deficit.metres ? el('span', { class: 'quiet' }, ' · ', formula('TOO_FAR_BY', g, t('gap.farthest', { metres: metres(r.farthestMetres, s.lang) }))) : null];
}

/** What is met, unknown or without demand, in one line. @param {Gap} g @param {State} s @param {() => void} onClick */
export function gapLine(g, s, onClick) {
  const figure = g.reach && g.reach.within + g.reach.beyond > 0 ? percent(Math.floor((1000 * g.reach.within) / (g.reach.within + g.reach.beyond)) / 1000, s.lang) : null;
  const name = g.facilityType === null ? el('span', { text: nameIn(s.lang, g) }) : el('button', { type: 'button', class: 'link', text: nameIn(s.lang, g), on: { click: onClick } });
  return el('div', { class: 'gap-line' }, name, el('span', { class: 'figure quiet', text: figure ?? '' }), clauseSign(g.certainty, g.clause));
}

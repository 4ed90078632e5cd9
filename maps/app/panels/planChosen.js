// @ts-check
/** What is chosen of the plan: one thing with all that is known of it and said of it, or many by action. */
import { nameIn, t } from '../i18n.js';
import { chosenThings, chooseTargets } from '../actions/chosen.js';
import { assignmentOf } from '../model/plan.js';
import { number, squareMetres } from '../model/units.js';
import { set, subscribe } from '../state.js';
import { el, fill, icon } from './dom.js';
import { planSwatch } from './planSide.js';
import { codeText, estimated, shown, typeName, unknown } from './values.js';

/** @param {HTMLElement} root @param {import('../layers/desk.js').Desk} desk */
export function planChosenPanel(root, desk) {
  return subscribe((s) => [s.chosen, s.plan?.site, s.plan?.items, s.plan?.status, s.planBook.value, s.facilityTypes, s.idleTypes, s.lang], (s) => {
    const things = chosenThings(s);
    if (!s.plan) return fill(root, blank('file-text', 'plan.noPlan', 'plan.noPlanHow'));
    if (!things.length) return fill(root, blank('square-dashed-mouse-pointer', 'plan.nothingChosen', 'plan.nothingChosenHow'));
    fill(root, things.length === 1 ? one(things[0], s) : many(things, s, desk));
  });
}

/** @param {string} sign @param {string} what @param {string} how */
const blank = (sign, what, how) => el('div', { class: 'blank' }, icon(sign), el('p', { text: t(what) }), el('p', { class: 'note', text: t(how) }));

/** @param {Amount | undefined} a @param {(n: number) => string | null} text */
export const amountNode = (a, text) => (!a || a.status === 'UNKNOWN' ? unknown() : a.status === 'ESTIMATED' ? estimated(text(a.value)) : shown(text(a.value)));

/** @param {Thing} x @param {State} s @returns {Node[]} */
function one(x, s) {
  const p = x.p, a = s.plan && assignmentOf(s.plan.items, x.target), whole = (/** @type {number} */ n) => number(n, s.lang), area = (/** @type {number} */ n) => squareMetres(n, s.lang);
  /** @type {[string, Node][]} */
  const rows = x.kind === 'building' ? [['community', shown(s.plan?.site?.communities.get(p.community) ?? null)], ['yearBuilt', shown(p.yearBuilt ? String(p.yearBuilt) : null)], ['storeys', amountNode(p.storeys, whole)], ['floorAreaM2', amountNode(p.floorAreaM2, area)], ['households', amountNode(p.households, whole)], ['people', amountNode(p.people, whole)],
    ['lifts', amountNode(p.lifts, whole)], ['use', shown(p.use ? codeText('use', p.use) : null)], ['structure', shown(p.structure ? codeText('structure', p.structure) : null)], ['safetyGrade', shown(p.safetyGrade ? codeText('safety', p.safetyGrade) : null)], ['ownerUnit', shown(p.ownerUnit ?? null)]]
    : x.kind === 'idle-space' ? [['type', shown(idleName(p.type, s))], ['community', shown(s.plan?.site?.communities.get(p.community) ?? null)], ['areaM2', amountNode(p.areaM2, area)], ['ownerUnit', shown(p.ownerUnit ?? null)], ['rightYears', shown(p.rightYears === undefined ? null : String(p.rightYears))]] : [];
  return [el('div', { class: 'selected-head' }, el('p', { class: 'kind', text: t(`plan.kind.${x.kind}`) }), el('h2', { text: nameOfThing(x) }), el('p', { class: 'quiet', text: x.target })),
    el('section', { class: 'plan-said' }, el('h3', { text: t('plan.action') }), ...(a ? said(a, s) : [el('p', { class: 'unknown', text: t('plan.undecided') })])),
    rows.length ? el('dl', { class: 'attributes' }, rows.map(([key, value]) => el('div', { class: 'attribute' }, el('dt', { text: t(`plan.attribute.${key}`) }), el('dd', {}, value)))) : el('span', {})];
}

/** @param {string} code @param {State} s */
const idleName = (code, s) => {
  const type = s.idleTypes.find((x) => x.code === code);
  return type ? nameIn(s.lang, type) : code;
};

/** @param {Thing} x */
export const nameOfThing = (x) => (x.kind === 'drawn' ? (x.name ? x.name : t(`plan.form.${x.p.form}`)) : x.name || x.target);

/** What is said of a target, in words. @param {Assignment} a @param {State} s @returns {(HTMLElement | null)[]} */
export function said(a, s) {
  const c = s.planLegend?.classes.find((k) => k.code === a.action), x = a.supplement;
  return [el('p', { class: 'plan-action' }, c ? planSwatch(c, s) : null, el('b', { text: c ? nameIn(s.lang, c.name) : a.action }), a.isLocked ? el('span', { class: 'badge', title: t('plan.locked') }, icon('lock'), t('plan.lockedShort')) : null),
    words(a, s) ? el('p', { text: words(a, s) }) : null,
    x?.facilities?.length ? el('ul', { class: 'plan-facilities' }, x.facilities.map((f) => el('li', {}, el('span', { text: typeName(f.facilityType) }), el('span', { class: 'figure', text: squareMetres(f.floorAreaM2, s.lang) ?? '' })))) : null,
    a.year ? el('p', { class: 'note', text: t('plan.inYear', { year: a.year }) }) : null, a.payers?.length ? el('p', { class: 'note', text: a.payers.map((p) => `${t(`plan.payer.${p.payer}`)} ${number(p.share * 100, s.lang)} %`).join(' · ') }) : null, a.note ? el('p', { class: 'note', text: a.note }) : null];
}

/** Works, reason or form in one line. @param {Assignment} a @param {State} s */
export function words(a, s) {
  const name = (/** @type {string} */ code) => {
    const value = s.planBook.value?.values.find((v) => v.code === code);
    return value ? nameIn(s.lang, value) : code;
  };
  const x = a.supplement, separator = s.lang === 'en' ? ', ' : '、';
  return [(a.works ?? []).map((w) => name(w.item)).join(separator), a.newUse ? t('plan.toUse', { use: codeText('use', a.newUse) }) : '', a.demolition ? t(`plan.reason.${a.demolition}`) : '',
    x ? t(`plan.form.${x.form}`) : '', x?.facilities?.map((f) => typeName(f.facilityType)).join(separator) ?? '', x?.storeys ? t('plan.storeysN', { n: x.storeys }) : '', x?.dwellings ? t('plan.dwellingsN', { n: x.dwellings }) : '', x?.spaces ? t('plan.spacesN', { n: x.spaces }) : ''].filter(Boolean).join(' · ');
}

/** @param {Thing[]} things @param {State} s @param {import('../layers/desk.js').Desk} desk @returns {Node[]} */
function many(things, s, desk) {
  const shownThings = things.slice(0, 60);
  return [el('div', { class: 'selected-head' }, el('h2', { text: t('plan.chosenN', { n: number(things.length, s.lang) }) })),
    el('ul', { class: 'plan-chosen' }, shownThings.map((x) => {
      const a = s.plan && assignmentOf(s.plan.items, x.target), c = s.planLegend?.classes.find((k) => k.code === (a?.action ?? 'UNDECIDED'));
      return el('li', {}, el('button', { type: 'button', class: 'plan-chosen-row', on: { click: () => set((now) => chooseTargets(now, [x.target], 'replace')), mouseenter: () => set({ planHover: x.target }), mouseleave: () => set({ planHover: null }), dblclick: () => desk.goToPoint(x.middle, 17) } }, c ? planSwatch(c, s) : null, el('span', { class: 'plan-name', text: nameOfThing(x) }), el('span', { class: 'quiet', text: a ? words(a, s) : t('plan.undecided') })));
    })), things.length > shownThings.length ? el('p', { class: 'note padded', text: t('plan.moreChosen', { n: things.length - shownThings.length }) }) : el('span', {})];
}

// @ts-check
/** What is asked of a siting: budget, goal, types with their rules, locks, options; all faults at their fields; then solve. */
import { nameIn, t } from '../i18n.js';
import { PAYERS } from '../model/plan.js';
import { GOALS, isAreaSaid, namedTypes } from '../model/siting.js';
import { TYPE_FIELDS, moneyShown } from '../model/sitingRequest.js';
import { get, setSite, subscribe } from '../state.js';
import { solve } from '../work/solving.js';
import { button, el, fill, icon, iconButton } from './dom.js';
import { problemBox, technical } from './problem.js';
import { field, flagField, faultText } from './siteFields.js';
import { LOCKS } from './siteTable.js';
import { typeSign } from './siteWords.js';

/** Which folded parts are open; kept while the page is open. @type {Record<string, boolean>} */
const unfolded = {};
const UNITS = /** @type {const} */ ({ radiusMetres: 'm', apartMetres: 'm', rentYuanPerM2Month: 'site.unit.rent', peoplePerM2: 'site.unit.density' });

/** @param {HTMLElement} root */
export function siteSolvePanel(root) {
  const body = el('form', { class: 'site-form', novalidate: true, on: { submit: (/** @type {Event} */ e) => e.preventDefault() } });
  // made once: what was typed arrives while the button is being pressed
  const go = button('', () => void solveNow(), { icon: 'play', class: 'button is-primary is-large', 'data-focus': 'site-solve', title: `${t('site.solve')} (Ctrl+Enter)` }), said = el('span', { role: 'status' });
  fill(root, body, el('div', { class: 'site-solve' }, go, el('kbd', { text: 'Ctrl ↵' }), said));
  const ends = [
    subscribe((s) => [s.step === 'site', s.site.draft.goal, s.site.draft.flags, s.site.draft.locks, s.site.refusal, s.site.types, s.site.overview.value, s.siteLegend, s.lang], (s) => {
      if (s.step !== 'site') return;
      const scroll = root.scrollTop;
      fill(body, form(s));
      root.scrollTop = scroll;
    }),
    subscribe((s) => [s.step === 'site', s.site.isSending, s.site.types?.length, s.site.area, Object.keys(s.site.faults).length, s.lang], (s) => s.step === 'site' && foot(s, go, said)),
  ];
  return () => ends.forEach((end) => end());
}

/** What it is called unless somebody says otherwise: area, money, types. */
function usualName() {
  const { site, lang, units } = get(), { area, draft } = site, money = moneyShown(draft.values.totalYuan, lang);
  const where = area.kind === 'unit' ? units.value?.find((u) => u.id === area.unit)?.name : area.kind === 'community' ? site.names[area.community ?? 0] : t('site.area.circle');
  return [where, money && t('site.money', { n: money }), t('site.typesN', { n: site.types?.length ?? 0 })].filter(Boolean).join(' · ').slice(0, 200);
}

/** Asks for it; what is being typed counts, too. */
export async function solveNow() {
  const field = /** @type {HTMLElement | null} */ (document.activeElement);
  if (field?.matches('.site-form input')) field.blur();
  if (!isAreaSaid(get().site.area) || !get().site.types?.length) return;
  if (await solve(usualName())) return;
  setSite({ tab: 'solve' });
  requestAnimationFrame(() => {
    const bad = /** @type {HTMLElement | null} */ (document.querySelector('#panel-solve .is-bad') ?? document.querySelector('#panel-solve .problem-box'));
    const fold = bad?.closest('details');
    if (fold) fold.open = true;
    bad?.focus();
    bad?.scrollIntoView({ block: 'center' });
  });
}

/** @param {State} s @param {HTMLButtonElement} go @param {HTMLElement} said */
function foot(s, go, said) {
  const { isSending, types, area } = s.site, n = Object.keys(s.site.faults).length, missing = !isAreaSaid(area) ? t(`site.say.${area.kind}`) : !types?.length ? t('site.tickTypes') : '';
  go.disabled = isSending || missing !== '';
  if (go.lastElementChild) go.lastElementChild.textContent = t(isSending ? 'site.sending' : 'site.solve');
  said.className = n ? 'site-fault' : 'note';
  said.textContent = n ? t('site.faultsN', { n }) : missing;
}

/** @param {State} s @returns {(HTMLElement | null)[]} */
function form(s) {
  const { draft, refusal, faults } = s.site, general = Object.entries(faults).filter(([key]) => !KNOWN.test(key)), money = t('site.unit.money');
  return [
    refusal && !refusal.violations?.length ? problemBox(refusal) : null,
    general.length ? el('div', { class: 'problem-box', role: 'alert' }, icon('triangle-alert'), el('div', {}, general.map(([key, words]) => technical(`${key}: ${faultText(words)}`)))) : null,
    field('totalYuan', t('site.budget'), { unit: money, isMoney: true, class: 'is-large' }),
    fold('budget', t('site.budgetMore'), hasAny(draft.values, /^(year|payer)\./), [el('p', { class: 'note', text: t('site.yearsHow') }), years(s), el('p', { class: 'note', text: t('site.payersHow') }), el('div', { class: 'site-grid' }, PAYERS.map((p) => field(`payer.${p}`, t(`plan.payer.${p}`), { unit: money, isMoney: true })))]),
    goals(s), types(s), locks(s),
    fold('options', t('site.options'), draft.flags.share || draft.flags.decay || !draft.flags.undecided || Boolean(draft.values.paybackYears), [flagField('share'), flagField('decay'), flagField('undecided'), el('div', { class: 'site-grid' }, field('paybackYears', t('site.paybackYears'), { unit: t('site.unit.years'), placeholder: t('site.any') }), field('agedWeight', t('site.agedWeight'), { hint: t('site.agedWeight.why'), placeholder: '1', unit: '×' }), field('seconds', t('site.seconds'), { unit: 's', hint: t('site.seconds.why') })), field('name', t('site.name'), { isText: true, placeholder: usualName() })]),
  ];
}

/** Fields that show their faults themselves. */
const KNOWN = /^(totalYuan|year\.|payer\.|paybackYears|agedWeight|seconds|name|area$|locks$|types$|[A-Z][A-Z0-9_]*\.)/;

/** @param {Readonly<Record<string, string>>} values @param {RegExp} keys */
const hasAny = (values, keys) => Object.entries(values).some(([k, v]) => keys.test(k) && v !== '');

/** @param {string} id @param {string | HTMLElement[]} title @param {boolean} isUsed @param {import('./dom.js').Child[]} children @param {string} [name] */
function fold(id, title, isUsed, children, name = '') {
  return el('details', { class: `site-fold ${name}`.trim(), open: unfolded[id] ?? isUsed }, el('summary', { 'data-focus': `fold-${id}`, on: { click: () => { unfolded[id] = !(unfolded[id] ?? isUsed); } } }, title), el('div', { class: 'site-fold-body' }, children));
}

/** @param {State} s */
function years(s) {
  const values = s.site.draft.values, first = new Date().getFullYear(), given = Object.keys(values).filter((k) => k.startsWith('year.')).map((k) => Number(k.slice(5)));
  const shown = [...new Set([first, first + 1, first + 2, ...given.filter((y) => values[`year.${y}`])])].sort((a, b) => a - b);
  return el('div', { class: 'site-grid' }, shown.map((y) => field(`year.${y}`, String(y), { unit: t('site.unit.money'), isMoney: true })));
}

/** @param {State} s */
function goals(s) {
  return el('fieldset', { class: 'site-goals' }, el('legend', { text: t('site.goal') }), GOALS.map((g) => el('label', { class: 'radio', title: t(`site.goal.${g}.why`) }, el('input', { type: 'radio', name: 'site-goal', value: g, checked: g === s.site.draft.goal, 'data-focus': `goal-${g}`, on: { change: () => setSite((x) => ({ draft: { ...x.draft, goal: g } })) } }), el('span', {}, t(`site.goal.${g}`), el('small', { class: 'quiet', text: t(`site.goal.${g}.why`) })))));
}

/** @param {State} s */
function types(s) {
  const all = namedTypes(s.site.overview.value), chosen = s.site.types ?? [], fault = s.site.faults.types;
  return el('section', {}, el('h3', {}, t('site.typesAsked'), el('span', { class: 'quiet', text: String(chosen.length) })), fault || !chosen.length ? el('p', { class: fault ? 'site-fault' : 'note', text: fault ? faultText(fault) : t('site.tickTypes') }) : null,
    chosen.map((code, i) => {
      const x = all.find((y) => y.type === code), name = x ? nameIn(s.lang, x) : code, own = s.site.faults[`${code}.type`];
      const said = el('small', {}), say = () => sayUsed(said, code, x);
      const head = [typeSign(i, s), el('span', { class: 'site-asked-name', text: name }), said];
      say();
      const box = fold(`type-${code}`, head, TYPE_FIELDS.some((f) => s.site.faults[`${code}.${f}`]), [own ? el('p', { class: 'site-fault', text: faultText(own) }) : null, el('div', { class: 'site-grid' }, TYPE_FIELDS.map((f) => field(`${code}.${f}`, t(`site.of.${f}`), { hint: t(`site.of.${f}.why`), placeholder: f === 'weight' ? '1' : f === 'radiusMetres' ? reachWords(x) : t('site.any'), unit: f in UNITS ? unitOf(/** @type {keyof typeof UNITS} */ (f)) : '' })))], 'is-type');
      box.addEventListener('change', say);
      return box;
    }));
}

/** What is asked of a type beside its name. @param {HTMLElement} said @param {string} code @param {RankedType | NamedType | undefined} x */
function sayUsed(said, code, x) {
  const { values, goal } = get().site.draft, needsRent = goal === 'NPV' && (!x || !('rentYuanPerM2Month' in x)) && !values[`${code}.rentYuanPerM2Month`];
  said.className = needsRent ? 'site-fault' : 'quiet';
  said.textContent = needsRent ? t('site.rentAsked') : TYPE_FIELDS.filter((f) => values[`${code}.${f}`]).map((f) => t(`site.used.${f}`, { v: values[`${code}.${f}`] })).join(' · ');
}

/** @param {keyof typeof UNITS} f */
const unitOf = (f) => (UNITS[f] === 'm' ? 'm' : t(UNITS[f]));

/** How far the norm lets a type reach. @param {RankedType | NamedType | undefined} x */
const reachWords = (x) => (x && 'radiusMetres' in x ? String(x.radiusMetres) : '');

/** @param {State} s */
function locks(s) {
  const { locks: list } = s.site.draft, fault = s.site.faults.locks, all = namedTypes(s.site.overview.value);
  return el('section', {}, el('h3', {}, t('site.locks'), el('span', { class: 'quiet', text: list.length ? String(list.length) : '' })), fault ? el('p', { class: 'site-fault', text: faultText(fault) }) : null,
    list.length ? el('ul', { class: 'site-lock-list' }, list.map((l) => {
      const x = all.find((y) => y.type === l.type), words = `${l.name} → ${x ? nameIn(s.lang, x) : l.type || t('site.anything')}`;
      return el('li', {}, icon(LOCKS[l.way]), el('span', { class: `is-${l.way}`, title: t(`site.lock.${l.way}`), text: words }), iconButton('x', t('site.unlock', { name: l.name }), () => setSite((y) => ({ draft: { ...y.draft, locks: y.draft.locks.filter((z) => z !== l) } }))));
    })) : el('p', { class: 'note', text: t('site.locksHow') }));
}

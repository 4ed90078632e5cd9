// @ts-check
/** The rules the plan was checked by: what is broken first, each with clause, by how much and where; broken ones can be waived with a reason. */
import { chooseTargets } from '../actions/chosen.js';
import { nameIn, t } from '../i18n.js';
import { boxOf, findingKey, sortFindings } from '../model/judged.js';
import { findThing } from '../model/site.js';
import { get, set, subscribe } from '../state.js';
import { unwaive, waive } from '../work/judging.js';
import { button, el, fill, icon, iconButton } from './dom.js';
import { amountWords, limitWords } from './judgedFigure.js';
import { failedAgain, judgedPicks, markOld, notJudged } from './judgedState.js';
import { nameOfThing } from './planChosen.js';
import { popover } from './popover.js';
import { typeName } from './values.js';

/** @typedef {import('../layers/desk.js').Desk} Desk */
const MOST = 60;
let isKeptOpen = false;

/** @param {HTMLElement} root @param {Desk} desk */
export function planRulesPanel(root, desk) {
  const ends = [markOld(root), subscribe((s) => [s.step === 'plan' && s.planTab === 'rules', ...judgedPicks(s)], (s) => {
    if (s.step !== 'plan' || s.planTab !== 'rules') return;
    const blank = notJudged(s, 'shield-alert', 'rules.noPlan'), e = s.judged.value;
    fill(root, blank ?? (e ? [failedAgain(s), ...content(e.findings, s, desk)] : []));
  })];
  return () => ends.forEach((end) => end());
}

/** @param {ReadonlyArray<Finding>} findings @param {State} s @param {Desk} desk */
function content(findings, s, desk) {
  const { broken, waived, unknown, kept } = sortFindings(findings);
  const errors = broken.filter((f) => f.severity === 'ERROR'), others = broken.filter((f) => f.severity !== 'ERROR');
  return [el('p', { class: `rules-sum${errors.length ? ' is-bad' : broken.length ? ' is-warned' : ''}`, role: 'status' }, icon(errors.length ? 'shield-x' : broken.length ? 'shield-alert' : 'shield-check'), el('b', { text: broken.length ? t('rules.brokenN', { n: broken.length }) : t('rules.noneBroken') }), unknown.length ? el('span', { class: 'quiet', text: t('rules.unknownN', { n: unknown.length }) }) : null),
    list('rules.errors', errors, s, desk), list('rules.warnings', others, s, desk), list('rules.unknown', unknown, s, desk), list('rules.waived', waived, s, desk),
    kept.length ? el('details', { class: 'rules-kept', open: isKeptOpen, on: { toggle: (/** @type {any} */ e) => { isKeptOpen = e.target.open; } } }, el('summary', { 'data-focus': 'rules-kept', text: t('rules.keptN', { n: kept.length }) }), kept.map((f) => finding(f, s, desk))) : null];
}

/** @param {string} title @param {Finding[]} findings @param {State} s @param {Desk} desk */
function list(title, findings, s, desk) {
  if (!findings.length) return null;
  return el('section', { class: 'findings' }, el('h3', {}, t(title), el('b', { text: String(findings.length) })), findings.slice(0, MOST).map((f) => finding(f, s, desk)), findings.length > MOST ? el('p', { class: 'note', text: t('rules.more', { n: findings.length - MOST }) }) : null);
}

/** With names instead of keys of targets and codes of facilities. @param {string} text @param {State} s */
const named = (text, s) => text.replace(/\b(?:building|idle-space|drawn)\/[\w-]+/g, (target) => {
  const thing = s.plan?.site && findThing(s.plan.site, s.plan.items, target);
  return thing ? nameOfThing(thing) : target;
}).replace(/\b[A-Z]+(?:_[A-Z]+)*\b/g, (code) => (s.facilityTypes.some((x) => x.code === code) ? typeName(code) : code));

/** @param {Finding} f */
const toneOf = (f) => (f.waiver ? 'waived' : f.outcome === 'KEPT' ? 'kept' : f.outcome === 'UNKNOWN' ? 'unknown' : f.severity === 'ERROR' ? 'error' : 'warning');

/** @param {Finding} f @param {State} s @param {Desk} desk */
function finding(f, s, desk) {
  const key = findingKey(f), isBroken = f.outcome === 'BROKEN', hasPlace = f.targets.length > 0 || (isBroken && f.location.length === 2);
  const limit = limitWords(f, s), measured = f.measured.status === 'UNKNOWN' ? '' : amountWords(f.measured, f.unit, f.rule, s);
  return el('article', { class: `finding is-${toneOf(f)}`, 'data-rule': f.rule, on: { mouseenter: () => f.targets.length === 1 && set({ planHover: f.targets[0] }), mouseleave: () => f.targets.length === 1 && set({ planHover: null }) } },
    el('i', { class: 'finding-dot', role: 'img', 'aria-label': t(`rules.tone.${toneOf(f)}`), title: t(`rules.tone.${toneOf(f)}`) }),
    el('div', { class: 'finding-words' }, el('b', { text: nameIn(s.lang, f) }), el('p', { text: named(s.lang === 'en' ? f.textEn : f.textZh, s) }),
      el('p', { class: 'note quiet' }, [f.clause, isBroken && measured && limit ? t('rules.measured', { measured, limit }) : limit, f.targets.length > 1 ? t('rules.targetsN', { n: f.targets.length }) : ''].filter(Boolean).join(' · ')),
      f.waiver ? el('p', { class: 'note finding-reason' }, icon('quote'), f.waiver.reason) : null),
    el('div', { class: 'finding-acts' }, hasPlace ? el('button', { type: 'button', class: 'link', text: t('rules.show'), 'data-focus': `show-${key}`, on: { click: () => show(f, desk) } }) : null,
      f.waiver ? el('button', { type: 'button', class: 'link', text: t('rules.unwaive'), 'data-focus': `unwaive-${key}`, on: { click: () => f.waiver && unwaive(f.waiver) } })
        : isBroken && f.isWaivable ? el('button', { type: 'button', class: 'link is-quiet', text: t('rules.waive'), 'aria-haspopup': 'dialog', 'data-focus': `waive-${key}`, on: { click: (/** @type {MouseEvent} */ e) => askReason(/** @type {HTMLElement} */ (e.currentTarget), f) } }) : null));
}

/** Chooses what it is about and brings it into view. @param {Finding} f @param {Desk} desk */
function show(f, desk) {
  const { plan } = get(), site = plan?.site;
  if (!plan || !site) return;
  const things = f.targets.flatMap((target) => findThing(site, plan.items, target) ?? []), box = boxOf(things);
  if (things.length) set((s) => chooseTargets(s, things.map((x) => x.target), 'replace'));
  if (box) desk.goTo(box, { most: 18 });
  if (!f.targets.length) return void desk.goTo(site.box, { most: 17 });
  if (f.location.length === 2) {
    const at = { lon: f.location[0], lat: f.location[1] };
    if (box) desk.highlight.flash(at);
    else desk.goToPoint(at, 17);
  }
}

/** @param {HTMLElement} anchor @param {Finding} f */
function askReason(anchor, f) {
  const input = el('textarea', { class: 'field', rows: '3', maxlength: '1000', autofocus: true, 'aria-label': t('rules.reason'), placeholder: t('rules.reasonHow') });
  const done = () => {
    const reason = input.value.trim();
    if (!reason) {
      input.classList.add('is-bad');
      return input.focus();
    }
    close();
    waive(f, reason);
  };
  input.addEventListener('keydown', (e) => {
    if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) done();
  });
  const close = popover(anchor, () => [el('header', {}, el('b', { text: t('rules.waiveRule', { rule: nameIn(get().lang, f) }) }), iconButton('x', t('close'), () => close())), el('p', { class: 'note', text: t(f.targets.length === 1 ? 'rules.waiveTarget' : 'rules.waiveUnit') }), input,
    el('div', { class: 'actions' }, button(t('rules.waive'), done, { class: 'button is-primary', 'data-focus': 'waive-ok' }), button(t('value.cancel'), () => close()))], { class: 'is-editor' });
}

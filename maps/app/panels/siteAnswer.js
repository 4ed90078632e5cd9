// @ts-check
/** The siting that is open: how it stands, what it comes to, which spaces are chosen for what, whom it serves, and what can be done with it. */
import { t } from '../i18n.js';
import { byType } from '../model/siting.js';
import { number } from '../model/units.js';
import { setSite, subscribe } from '../state.js';
import { sitingFile } from '../work/sitingApi.js';
import { asAsked } from '../work/solving.js';
import { button, el, fill, icon } from './dom.js';
import { problemBox } from './problem.js';
import { besideSection } from './siteBeside.js';
import { askedWords, noAnswerBox, progressBox } from './siteProgress.js';
import { pointOf } from './siteTable.js';
import { useAnswerPopover } from './siteUse.js';
import { areaNode, peopleNode, sitingName, typeSign, typeWords, yuanNode } from './siteWords.js';

const MOST_COMPOUNDS = 12;

/** @param {HTMLElement} root @param {import('../layers/desk.js').Desk} desk */
export function siteAnswerPanel(root, desk) {
  const head = el('div', { class: 'site-answer-head' }), body = el('div', { class: 'site-answer' });
  fill(root, head, body);
  const ends = [
    subscribe((s) => [s.step === 'site', s.site.siting, s.site.beats, s.lang], (s) => s.step === 'site' && fill(head, top(s))),
    subscribe((s) => [s.step === 'site', s.site.siting.value?.answer ? JSON.stringify([s.site.siting.value.answer.chosen.map((c) => [c.space, c.type]), s.site.siting.value.state]) : s.site.siting, s.site.names, s.site.other, s.site.asked.contradiction, s.site.sitings.value?.length, s.siteLegend, s.lang], (s) => {
      if (s.step !== 'site') return;
      const scroll = root.scrollTop;
      fill(body, content(s, desk));
      mark(body, s);
      root.scrollTop = scroll;
    }),
    subscribe((s) => [s.site.hover], (s) => mark(body, s)),
  ];
  return () => ends.forEach((end) => end());
}

/** @param {HTMLElement} body @param {State} s */
function mark(body, s) {
  for (const line of /** @type {NodeListOf<HTMLElement>} */ (body.querySelectorAll('[data-space]'))) line.classList.toggle('is-lit', Number(line.dataset.space) === s.site.hover);
}

/** @param {State} s @returns {(HTMLElement | null)[]} */
function top(s) {
  const { siting, id } = s.site, x = siting.value;
  if (id === null) return [el('div', { class: 'blank' }, icon('calculator'), el('p', { text: t('site.noneYet') }), el('p', { class: 'note', text: t('site.noneYetHow') }), button(t('site.toSolve'), () => setSite({ tab: 'solve' }), { icon: 'calculator', class: 'button is-primary' }))];
  if (siting.status === 'failed' && siting.failure) return [el('div', { class: 'skeleton' }, problemBox(siting.failure, { actions: [button(t('site.close'), () => setSite({ id: null }), { icon: 'x' })] }))];
  if (!x) return [el('div', { class: 'skeleton', role: 'status', 'aria-label': t('loading') }, Array.from({ length: 6 }, () => el('span')))];
  return [el('header', { class: 'site-answer-title' }, el('h2', { text: sitingName(x) }), el('p', { class: 'note' }, askedWords(x), ' ', el('button', { type: 'button', class: 'link', text: t('site.changeAsked'), 'data-focus': 'site-again', on: { click: () => asAsked(x) } }))), x.state === 'FAILED' ? null : progressBox(x, s)];
}

/** @param {State} s @param {import('../layers/desk.js').Desk} desk @returns {(HTMLElement | null)[]} */
function content(s, desk) {
  const x = s.site.siting.value, a = x?.answer, { lang } = s;
  if (!x) return [];
  if (!a) return [noAnswerBox(x)];
  const total = x.request.budget?.totalYuan, share = typeof total === 'number' && total > 0 ? a.costYuan / total : null, isDone = x.state === 'DONE' || x.state === 'STOPPED';
  return [
    el('div', { class: 'site-big' }, el('span', {}, el('b', {}, peopleNode(a.newlyServed, a.isEstimated, lang)), el('small', { text: t('site.newlyServedAll') })), el('span', {}, el('b', {}, yuanNode(a.costYuan, false, lang)), el('small', { text: share === null ? t('site.cost') : t('site.ofBudget', { share: number(share * 100, lang, 0) }) })), el('span', {}, el('b', { text: number(a.chosen.length, lang) ?? '' }), el('small', { text: t('site.sites') }))),
    share === null ? null : el('div', { class: 'indicator-bar site-budget', 'aria-hidden': 'true' }, el('i', { style: { '--fill': String(Math.min(1, share)) } })),
    el('div', { class: 'actions site-acts' }, button(t('site.use'), (e) => useAnswerPopover(/** @type {HTMLElement} */ (e.currentTarget), x), { icon: 'git-branch', class: 'button is-primary', disabled: !isDone || !a.chosen.length, 'aria-haspopup': 'dialog', 'data-focus': 'site-use', title: t('site.useLong') }),
      /** @type {const} */ (['xlsx', 'geojson']).map((f) => el('a', { class: 'button', href: sitingFile(x.id, f, lang), download: '', title: t(`site.file.${f}`) }, icon('download'), el('span', { text: f === 'xlsx' ? 'XLSX' : 'GeoJSON' })))),
    a.chosen.length ? null : el('p', { class: 'note', text: t('site.nothingChosen') }),
    ...byType(a).map(({ type, i, chosen }) => el('section', { class: 'site-group' }, el('h3', {}, typeSign(i, s), el('span', { class: 'site-group-name', text: typeWords(type) }), el('span', { class: 'quiet', text: t('site.sitesN', { n: chosen.length }) }), el('span', { class: 'spring' }), el('span', { class: 'figure' }, peopleNode(type.newlyServed, a.isEstimated, lang), ` ${t('unit.people')}`)), type.withPlace === undefined ? null : el('p', { class: 'note site-places', text: t('site.places', { n: number(type.withPlace, lang) }) }), el('ul', {}, chosen.map((c) => site(c, s, desk))))),
    unserved(a, s), compounds(a, s), isDone ? besideSection(x, s) : null, left(a)];
}

/** @param {Chosen} c @param {State} s @param {import('../layers/desk.js').Desk} desk */
function site(c, s, desk) {
  const { lang } = s, light = (/** @type {number | null} */ hover) => () => setSite({ hover });
  return el('li', {}, el('button', { type: 'button', class: 'site-chosen', 'data-space': c.space, 'data-focus': `chosen-${c.space}-${c.type}`, title: t('site.showRules'), on: { mouseenter: light(c.space), mouseleave: light(null), focus: light(c.space), blur: light(null), click: () => { setSite({ type: c.type, space: c.space, tab: 'space' }); }, dblclick: () => desk.goToPoint(pointOf(c), 17) } },
    el('span', { class: 'site-chosen-name', text: c.name || `#${c.space}` }), el('span', { class: 'figure' }, peopleNode(c.newlyServed, c.isEstimated, lang)), el('span', { class: 'figure' }, yuanNode(c.costYuan, c.isAreaEstimated, lang)),
    el('small', { class: 'quiet' }, areaNode(c.floorAreaM2, c.isAreaEstimated, lang), ` · ${t('site.onlyHere', { n: number(c.servedOnlyHere, lang) })}${c.capacityPeople === undefined ? '' : ` · ${t('site.placesOf', { n: number(c.withPlace ?? 0, lang), all: number(c.capacityPeople, lang) })}`}${c.year ? ` · ${c.year}` : ''}`)));
}

/** Types that were asked for and got nothing. @param {SitingAnswer} a @param {State} s */
function unserved(a, s) {
  const none = a.types.flatMap((x, i) => (x.chosen ? [] : [{ x, i }]));
  return none.length ? el('p', { class: 'note site-none' }, `${t('site.typesWithout')} `, none.map(({ x, i }) => [typeSign(i, s), ` ${typeWords(x)} `]).flat()) : null;
}

/** @param {SitingAnswer} a @param {State} s */
function compounds(a, s) {
  const list = [...a.communities].filter((c) => c.newlyServed >= 0.5).sort((x, y) => y.newlyServed - x.newlyServed), most = list[0]?.newlyServed ?? 0, rest = list.slice(MOST_COMPOUNDS);
  if (!list.length) return null;
  return el('section', { class: 'site-compounds' }, el('h3', {}, t('site.byCompound'), el('span', { class: 'spring' }), el('small', { class: 'quiet', text: t('site.personTimes') })), el('ul', {}, list.slice(0, MOST_COMPOUNDS).map((c) => el('li', {}, el('span', { class: 'site-chosen-name', text: c.community === 0 ? t('site.ofNone') : s.site.names[c.community] ?? `#${c.community}` }), el('span', { class: 'site-bar', 'aria-hidden': 'true' }, el('i', { style: { '--share': c.newlyServed / most } })), el('span', { class: 'figure' }, peopleNode(c.newlyServed, a.isEstimated, s.lang))))),
    rest.length ? el('p', { class: 'note', text: t('site.moreCompounds', { n: rest.length, people: number(rest.reduce((sum, c) => sum + c.newlyServed, 0), s.lang) }) }) : null);
}

/** Candidates that were no option, and why. @param {SitingAnswer} a */
function left(a) {
  const { options, ...reasons } = a.candidates, words = Object.entries(reasons).filter(([, n]) => n > 0).map(([reason, n]) => t(`site.left.${reason}`, { n }));
  return el('p', { class: 'note site-left', text: `${t('site.optionsN', { n: options ?? 0 })}${words.length ? ` ${t('site.leftOut')} ${words.join(' · ')}` : ''}` });
}

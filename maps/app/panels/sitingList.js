// @ts-check
/** Sitings asked before: what they came to, whether they still run; opened again, deleted. */
import { t } from '../i18n.js';
import { isRunning, standing } from '../model/siting.js';
import { day, number } from '../model/units.js';
import { openSiting, removeSiting } from '../work/solving.js';
import { el, icon, iconButton } from './dom.js';
import { moneyWords } from './moneyFigure.js';
import { SIGNS } from './siteProgress.js';
import { sitingName, standingWords } from './siteWords.js';

/** @param {State} s @returns {(HTMLElement | null)[]} */
export function sitingList(s) {
  const list = s.site.sitings.value ?? [];
  if (!list.length) return [];
  return [el('h3', { class: 'plan-list-head' }, t('site.sitings'), el('span', { class: 'quiet', text: String(list.length) })), el('ul', { class: 'siting-list' }, list.map((x) => row(x, s)))];
}

/** @param {SitingEntry} x @param {State} s */
function row(x, s) {
  const isOn = s.site.id === x.id, { tone } = standing({ ...x, ...(x.chosen === undefined ? {} : { answer: /** @type {any} */ ({}) }) });
  const figures = [x.chosen === undefined ? null : t('site.sitesN', { n: x.chosen }), x.newlyServed === undefined ? null : t('site.peopleN', { n: number(x.newlyServed, s.lang) }), x.costYuan === undefined ? null : moneyWords(x.costYuan, s.lang)].filter(Boolean).join(' · ');
  return el('li', { class: `plan-row siting-row${isOn ? ' is-on' : ''}` },
    el('button', { type: 'button', class: 'siting-open', 'data-siting': x.id, 'data-focus': `siting-${x.id}`, 'aria-current': isOn ? 'true' : null, title: `${sitingName(x)} · ${day(x.createdAt, s.lang)} · ${x.actor}`, on: { click: () => openSiting(x.id) } },
      isRunning(x) ? el('span', { class: 'spinner', 'aria-hidden': 'true' }) : icon(SIGNS[tone]), el('span', { class: 'siting-words' }, el('span', { class: 'plan-name', text: sitingName(x) }), el('small', { class: 'quiet', text: isRunning(x) || !figures ? standingWords(x, s.lang) : figures }))),
    isRunning(x) ? null : iconButton('trash-2', t('site.delete', { name: sitingName(x) }), () => void removeSiting(x.id), { 'data-focus': `siting-del-${x.id}` }));
}

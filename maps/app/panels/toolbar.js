// @ts-check
/** The tools on the left edge of the map. */
import { t } from '../i18n.js';
import { get, set, subscribe } from '../state.js';
import { choosePopover } from './planChoose.js';
import { fill, iconButton, el } from './dom.js';

/** @type {{ mode: Mode['mode'], icon: string, key: string }[]} */
export const TOOLS = [{ mode: 'browse', icon: 'hand', key: '1' }, { mode: 'circle', icon: 'circle-dot', key: '2' }, { mode: 'measure', icon: 'ruler', key: '3' }, { mode: 'walk', icon: 'footprints', key: 'w' }];

/** Digits are for the actions there. @type {typeof TOOLS} */
const PLAN_TOOLS = [{ mode: 'browse', icon: 'hand', key: 'v' }, { mode: 'box', icon: 'square-dashed', key: 'b' }, { mode: 'lasso', icon: 'lasso', key: 'f' }, { mode: 'brush', icon: 'brush', key: 'r' }, { mode: 'disc', icon: 'circle-dashed', key: 'o' }, { mode: 'measure', icon: 'ruler', key: 'm' }];
/** @type {{ form: 'NEW_BUILDING' | 'GREEN' | 'PARKING', icon: string }[]} */
const FORMS = [{ form: 'NEW_BUILDING', icon: 'house-plus' }, { form: 'GREEN', icon: 'trees' }, { form: 'PARKING', icon: 'circle-parking' }];

/** Circles belong to Look; in Diagnose walking areas take their place; in Plan the tools choose. @param {State} s */
export const toolsOf = (s) => (s.step === 'plan' ? PLAN_TOOLS.filter((tool) => s.plan || tool.mode === 'browse' || tool.mode === 'measure') : s.step === 'compare' || s.step === 'site' ? TOOLS.filter((tool) => tool.mode === 'browse' || tool.mode === 'measure') : TOOLS.filter((tool) => s.step === 'look' || tool.mode !== 'circle'));

/** @param {State} s */
const chooseTool = (s) => (s.step !== 'plan' || !s.plan ? null : el('div', { class: 'tools-group' }, iconButton('list-filter', t('plan.chooseBy'), (e) => choosePopover(/** @type {HTMLElement} */ (e.currentTarget)), { class: 'icon-button tool', 'data-focus': 'choose-by' })));

/** @param {State} s */
const drawTools = (s) => (s.step !== 'plan' || !s.plan ? null : el('div', { class: 'tools-group' }, FORMS.map(({ form, icon }) => iconButton(icon, t(`plan.draw.${form}`), () => set({ mode: { mode: 'draw', form, points: [] } }), { class: 'icon-button tool', 'data-form': form, 'aria-pressed': String(s.mode.mode === 'draw' && s.mode.form === form) }))));

/** A tool as it is taken in hand. @param {Mode['mode']} mode @returns {Mode} */
function modeOf(mode) {
  if (mode === 'measure') return { mode, points: [], done: false };
  if (mode === 'path' || mode === 'outline') return { mode, points: [] };
  return mode === 'draw' ? { mode, form: 'NEW_BUILDING', points: [] } : { mode };
}

/** @param {Mode['mode']} mode */
export function takeTool(mode) {
  set({ mode: modeOf(mode), ...(mode === 'circle' ? { step: /** @type {const} */ ('look'), tab: /** @type {const} */ ('circle') } : {}), ...(mode === 'walk' || mode === 'path' ? { step: /** @type {const} */ ('diagnose'), diagnoseTab: /** @type {const} */ ('walking') } : {}) });
}

/** @param {HTMLElement} root @param {import('../layers/desk.js').Desk} desk */
export function toolbar(root, desk) {
  root.setAttribute('aria-label', t('tool.label'));
  return subscribe((s) => [s.mode, s.lang, s.step, !s.inventory?.extent, s.plan === null], (s) => fill(root,
    el('div', { class: 'tools-group' }, toolsOf(s).map((tool) => iconButton(tool.icon, `${t(`tool.${tool.mode}`)} (${tool.key.toUpperCase()})`, () => takeTool(tool.mode), { class: 'icon-button tool', 'aria-pressed': String(s.mode.mode === tool.mode || (s.mode.mode === 'path' && tool.mode === 'walk')) }))), chooseTool(s), drawTools(s),
    el('div', { class: 'tools-group' },
      iconButton('plus', `${t('tool.in')} (+)`, () => desk.map.zoomIn(), { class: 'icon-button tool' }),
      iconButton('minus', `${t('tool.out')} (−)`, () => desk.map.zoomOut(), { class: 'icon-button tool' }),
      iconButton('maximize', `${t('tool.all')} (0)`, () => desk.goToAll(), { class: 'icon-button tool', disabled: !get().inventory?.extent }))));
}

/** What the tool in hand expects. @param {HTMLElement} root */
export function toolHint(root) {
  return subscribe((s) => [s.mode.mode, s.lang, s.site.area.kind], (s) => {
    root.hidden = s.mode.mode === 'browse';
    for (const tool of [...TOOLS, ...PLAN_TOOLS, { mode: 'site' }, { mode: 'path' }, { mode: 'unit' }, { mode: 'outline' }, { mode: 'draw' }]) document.body.classList.toggle(`tool-${tool.mode}`, s.mode.mode === tool.mode);
    fill(root, s.mode.mode === 'browse' ? null : [el('span', { text: t(s.mode.mode === 'site' ? `site.hint.${s.site.area.kind}` : `hint.${s.mode.mode}`) }), iconButton('x', t('hint.leave'), () => takeTool(s.mode.mode === 'path' ? 'walk' : 'browse'))]);
  });
}

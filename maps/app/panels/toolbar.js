// @ts-check
/** The tools on the left edge of the map. */
import { t } from '../i18n.js';
import { get, set, subscribe } from '../state.js';
import { fill, iconButton, el } from './dom.js';

/** @type {{ mode: Mode['mode'], icon: string, key: string }[]} */
export const TOOLS = [{ mode: 'browse', icon: 'hand', key: '1' }, { mode: 'circle', icon: 'circle-dot', key: '2' }, { mode: 'measure', icon: 'ruler', key: '3' }, { mode: 'walk', icon: 'footprints', key: 'w' }];

/** Circles belong to Look; in Diagnose walking areas take their place. @param {State} s */
export const toolsOf = (s) => TOOLS.filter((tool) => s.step === 'look' || tool.mode !== 'circle');

/** @param {Mode['mode']} mode */
export function takeTool(mode) {
  set({ mode: mode === 'measure' ? { mode, points: [], done: false } : mode === 'path' ? { mode, points: [] } : { mode }, ...(mode === 'circle' ? { step: /** @type {const} */ ('look'), tab: /** @type {const} */ ('circle') } : {}), ...(mode === 'walk' || mode === 'path' ? { step: /** @type {const} */ ('diagnose'), diagnoseTab: /** @type {const} */ ('walking') } : {}) });
}

/** @param {HTMLElement} root @param {import('../layers/desk.js').Desk} desk */
export function toolbar(root, desk) {
  root.setAttribute('aria-label', t('tool.label'));
  return subscribe((s) => [s.mode.mode, s.lang, s.step, !s.inventory?.extent], (s) => fill(root,
    el('div', { class: 'tools-group' }, toolsOf(s).map((tool) => iconButton(tool.icon, `${t(`tool.${tool.mode}`)} (${tool.key.toUpperCase()})`, () => takeTool(tool.mode), { class: 'icon-button tool', 'aria-pressed': String(s.mode.mode === tool.mode || (s.mode.mode === 'path' && tool.mode === 'walk')) }))),
    el('div', { class: 'tools-group' },
      iconButton('plus', `${t('tool.in')} (+)`, () => desk.map.zoomIn(), { class: 'icon-button tool' }),
      iconButton('minus', `${t('tool.out')} (−)`, () => desk.map.zoomOut(), { class: 'icon-button tool' }),
      iconButton('maximize', `${t('tool.all')} (0)`, () => desk.goToAll(), { class: 'icon-button tool', disabled: !get().inventory?.extent }))));
}

/** What the tool in hand expects. @param {HTMLElement} root */
export function toolHint(root) {
  return subscribe((s) => [s.mode.mode, s.lang], (s) => {
    root.hidden = s.mode.mode === 'browse';
    for (const tool of [...TOOLS, { mode: 'path' }]) document.body.classList.toggle(`tool-${tool.mode}`, s.mode.mode === tool.mode);
    fill(root, s.mode.mode === 'browse' ? null : [el('span', { text: t(`hint.${s.mode.mode}`) }), iconButton('x', t('hint.leave'), () => takeTool(s.mode.mode === 'path' ? 'walk' : 'browse'))]);
  });
}

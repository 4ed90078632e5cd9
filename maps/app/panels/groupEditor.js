// @ts-check
/** Which facility type counts in which group; every move can be undone. */
import { nameIn, t } from '../i18n.js';
import { groupOf } from '../model/scorecard.js';
import { moveType } from '../work/scoring.js';
import { el } from './dom.js';

/** @param {GroupScheme} scheme @param {State} s */
export function groupEditor(scheme, s) {
  const collator = new Intl.Collator(s.lang), types = [...s.facilityTypes].sort((a, b) => groupIndex(scheme, a.code) - groupIndex(scheme, b.code) || collator.compare(nameIn(s.lang, a), nameIn(s.lang, b)));
  if (scheme.membership !== 'FACILITY_TYPE') return el('p', { class: 'note', text: t('score.fixed') });
  const node = el('details', { id: 'group-editor', class: 'group-editor' }, el('summary', { text: t('score.edit') }), el('p', { class: 'note', text: t('score.editHow') }), noteOf(scheme, s),
    el('ul', { class: 'plain' }, types.map((type) => el('li', { class: 'group-type' }, el('span', { text: nameIn(s.lang, type) }),
      el('select', { class: 'field', 'aria-label': t('score.groupOf', { type: nameIn(s.lang, type) }), 'data-focus': `group-${type.code}`, on: { change: (/** @type {any} */ e) => moveType(scheme, type.code, e.target.value) } },
        [{ code: '', name: t('score.noGroup') }, ...scheme.groups.map((g) => ({ code: g.code, name: nameIn(s.lang, g) }))].map((g) => el('option', { value: g.code, selected: g.code === groupOf(scheme, type.code), text: g.name })))))));
  if (isOpen) node.setAttribute('open', '');
  node.addEventListener('toggle', () => { isOpen = node.open; });
  return node;
}
/** Where the groups come from, in the reader's language. @param {GroupScheme} scheme @param {State} s */
function noteOf(scheme, s) {
  const note = s.lang === 'en' ? scheme.noteEn : scheme.noteZh;
  return note ? el('p', { class: 'note', text: note }) : null;
}
/** Whether the editor is unfolded; kept while the page is open. */
let isOpen = false;

/** Groups in their order, types without a group last. @param {GroupScheme} scheme @param {string} type */
function groupIndex(scheme, type) {
  const at = scheme.groups.findIndex((g) => g.facilityTypes.includes(type));
  return at < 0 ? scheme.groups.length : at;
}

// @ts-check
/** How sure a value of a norm is, as a sign; the clause beside it. */
import { t } from '../i18n.js';
import { SIGNS } from '../model/norms.js';
import { el } from './dom.js';

/** @param {Certainty} c @param {string} [more] */
export const certaintySign = (c, more = '') => el('abbr', { class: `certainty is-${c.toLowerCase()}`, title: [t(`certainty.${c}`), more].filter(Boolean).join('\n'), text: SIGNS[c] });

/** @param {Certainty | null} c @param {string} clause */
export const clauseSign = (c, clause) => el('span', { class: 'clause' }, c && certaintySign(c), ' ', clause || t('norms.noClause'));

// @ts-check
/** Edits of which areas stand side by side: (doc, …) => doc. */
import { MOST_AREAS, sameArea, toggledArea } from '../model/scorecard.js';

/** @param {Doc} doc @param {AreaId} area @returns {Doc} */
export const toggleArea = (doc, area) => ({ ...doc, areas: Object.freeze(toggledArea(doc.areas, area)) });

/** Only these. @param {Doc} doc @param {readonly AreaId[]} areas @returns {Doc} */
export const compareAreas = (doc, areas) => ({ ...doc, areas: Object.freeze(areas.filter((a, i) => areas.findIndex((b) => sameArea(a, b)) === i).slice(0, MOST_AREAS)) });

/** Moves a type to another group. @param {Doc} doc @param {Regrouping} move @returns {Doc} */
export const regroup = (doc, move) => ({ ...doc, regroupings: Object.freeze([...doc.regroupings, Object.freeze(move)]) });

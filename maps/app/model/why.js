// @ts-check
/** Reads what the service says about why an answer is as it is: which rule is meant, the course of people over budget, what other answers share. */

export const QUESTIONS = Object.freeze(/** @type {const} */ (['marginal', 'curve', 'alternatives', 'front']));

/** @param {'marginal' | 'curve' | 'alternatives' | 'front' | 'contradiction' | 'space'} question @param {Record<string, string | number>} [more] */
export const whyParameters = (question, more = {}) => new URLSearchParams({ question, ...Object.fromEntries(Object.entries(more).map(([k, v]) => [k, String(v)])) }).toString();

/** The name of an answer to a question: of a space by its id and use. @param {number} space @param {string} type */
export const spaceQuestion = (space, type) => `space/${space}/${type}`;

/** What a rule of the model is about, e.g. atLeast/CANTEEN, budget/2027. @param {string} rule @returns {{ kind: string, of: string }} */
export function ruleOf(rule) {
  const [kind, ...rest] = rule.split('/'), of = rest.join('/');
  if (kind === 'budget' && /^\d{4}$/.test(of)) return { kind: 'year', of };
  if (kind === 'budget' && of) return { kind: 'payer', of };
  return ['budget', 'atLeast', 'atMost', 'apart', 'payback', 'lockedIn', 'lockedOut'].includes(kind) ? { kind, of } : { kind: 'other', of: rule };
}

/** Points of a line through people over budget, both from zero. @template {{ budgetYuan: number, newlyServed?: number }} P @param {ReadonlyArray<P>} points @param {number} width @param {number} height */
export function curveOf(points, width, height) {
  const known = points.filter((p) => p.newlyServed !== undefined), x = Math.max(1, ...points.map((p) => p.budgetYuan)), y = Math.max(1, ...known.map((p) => p.newlyServed ?? 0));
  return { most: y, dots: known.map((p) => ({ ...p, x: (width * p.budgetYuan) / x, y: height - (height * (p.newlyServed ?? 0)) / y })) };
}

/** How many of its sites an answer does not share with another. @param {ReadonlyArray<WhySite>} a @param {ReadonlyArray<WhySite>} b */
export const differing = (a, b) => a.filter((s) => !b.some((o) => o.space === s.space && o.type === s.type)).length;

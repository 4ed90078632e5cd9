// @ts-check
/** Who pays which share, as typed in per cent; how many households come back. */
import { PAYERS } from './plan.js';
import { typedNumber } from './money.js';

const HUNDRED = 100, FINE = 10_000;

/**
 * Shares out of per cents. They have to come to 100 exactly; two decimals are kept.
 * @param {Readonly<Partial<Record<Payer, string>>>} typed @returns {{ payers: PayerShare[] } | { bad: Payer[], sum: number }} sum in per cent
 */
export function sharesFrom(typed) {
  const read = PAYERS.map((payer) => /** @type {[Payer, number | 'bad']} */ ([payer, typedNumber(typed[payer] ?? '') ?? 0]));
  const bad = read.filter(([, n]) => n === 'bad' || n < 0 || n > HUNDRED).map(([payer]) => payer);
  const parts = read.flatMap(([payer, n]) => (n === 'bad' ? [] : [{ payer, parts: Math.round(n * HUNDRED) }]));
  const sum = parts.reduce((a, p) => a + p.parts, 0);
  if (bad.length || sum !== FINE) return { bad, sum: sum / HUNDRED };
  return { payers: parts.filter((p) => p.parts > 0).map((p) => ({ payer: p.payer, share: p.parts / FINE })) };
}

/** @param {ReadonlyArray<PayerShare> | undefined} payers @returns {Partial<Record<Payer, string>>} */
export const percentsOf = (payers) => Object.fromEntries((payers ?? []).map((p) => [p.payer, String(Number((p.share * HUNDRED).toFixed(2)))]));

/** How many of the households come back when so many of a hundred do; none where it is not known how many there are. @param {Amount | undefined} households @param {number} percent */
export const returning = (households, percent) => (households && households.status !== 'UNKNOWN' ? Math.round((households.value * percent) / HUNDRED) : undefined);

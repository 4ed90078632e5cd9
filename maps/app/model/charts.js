// @ts-check
/** Geometry of the charts of money: where ticks, bars and lines stand. Pure numbers; the panels draw them. */

/** Round ticks that cover from low to high, 0 always among them. @param {number} low @param {number} high @param {number} [about] how many steps */
export function ticks(low, high, about = 5) {
  const from = Math.min(0, low), to = Math.max(0, high);
  if (!(to > from)) return [0];
  const rough = (to - from) / about, power = 10 ** Math.floor(Math.log10(rough)), step = [1, 2, 2.5, 5, 10].map((k) => k * power).find((s) => s >= rough * 0.999) ?? 10 * power;
  const first = Math.floor(from / step + 1e-9), last = Math.ceil(to / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i === 0 ? 0 : (first + i) * step));
}

/** @param {number} from @param {number} to @param {number} a @param {number} b @returns {(v: number) => number} maps from..to onto a..b */
export const scale = (from, to, a, b) => (v) => (to === from ? (a + b) / 2 : a + ((v - from) / (to - from)) * (b - a));

/** What comes in and goes out of a year, stacked. @type {ReadonlyArray<{ key: string, sign: 1 | -1, of: (y: CashYear) => number }>} */
export const FLOWS = Object.freeze([
  { key: 'rent', sign: 1, of: (y) => y.rent }, { key: 'fees', sign: 1, of: (y) => y.fees }, { key: 'other', sign: 1, of: (y) => y.parking + y.valueAdded + y.subsidy }, { key: 'loan', sign: 1, of: (y) => y.loanDrawn },
  { key: 'capital', sign: -1, of: (y) => y.operatorCapital }, { key: 'operating', sign: -1, of: (y) => y.operating + y.toOwners }, { key: 'debt', sign: -1, of: (y) => y.interest + y.repayment },
]);

/**
 * Bars of each year above and below zero, with the cumulative lines.
 * @param {ReadonlyArray<CashYear>} years @param {{ width: number, height: number, left: number, right: number, top: number, bottom: number }} box
 */
export function cashChart(years, box) {
  const inner = box.width - box.left - box.right, slot = inner / Math.max(1, years.length);
  const sums = years.map((y) => ({ up: sum(y, 1), down: sum(y, -1) }));
  const lows = [...sums.map((s) => -s.down), ...years.flatMap((y) => [y.operatorCumulative, y.operatorDiscountedCumulative])], highs = [...sums.map((s) => s.up), ...years.flatMap((y) => [y.operatorCumulative, y.operatorDiscountedCumulative])];
  const at = ticks(Math.min(0, ...lows), Math.max(0, ...highs)), y = scale(at[0], at[at.length - 1], box.height - box.bottom, box.top);
  const middle = (/** @type {number} */ index) => box.left + slot * (index + 0.5);
  const bars = years.flatMap((year, i) => {
    let up = 0, down = 0;
    return FLOWS.flatMap(({ key, sign, of }) => {
      const value = of(year);
      if (!(value > 0)) return [];
      const from = sign > 0 ? up : -down;
      if (sign > 0) up += value;
      else down += value;
      const to = sign > 0 ? up : -down, edge = Math.max(from, to);
      return [{ key, year: year.year, value, x: middle(i) - slot * 0.34, width: slot * 0.68, y: y(edge), height: Math.abs(y(from) - y(to)) }];
    });
  });
  const line = (/** @type {(c: CashYear) => number} */ of) => years.map((c, i) => /** @type {[number, number]} */ ([middle(i), y(of(c))]));
  return { bars, zero: y(0), slot, left: box.left, right: box.width - box.right, ticks: at.map((value) => ({ value, y: y(value) })), years: years.map((c, i) => ({ year: c.year, x: middle(i), isLabelled: i % Math.max(1, Math.ceil(years.length / 7)) === 0 })),
    total: line((c) => c.operatorCumulative), discounted: line((c) => c.operatorDiscountedCumulative), xOf: middle, yOf: y };
}

/** @param {CashYear} y @param {1 | -1} sign */
const sum = (y, sign) => FLOWS.filter((f) => f.sign === sign).reduce((total, f) => total + Math.max(0, f.of(y)), 0);

/** Points of a line as a path. @param {ReadonlyArray<[number, number]>} points */
export const path = (points) => points.map(([x, y], i) => `${i ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

/**
 * Bars left and right of the NPV as it is, the widest first.
 * @param {ReadonlyArray<Sensitivity>} rows @param {number} base NPV as it is @param {number} width of the drawing
 */
export function tornado(rows, base, width) {
  const ends = rows.flatMap((r) => [r.npvLow, r.npvHigh]), low = Math.min(base, ...ends), high = Math.max(base, ...ends), pad = (high - low || 1) * 0.04, x = scale(low - pad, high + pad, 0, width);
  const bars = [...rows].sort((a, b) => Math.abs(b.npvHigh - b.npvLow) - Math.abs(a.npvHigh - a.npvLow)).map((r) => ({ ...r, low: span(x(base), x(r.npvLow)), high: span(x(base), x(r.npvHigh)), lowValue: r.low, highValue: r.high }));
  return { base: x(base), zero: low - pad < 0 && high + pad > 0 ? x(0) : null, bars };
}

/** @param {number} a @param {number} b */
const span = (a, b) => ({ x: Math.min(a, b), width: Math.abs(b - a) });

/** Shares of a bar that add up to 1, largest first, nothing left out. @template {string} K @param {Partial<Record<K, number>>} parts @returns {{ key: K, value: number, share: number, from: number }[]} */
export function stack(parts) {
  const list = /** @type {[K, number][]} */ (Object.entries(parts)).filter(([, v]) => v > 0).sort((a, b) => b[1] - a[1]), all = list.reduce((s, [, v]) => s + v, 0);
  let from = 0;
  return list.map(([key, value]) => {
    const part = { key, value, share: value / all, from };
    from += part.share;
    return part;
  });
}

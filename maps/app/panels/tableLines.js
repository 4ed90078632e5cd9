// @ts-check
/** The rows of a long table that are in view. A row that is the same as before stays in the page as it is. */
import { el, fill } from './dom.js';

/**
 * @template {object} R
 * @param {HTMLElement} body @param {{ height: number, columns: number, head: () => HTMLElement[], line: (row: R, n: number) => HTMLElement }} how
 * @returns {(rows: ReadonlyArray<R>, first: number, last: number, basis: ReadonlyArray<unknown>) => void} basis = what every row depends on
 */
export function tableLines(body, { height, columns, head, line }) {
  /** @type {Map<R, HTMLElement>} */
  let lines = new Map();
  /** @type {ReadonlyArray<unknown>} */
  let basis = [];
  let tbody = el('tbody'), frame = '';
  const gap = (/** @type {number} */ n) => (n > 0 ? el('tr', { class: 'gap-row', 'aria-hidden': 'true', style: { height: `${n * height}px` } }, el('td', { colspan: String(columns) })) : null);

  /** @param {ReadonlyArray<R>} rows @param {number} first @param {number} last */
  function shown(rows, first, last) {
    const before = lines;
    lines = new Map(rows.slice(first, last).map((row, i) => [row, before.get(row) ?? line(row, first + i)]));
    return before;
  }

  return (rows, first, last, now) => {
    const isSame = body.contains(tbody) && now.length === basis.length && now.every((x, i) => x === basis[i]), place = `${first} ${last} ${rows.length}`;
    if (!isSame) lines = new Map();
    const before = [...shown(rows, first, last).values()], after = [...lines.values()], known = new Set(before), changed = after.flatMap((node, i) => (node === before[i] ? [] : i));
    if (isSame && place === frame && changed.every((i) => !known.has(after[i]))) return changed.forEach((i) => put(before[i], after[i]));
    after.forEach((node, i) => node.setAttribute('aria-rowindex', String(first + i + 1)));
    basis = now;
    frame = place;
    tbody.parentElement?.setAttribute('aria-rowcount', String(rows.length));
    if (isSame) return fill(tbody, gap(first), after, gap(rows.length - last));
    tbody = el('tbody', {}, gap(first), after, gap(rows.length - last));
    fill(body, el('table', { class: 'wide plan-rows', 'aria-rowcount': String(rows.length) }, el('thead', {}, el('tr', {}, head())), tbody));
  };
}

/** @param {HTMLElement} before @param {HTMLElement} after */
function put(before, after) {
  const hasFocus = before.contains(document.activeElement);
  before.replaceWith(after);
  if (hasFocus) after.focus({ preventScroll: true });
}

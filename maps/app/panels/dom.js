// @ts-check
/** Elements without markup: data never becomes HTML. */

/** @typedef {Node | string | null | undefined | false} Child */
/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag @param {Record<string, any>} [props] class, text, on (events), style (custom properties), others are attributes; false and null leave one out
 * @param {...(Child | Child[])} children @returns {HTMLElementTagNameMap[K]}
 */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (key === 'class') node.className = value;
    else if (key === 'text') node.textContent = value;
    else if (key === 'on') for (const [event, fn] of Object.entries(value)) node.addEventListener(event, /** @type {EventListener} */ (fn));
    else if (key === 'style') for (const [name, v] of Object.entries(value)) node.style.setProperty(name, String(v));
    else if (key === 'value' || key === 'checked' || key === 'disabled') /** @type {any} */ (node)[key] = value;
    else node.setAttribute(key, value === true ? '' : String(value));
  }
  append(node, children);
  return node;
}

/** @param {Node} node @param {(Child | Child[])[]} children */
function append(node, children) {
  for (const child of children.flat()) if (child !== null && child !== undefined && child !== false) node.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
}

/** Replaces what is in the node; who works with the keyboard stays where he was. @param {Element} node @param {...(Child | Child[])} children */
export function fill(node, ...children) {
  const focused = node.contains(document.activeElement) ? /** @type {HTMLElement} */ (document.activeElement) : null;
  const before = focused && stops(node), at = focused && before ? before.indexOf(focused) : -1;
  node.replaceChildren();
  append(node, children);
  if (!focused || at < 0 || !before) return;
  const now = stops(node), key = keyOf(focused);
  const sameName = now.filter((x) => key && keyOf(x) === key), nth = before.filter((x) => keyOf(x) === key).indexOf(focused);
  (sameName[nth] ?? sameName[0] ?? (now[at]?.tagName === focused.tagName ? now[at] : null))?.focus({ preventScroll: true });
}

/** @param {Element} node @returns {HTMLElement[]} */
const stops = (node) => [.../** @type {NodeListOf<HTMLElement>} */ (node.querySelectorAll('button, input, select, textarea, summary, [tabindex]'))];

/** What makes a control the same after a redraw. @param {HTMLElement} x */
const keyOf = (x) => x.dataset.focus ?? x.dataset.ref ?? x.getAttribute('aria-label') ?? x.textContent ?? '';

const SVG = 'http://www.w3.org/2000/svg';
/** @param {string} tag @param {Record<string, string | number>} attributes @param {...(SVGElement | string)} children */
export function svg(tag, attributes, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [k, v] of Object.entries(attributes)) node.setAttribute(k, String(v));
  node.append(...children);
  return node;
}

/** @param {string} name */
export const iconAddress = (name) => `/vendor/lucide/${name}.svg`;

/** An icon of Lucide, in the colour of the text. @param {string} name */
export function icon(name) {
  return el('span', { class: 'icon', 'aria-hidden': 'true', style: { '--icon': `url("${iconAddress(name)}")` } });
}

/** @param {string} iconName @param {string} label @param {(e: MouseEvent) => void} onClick @param {Record<string, any>} [props] */
export function iconButton(iconName, label, onClick, props = {}) {
  return el('button', { type: 'button', class: 'icon-button', title: label, 'aria-label': label, on: { click: onClick }, ...props }, icon(iconName));
}

/** @param {string} label @param {(e: MouseEvent) => void} onClick @param {Record<string, any> & { icon?: string }} [props] */
export function button(label, onClick, { icon: name, ...props } = {}) {
  return el('button', { type: 'button', class: 'button', on: { click: onClick }, ...props }, name ? icon(name) : null, el('span', { text: label }));
}

/** Enter in a field does what its button does; not while characters are being composed. @param {HTMLElement} field @param {() => unknown} act */
export function onEnter(field, act) {
  field.addEventListener('keydown', (e) => {
    if (e.key !== 'Enter' || e.isComposing) return;
    e.preventDefault();
    void act();
  });
}

/** @param {string} text @param {string} name @param {Blob | string} data */
export function download(text, name, data) {
  const href = URL.createObjectURL(data instanceof Blob ? data : new Blob([data], { type: text }));
  el('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10000);
}

let serial = 0;
/** @param {string} stem */
export const uniqueId = (stem) => `${stem}-${++serial}`;

// @ts-check
/** The names of the layers of a GeoPackage, which is an SQLite file: just as much of that format as the list in gpkg_contents needs. */

/** @typedef {(offset: number, length: number) => Promise<Uint8Array>} Read */
/** @typedef {{ bytes: Uint8Array, view: DataView, start: number }} Page */

/** @param {Read} read @returns {Promise<string[]>} empty when it is no GeoPackage that can be read this simply */
export async function layerNames(read) {
  const header = await read(0, 100);
  if (header.length < 100 || new TextDecoder().decode(header.subarray(0, 15)) !== 'SQLite format 3') return [];
  const size = (header[16] << 8) | header[17], pageSize = size === 1 ? 65536 : size;
  try {
    const table = (await rows(read, pageSize, 1)).find((r) => r[0] === 'table' && r[1] === 'gpkg_contents');
    if (!table) return [];
    return (await rows(read, pageSize, Number(table[3]))).filter((r) => r[1] === 'features').map((r) => String(r[0]));
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** The first columns of all rows below a page of a table. @param {Read} read @param {number} pageSize @param {number} number counts from 1 @param {number} [depth] @returns {Promise<(string | number | null)[][]>} */
async function rows(read, pageSize, number, depth = 0) {
  if (depth > 20) throw new RangeError('too deep');
  const bytes = await read((number - 1) * pageSize, pageSize);
  const page = { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length), start: number === 1 ? 100 : 0 };
  const type = page.view.getUint8(page.start), cells = page.view.getUint16(page.start + 3);
  if (type === 13) return Array.from({ length: cells }, (_, i) => record(page, page.view.getUint16(page.start + 8 + 2 * i)));
  if (type !== 5) throw new RangeError('no table');
  const children = Array.from({ length: cells }, (_, i) => page.view.getUint32(page.view.getUint16(page.start + 12 + 2 * i)));
  const found = [];
  for (const child of [...children, page.view.getUint32(page.start + 8)]) found.push(...(await rows(read, pageSize, child, depth + 1)));
  return found;
}

/** At most four columns: what follows may lie on another page. @param {Page} page @param {number} at */
function record(page, at) {
  const payload = varint(page, at), rowid = varint(page, payload.next), head = varint(page, rowid.next);
  const values = [];
  let type = head.next, value = rowid.next + head.value;
  while (type < rowid.next + head.value && values.length < 4) {
    const serial = varint(page, type), length = lengthOf(serial.value);
    values.push(column(page, serial.value, value, length));
    type = serial.next;
    value += length;
  }
  return values;
}

/** @param {number} serial @returns {number} bytes */
const lengthOf = (serial) => (serial >= 12 ? Math.floor((serial - 12) / 2) : [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0][serial]);

/** @param {Page} page @param {number} serial @param {number} at @param {number} length @returns {string | number | null} */
function column(page, serial, at, length) {
  if (at + length > page.bytes.length) throw new RangeError('beyond the page');
  if (serial >= 13 && serial % 2 === 1) return new TextDecoder().decode(page.bytes.subarray(at, at + length));
  if (serial === 8 || serial === 9) return serial - 8;
  if (serial === 0 || serial > 6) return null;
  return page.bytes.subarray(at, at + length).reduce((n, byte) => n * 256 + byte, 0);
}

/** @param {Page} page @param {number} at @returns {{ value: number, next: number }} */
function varint(page, at) {
  let value = 0;
  for (let i = 0; i < 9; i++) {
    const byte = page.view.getUint8(at + i);
    value = value * 128 + (byte & 127);
    if (byte < 128) return { value, next: at + i + 1 };
  }
  throw new RangeError('no number of this size is expected');
}

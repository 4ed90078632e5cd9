// @ts-check
/** Which attributes a place has, in reading order, with unit and closed list: the inspector and the tables read this. */

/** @typedef {{ key: string, unit?: 'm' | 'm2' | 'people' | 'count' | 'year' | 'yuan' | 'years' | 'day', codes?: string, type?: boolean, ref?: Kind, computed?: boolean, plain?: boolean }} Attribute */

/** @type {Record<string, Attribute[]>} */
export const ATTRIBUTES = {
  communities: [
    { key: 'yearBuilt', unit: 'year' }, { key: 'ownershipType', codes: 'ownership' }, { key: 'managementStatus', codes: 'management' },
    { key: 'buildingCount', unit: 'count' }, { key: 'householdCount', unit: 'count' }, { key: 'population', unit: 'people' },
    { key: 'population60', unit: 'people' }, { key: 'population65', unit: 'people' }, { key: 'propertyFeeYuan', unit: 'yuan' },
    { key: 'areaM2', unit: 'm2', computed: true }, { key: 'blockId', ref: 'blocks' },
  ],
  buildings: [
    { key: 'use', codes: 'use' }, { key: 'yearBuilt', unit: 'year' }, { key: 'storeys', unit: 'count' }, { key: 'storeysBelow', unit: 'count' },
    { key: 'heightM', unit: 'm' }, { key: 'floorAreaM2', unit: 'm2' }, { key: 'footprintM2', unit: 'm2', computed: true },
    { key: 'structureType', codes: 'structure' }, { key: 'householdCount', unit: 'count' }, { key: 'population', unit: 'people' },
    { key: 'population60', unit: 'people' }, { key: 'population65', unit: 'people' }, { key: 'ownershipType', codes: 'ownership' },
    { key: 'ownerUnit' }, { key: 'safetyGrade', codes: 'safety' }, { key: 'retrofitHistory' }, { key: 'communityId', ref: 'communities' },
  ],
  'idle-spaces': [
    { key: 'type', type: true }, { key: 'areaM2', unit: 'm2' }, { key: 'groundM2', unit: 'm2', computed: true }, { key: 'ownerUnit' },
    { key: 'rightYears', unit: 'years' }, { key: 'currentUse' }, { key: 'plannedUse' }, { key: 'storey', plain: true }, { key: 'clearHeightM', unit: 'm' }, { key: 'ownEntrance', codes: 'boolean' },
    { key: 'daylight', codes: 'boolean' }, { key: 'fireExits', unit: 'count' }, { key: 'defenceApproval', codes: 'boolean' }, { key: 'ownershipClear', codes: 'boolean' },
    { key: 'communityId', ref: 'communities' }, { key: 'buildingId', ref: 'buildings' },
  ],
  facilities: [
    { key: 'type', type: true }, { key: 'capacity', unit: 'count' }, { key: 'floorAreaM2', unit: 'm2' }, { key: 'siteAreaM2', unit: 'm2' },
    { key: 'address' }, { key: 'communityId', ref: 'communities' }, { key: 'buildingId', ref: 'buildings' },
  ],
  roads: [{ key: 'roadClass', codes: 'road' }, { key: 'widthM', unit: 'm' }, { key: 'lengthM', unit: 'm', computed: true }, { key: 'oneway', codes: 'boolean' }, { key: 'walkable', codes: 'boolean' }],
  blocks: [{ key: 'areaM2', unit: 'm2', computed: true }, { key: 'subdistrictId', ref: 'subdistricts' }, { key: 'districtId', ref: 'districts' }],
  subdistricts: [{ key: 'householdCount', unit: 'count' }, { key: 'population', unit: 'people' }, { key: 'population60', unit: 'people' }, { key: 'population65', unit: 'people' }, { key: 'districtId', ref: 'districts' }],
  districts: [{ key: 'nameEn' }],
  barriers: [{ key: 'barrierType', codes: 'barrier' }, { key: 'open', codes: 'open' }, { key: 'lengthM', unit: 'm', computed: true }, { key: 'communityId', ref: 'communities' }],
  needs: [{ key: 'category' }, { key: 'subject' }, { key: 'text' }, { key: 'state', codes: 'need' }, { key: 'reportedAt', unit: 'day' }, { key: 'doneAt', unit: 'day' }, { key: 'channel' },
    { key: 'facilityType', type: true }, { key: 'communityId', ref: 'communities' }, { key: 'buildingId', ref: 'buildings' }],
};

export const PLACE_KINDS = /** @type {Kind[]} */ (Object.keys(ATTRIBUTES));

/** A point on the place: good enough to draw a circle round it. @param {GeoJSON.Geometry} g @returns {LonLat | null} */
export function middle(g) {
  const b = bounds(g);
  return b && { lon: (b[0] + b[2]) / 2, lat: (b[1] + b[3]) / 2 };
}

/** @param {GeoJSON.Geometry} g @returns {Bbox | null} */
export function bounds(g) {
  const points = positions(g);
  if (!points.length) return null;
  const lons = points.map((p) => p[0]), lats = points.map((p) => p[1]);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/** @param {GeoJSON.Geometry} g @returns {GeoJSON.Position[]} */
export function positions(g) {
  if (g.type === 'GeometryCollection') return g.geometries.flatMap(positions);
  if (g.type === 'Point') return [g.coordinates];
  return /** @type {GeoJSON.Position[]} */ (g.coordinates.flat(g.type === 'MultiPolygon' ? 2 : g.type === 'Polygon' || g.type === 'MultiLineString' ? 1 : 0));
}

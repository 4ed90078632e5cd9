/**
 * Synthetic places: a sample district to look at and a city of any size to measure speed with, from one seeded
 * generator in plain Java. Nothing here is real, and every row says so (confidence SYNTHETIC).
 *
 * <p>{@code PlaceWriter.write(connection, SampleDistrict.generate(SampleDistrict.SEED))} fills an empty store,
 * {@code PlaceWriter.write(connection, SyntheticCity.of(CitySize.BENCH, seed))} a million buildings.
 *
 * <p>Names in English: 示范城区 demonstration district, 示范街道 demonstration sub-district, 合成 synthetic; compounds are
 * called after weaving, e.g. 织安里一区 "Weave-peace Lane, section one"; streets likewise, e.g. 经纬路 "Warp-and-weft Road",
 * 梭子大街 "Shuttle Street". Owner units begin with 示范 (demonstration).
 *
 * <p>How a place comes about: {@code Mesh} lays out streets in metres, {@code Quotas} shares out the totals,
 * {@code BlockBuilder} makes one block (parcels, lanes, {@code Sites}, {@code Housing}, {@code Annexes},
 * {@code Facilities}, {@code IdleSpaces}), {@code Unknowns} forgets some values, {@code Anchor} turns metres into
 * longitude and latitude, {@code PlaceCopy} writes.
 */
package org.zhibu.sample;

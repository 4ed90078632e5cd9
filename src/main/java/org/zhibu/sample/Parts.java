package org.zhibu.sample;

import java.util.List;
import java.util.function.Function;

/** Joins places made part by part, in their order. */
final class Parts {

    private Parts() {}

    static SamplePlaces join(List<SamplePlaces> parts) {
        return new SamplePlaces(
                all(parts, SamplePlaces::districts),
                all(parts, SamplePlaces::subdistricts),
                all(parts, SamplePlaces::blocks),
                all(parts, SamplePlaces::communities),
                all(parts, SamplePlaces::buildings),
                all(parts, SamplePlaces::idleSpaces),
                all(parts, SamplePlaces::facilities),
                all(parts, SamplePlaces::roads),
                all(parts, SamplePlaces::barriers),
                all(parts, SamplePlaces::needs),
                all(parts, SamplePlaces::units));
    }

    private static <T> List<T> all(List<SamplePlaces> parts, Function<SamplePlaces, List<T>> list) {
        return parts.stream().flatMap(part -> list.apply(part).stream()).toList();
    }
}

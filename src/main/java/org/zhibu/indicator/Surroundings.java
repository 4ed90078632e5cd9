package org.zhibu.indicator;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.zhibu.diagnosis.PointTree;
import org.zhibu.diagnosis.Points;
import org.zhibu.diagnosis.Vicinity;
import org.zhibu.diagnosis.Vicinity.Dwelling;
import org.zhibu.diagnosis.Vicinity.SupplyPoint;
import org.zhibu.geo.Geometries;
import org.zhibu.geo.LocalFrame;
import org.zhibu.geo.LonLat;
import org.zhibu.plan.IdentityCache;
import org.zhibu.plan.PlanSnapshot;
import org.zhibu.plan.Site;
import org.zhibu.standard.AgeGroup;

/**
 * What lies around a unit and decides who is served by what a plan adds: dwellings in columns in the order of a tree, and for every
 * norm how many facilities of today each has within its distance. Immutable, for many threads.
 */
public final class Surroundings {
    private static final Surroundings NONE =
            of(new Vicinity(Geometries.FACTORY.createPolygon(), List.of(), List.of(), List.of()));

    private final List<Dwelling> dwellings;
    private final Map<AgeGroup, long[]> thousandths = new EnumMap<>(AgeGroup.class);
    private final Map<AgeGroup, BitSet> estimated = new EnumMap<>(AgeGroup.class);
    private final Map<Long, Integer> buildings = new HashMap<>();
    private final Map<Long, int[]> communities = new HashMap<>();
    private final Map<Long, SupplyPoint> facilities = new HashMap<>();
    private final PointTree tree;
    private final List<Covered> covered = new ArrayList<>();
    private final String hash;

    /**
     * A norm as it is met today.
     *
     * @param scope dwellings that anything in the unit can reach: at most the radius from its outline
     * @param counts facilities of the type within the radius, by dwelling
     */
    record Covered(Vicinity.Reach reach, BitSet scope, int[] counts) {}

    /** Of each site what norms come to that its plans do not touch, in the order of the norms. */
    private final IdentityCache<Site, List<FacilityCoverage.Outcome>> untouched = new IdentityCache<>();

    private Surroundings(Vicinity vicinity) {
        List<Dwelling> given = new ArrayList<>(vicinity.dwellings());
        given.sort(Comparator.comparing(Dwelling::isBuilding).thenComparing(Dwelling::id));
        tree = PointTree.of(points(given.stream().map(Dwelling::place).toList()));
        dwellings = java.util.Arrays.stream(tree.order()).mapToObj(given::get).toList();
        for (AgeGroup group : AgeGroup.values()) {
            thousandths.put(
                    group,
                    dwellings.stream()
                            .mapToLong(each -> each.thousandths().getOrDefault(group, 0L))
                            .toArray());
            BitSet guesses = new BitSet();
            for (int at = 0; at < dwellings.size(); at++) {
                guesses.set(at, dwellings.get(at).estimated().contains(group));
            }
            estimated.put(group, guesses);
        }
        Map<Long, List<Integer>> compounds = new HashMap<>();
        for (int at = 0; at < dwellings.size(); at++) {
            Dwelling dwelling = dwellings.get(at);
            if (dwelling.isBuilding()) {
                buildings.put(dwelling.id(), at);
            }
            compounds
                    .computeIfAbsent(dwelling.community(), id -> new ArrayList<>())
                    .add(at);
        }
        compounds.forEach((id, places) ->
                communities.put(id, places.stream().mapToInt(each -> each).toArray()));
        vicinity.facilities().forEach(each -> facilities.put(each.id(), each));
        cover(vicinity);
        hash = vicinity.reaches().isEmpty() ? "" : hash(given, vicinity);
    }

    /** Nothing is known of the surroundings: nobody can be said to be served or not. */
    public static Surroundings none() {
        return NONE;
    }

    public static Surroundings of(Vicinity vicinity) {
        return new Surroundings(vicinity);
    }

    /** Of the content: with the same hash a plan serves the same people. Empty for none. */
    public String hash() {
        return hash;
    }

    /** Of a plan together with its surroundings, of everything its judgement depends on; without any, the plan's own. Hexadecimal. */
    public String hash(PlanSnapshot plan) {
        return hash.isEmpty() ? plan.hash() : hex((plan.hash() + " " + hash).getBytes(StandardCharsets.UTF_8));
    }

    boolean isNone() {
        return covered.isEmpty();
    }

    /** What the norms come to where nothing changes, worked out once for a site. */
    List<FacilityCoverage.Outcome> untouched(Site site, Function<Site, List<FacilityCoverage.Outcome>> make) {
        return untouched.get(site, make);
    }

    int count() {
        return dwellings.size();
    }

    /** In the order of the norms. */
    List<Covered> covered() {
        return covered;
    }

    /** The dwelling that is a building; null = nobody lives in it. */
    Integer building(long id) {
        return buildings.get(id);
    }

    /** Dwellings of a compound. */
    int[] community(long id) {
        return communities.getOrDefault(id, new int[0]);
    }

    /** A facility of today; null = there is none of the types that are judged near the unit. */
    SupplyPoint facility(long id) {
        return facilities.get(id);
    }

    /** By dwelling; not to be written into. */
    long[] thousandths(AgeGroup group) {
        return thousandths.get(group);
    }

    boolean isEstimated(AgeGroup group, int dwelling) {
        return estimated.get(group).get(dwelling);
    }

    boolean isUnknown(int dwelling) {
        return dwellings.get(dwelling).isUnknown();
    }

    /** Runs of all dwellings within so many metres of a place. */
    void within(LonLat place, double metres, PointTree.Runs runs) {
        tree.within(points(List.of(place)), 0, metres, runs);
    }

    private static Points points(List<LonLat> places) {
        return Points.of(
                places.stream().mapToDouble(LonLat::lon).toArray(),
                places.stream().mapToDouble(LonLat::lat).toArray());
    }

    private void cover(Vicinity vicinity) {
        if (vicinity.reaches().isEmpty()) {
            return;
        }
        record Around(String type, double radius) {}
        double[] metres = metres(vicinity.outline());
        Map<Double, BitSet> scopes = new HashMap<>();
        Map<String, List<SupplyPoint>> byType = new HashMap<>();
        vicinity.facilities()
                .forEach(each -> byType.computeIfAbsent(each.type(), type -> new ArrayList<>())
                        .add(each));
        Map<Around, int[]> counts = vicinity.reaches().stream()
                .map(reach -> new Around(reach.type(), reach.radiusMetres()))
                .distinct()
                .toList()
                .parallelStream()
                .collect(Collectors.toConcurrentMap(
                        around -> around,
                        around -> count(byType.getOrDefault(around.type(), List.of()), around.radius())));
        for (Vicinity.Reach reach : vicinity.reaches()) {
            BitSet scope = scopes.computeIfAbsent(reach.radiusMetres(), radius -> within(metres, radius));
            covered.add(new Covered(reach, scope, counts.get(new Around(reach.type(), reach.radiusMetres()))));
        }
    }

    private static BitSet within(double[] metres, double radius) {
        BitSet within = new BitSet();
        for (int at = 0; at < metres.length; at++) {
            within.set(at, metres[at] <= radius);
        }
        return within;
    }

    private int[] count(List<SupplyPoint> supply, double radius) {
        int[] counts = new int[dwellings.size()];
        for (SupplyPoint each : supply) {
            within(each.place(), radius, (from, to) -> {
                for (int at = from; at < to; at++) {
                    counts[at]++;
                }
            });
        }
        return counts;
    }

    /** From the outline, 0 within: in a frame whose lengths are true to a millimetre in so small a place. */
    private double[] metres(Geometry outline) {
        double[] metres = new double[dwellings.size()];
        if (metres.length == 0) {
            return metres;
        }
        LocalFrame frame = LocalFrame.around(outline);
        Geometry local = frame.toLocal(outline);
        IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(local);
        IndexedFacetDistance facets = new IndexedFacetDistance(local);
        Coordinate[] places = frame.toLocal(Geometries.FACTORY.createMultiPointFromCoords(dwellings.stream()
                        .map(each ->
                                new Coordinate(each.place().lon(), each.place().lat()))
                        .toArray(Coordinate[]::new)))
                .getCoordinates();
        for (int at = 0; at < metres.length; at++) {
            metres[at] = inside.locate(places[at]) == Location.EXTERIOR
                    ? facets.distance(local.getFactory().createPoint(places[at]))
                    : 0;
        }
        return metres;
    }

    private static String hash(List<Dwelling> dwellings, Vicinity vicinity) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(bytes)) {
            for (Dwelling each : dwellings) {
                data.writeLong(each.id());
                data.writeBoolean(each.isBuilding());
                data.writeLong(each.community());
                data.writeDouble(each.place().lon());
                data.writeDouble(each.place().lat());
                data.writeBoolean(each.isUnknown());
                for (AgeGroup group : AgeGroup.values()) {
                    data.writeLong(each.thousandths().getOrDefault(group, 0L));
                    data.writeBoolean(each.estimated().contains(group));
                }
            }
            for (SupplyPoint each : vicinity.facilities().stream()
                    .sorted(Comparator.comparingLong(SupplyPoint::id))
                    .toList()) {
                data.writeLong(each.id());
                data.writeUTF(each.type());
                data.writeDouble(each.place().lon());
                data.writeDouble(each.place().lat());
            }
            for (Vicinity.Reach each : vicinity.reaches()) {
                data.writeUTF(each.norm().code() + " " + each.norm().nameZh() + " "
                        + each.norm().nameEn() + " " + each.norm().clause() + " "
                        + each.norm().demand() + " " + each.norm().requirement() + " " + each.type() + " "
                        + each.radiusMetres() + " " + each.target());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hex(bytes.toByteArray());
    }

    private static String hex(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

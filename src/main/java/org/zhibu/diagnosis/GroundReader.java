package org.zhibu.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.zhibu.inventory.Inventory;
import org.zhibu.inventory.Layout;
import org.zhibu.inventory.Layout.OfBlock;
import org.zhibu.inventory.Layout.OfCommunity;
import org.zhibu.inventory.Layout.OfDistrict;
import org.zhibu.inventory.Layout.OfFacility;
import org.zhibu.inventory.Layout.OfSubdistrict;
import org.zhibu.inventory.Segment;
import org.zhibu.population.Dwellings;
import org.zhibu.population.PeopleStatus;
import org.zhibu.standard.AgeGroup;

/** Turns the inventory and the dwellings into the columns of the diagnosis; what is the same as before is taken from there. */
final class GroundReader {
    /** Units in which a capacity counts places for people; others count something else, and the places are unknown. */
    private static final Set<String> PLACES = Set.of(
            "places",
            "place",
            "seats",
            "beds",
            "spaces",
            "people",
            "persons",
            "pupils",
            "children",
            "students",
            "位",
            "座",
            "床",
            "个",
            "人",
            "名",
            "学位",
            "座位",
            "床位",
            "车位",
            "泊位");

    private final Inventory inventory;
    private final List<Ground> known;

    GroundReader(Inventory inventory, List<Ground> known) {
        this.inventory = inventory;
        this.known = List.copyOf(known);
    }

    AreaTree areas() {
        List<AreaTree.Entry> entries = new ArrayList<>();
        inventory
                .of(Layout.COMMUNITY)
                .forEach((segment, row) -> entries.add(new AreaTree.Entry(
                        area(Area.Level.COMMUNITY, segment, row, OfCommunity.NAME),
                        id(segment.number(OfCommunity.BLOCK, row)),
                        id(segment.number(OfCommunity.SUBDISTRICT, row)),
                        0)));
        inventory
                .of(Layout.BLOCK)
                .forEach((segment, row) -> entries.add(new AreaTree.Entry(
                        area(Area.Level.BLOCK, segment, row, OfBlock.NAME),
                        0,
                        id(segment.number(OfBlock.SUBDISTRICT, row)),
                        id(segment.number(OfBlock.DISTRICT, row)))));
        inventory
                .of(Layout.SUBDISTRICT)
                .forEach((segment, row) -> entries.add(new AreaTree.Entry(
                        area(Area.Level.SUBDISTRICT, segment, row, OfSubdistrict.NAME),
                        0,
                        0,
                        id(segment.number(OfSubdistrict.DISTRICT, row)))));
        inventory
                .of(Layout.DISTRICT)
                .forEach((segment, row) -> entries.add(
                        new AreaTree.Entry(area(Area.Level.DISTRICT, segment, row, OfDistrict.NAME), 0, 0, 0)));
        return AreaTree.of(entries).orSame(known.stream().map(Ground::areas).toList());
    }

    private static Area area(Area.Level level, Segment segment, int row, int name) {
        return new Area(level, segment.id(row), segment.text(name, row).orElse(""));
    }

    private static long id(double number) {
        return Double.isNaN(number) ? 0 : (long) number;
    }

    DemandPoints demand(Dwellings dwellings, AreaTree areas) {
        int count = dwellings.count();
        long[] ids = new long[count];
        double[] lon = new double[count];
        double[] lat = new double[count];
        int[] community = new int[count];
        BitSet buildings = new BitSet(count);
        BitSet unknown = new BitSet(count);
        for (int i = 0; i < count; i++) {
            ids[i] = dwellings.id(i);
            lon[i] = dwellings.lon(i);
            lat[i] = dwellings.lat(i);
            community[i] =
                    areas.index(Area.Level.COMMUNITY, dwellings.community(i)).orElse(-1);
            buildings.set(i, dwellings.isBuilding(i));
            unknown.set(i, dwellings.status(i) == PeopleStatus.UNKNOWN);
        }
        Map<AgeGroup, long[]> people = new EnumMap<>(AgeGroup.class);
        Map<AgeGroup, BitSet> estimated = new EnumMap<>(AgeGroup.class);
        for (AgeGroup group : AgeGroup.values()) {
            long[] thousandths = new long[count];
            Arrays.setAll(thousandths, i -> dwellings.thousandths(group, i));
            BitSet guesses = new BitSet(count);
            for (int i = 0; i < count; i++) {
                guesses.set(i, dwellings.isEstimated(group, i));
            }
            people.put(group, thousandths);
            estimated.put(group, guesses);
        }
        return DemandPoints.of(
                new DemandPoints.Columns(ids, buildings, Points.of(lon, lat), community, unknown, people, estimated),
                known.stream().map(Ground::demand).toList());
    }

    private record Row(Segment segment, int row) {
        long id() {
            return segment.id(row);
        }

        double number(int column) {
            return segment.number(column, row);
        }
    }

    Map<String, SupplyPoints> supply(AreaTree areas) {
        Map<String, List<Row>> byType = new TreeMap<>();
        inventory
                .of(Layout.FACILITY)
                .forEach((segment, row) -> segment.text(OfFacility.TYPE, row)
                        .ifPresent(type -> byType.computeIfAbsent(type, code -> new ArrayList<>())
                                .add(new Row(segment, row))));
        CompoundFinder compounds = CompoundFinder.of(inventory.of(Layout.COMMUNITY));
        Map<String, SupplyPoints> supply = new TreeMap<>();
        byType.forEach((type, rows) -> {
            rows.sort(Comparator.comparingLong(Row::id));
            supply.put(
                    type,
                    SupplyPoints.of(
                            columns(rows, areas, compounds),
                            known.stream().map(ground -> ground.supply(type)).toList()));
        });
        return supply;
    }

    private static SupplyPoints.Columns columns(List<Row> rows, AreaTree areas, CompoundFinder compounds) {
        int count = rows.size();
        long[] ids = rows.stream().mapToLong(Row::id).toArray();
        String[] names = new String[count];
        double[] lon = new double[count];
        double[] lat = new double[count];
        int[] community = new int[count];
        double[] places = new double[count];
        double[] floorArea = new double[count];
        for (int i = 0; i < count; i++) {
            Row row = rows.get(i);
            names[i] = row.segment().text(OfFacility.NAME, row.row()).orElse(null);
            lon[i] = row.segment().lon(row.row());
            lat[i] = row.segment().lat(row.row());
            long said = id(row.number(OfFacility.COMMUNITY));
            community[i] = areas.index(Area.Level.COMMUNITY, said == 0 ? compounds.find(lon[i], lat[i]) : said)
                    .orElse(-1);
            boolean countsPlaces = row.segment()
                    .text(OfFacility.CAPACITY_UNIT, row.row())
                    .map(unit -> PLACES.contains(unit.strip().toLowerCase(java.util.Locale.ROOT)))
                    .orElse(true);
            places[i] = countsPlaces ? row.number(OfFacility.CAPACITY) : Double.NaN;
            floorArea[i] = row.number(OfFacility.FLOOR_AREA);
        }
        return new SupplyPoints.Columns(ids, names, Points.of(lon, lat), community, places, floorArea);
    }
}

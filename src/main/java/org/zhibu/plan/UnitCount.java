package org.zhibu.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhibu.circle.AgeClasses;
import org.zhibu.database.Rows;
import org.zhibu.place.SafetyGrade;
import org.zhibu.standard.FacilityType;
import org.zhibu.standard.IdleSpaceType;

/** Counts the rows of {@link UnitQueries}. */
final class UnitCount {
    private static final double LEAST_SHARE = 0.001;
    private static final String UNKNOWN = "UNKNOWN";

    private final Map<String, FacilityType> facilityTypes;
    private final Map<String, IdleSpaceType> spaceTypes;

    private final Set<Long> inside = new HashSet<>();
    private final AgeClasses ages = new AgeClasses();
    private final Map<String, Sum> grades = new LinkedHashMap<>();
    private final Sum floorArea = new Sum();
    private final List<UnitProfile.Cut> cutBuildings = new ArrayList<>();
    private final Map<String, Sum> spaces = new HashMap<>();
    private final List<UnitProfile.Cut> cutSpaces = new ArrayList<>();
    private final Map<String, UnitProfile.FacilitiesOfType> facilities = new HashMap<>();
    private double footprint;

    /** Things, and what is known of their areas. */
    private static final class Sum {
        private int count;
        private double known;
        private double estimated;
        private int unknown;

        private void add(Amount amount) {
            count++;
            switch (amount.status()) {
                case KNOWN -> known += amount.value();
                case ESTIMATED -> estimated += amount.value();
                case UNKNOWN -> unknown++;
            }
        }

        private UnitProfile.Area area() {
            return new UnitProfile.Area(UnitCount.area(known), UnitCount.area(estimated), unknown);
        }
    }

    UnitCount(Map<String, FacilityType> facilityTypes, Map<String, IdleSpaceType> spaceTypes) {
        this.facilityTypes = facilityTypes;
        this.spaceTypes = spaceTypes;
        for (SafetyGrade grade : SafetyGrade.values()) {
            grades.put(grade.name(), new Sum());
        }
        grades.put(UNKNOWN, new Sum());
    }

    /** To a tenth of a square metre. */
    static double area(double squareMetres) {
        return Math.round(squareMetres * 10) / 10.0;
    }

    /** To a hundredth of a per cent. */
    static double share(double share) {
        return Math.round(share * 1e4) / 1e4;
    }

    /** A thing of which a thousandth lies on each side is cut; what only touches the outline is not. */
    static void cut(List<UnitProfile.Cut> cuts, long id, String name, double share) {
        if (share >= LEAST_SHARE && share <= 1 - LEAST_SHARE) {
            cuts.add(new UnitProfile.Cut(id, name, share(share)));
        }
    }

    boolean building(ResultSet row) throws SQLException {
        cut(cutBuildings, row.getLong(1), row.getString(2), row.getDouble(3));
        if (!row.getBoolean(4)) {
            return false;
        }
        double ground = row.getDouble(7);
        Amount storeys = SiteReader.known(row, 9);
        Amount floor = SiteReader.known(row, 8)
                .or(storeys.isUnknown() ? Amount.UNKNOWN : Amount.estimated(storeys.value() * ground));
        inside.add(row.getLong(1));
        footprint += ground;
        floorArea.add(floor);
        ages.add(Rows.number(row, 5).orElse(Double.NaN), floor.value());
        grades.get(Rows.text(row, 6).orElse(UNKNOWN)).add(floor);
        return true;
    }

    boolean space(ResultSet row) throws SQLException {
        cut(cutSpaces, row.getLong(1), row.getString(2), row.getDouble(3));
        if (row.getBoolean(4)) {
            Amount area = SiteReader.known(row, 6).or(SiteReader.known(row, 7).asEstimate());
            spaces.computeIfAbsent(row.getString(5), type -> new Sum()).add(area);
        }
        return row.getBoolean(4);
    }

    boolean facilities(ResultSet row) throws SQLException {
        String code = row.getString(1);
        FacilityType type = facilityTypes.get(code);
        facilities.put(
                code,
                new UnitProfile.FacilitiesOfType(
                        code,
                        type.nameZh(),
                        type.nameEn(),
                        row.getInt(2),
                        row.getDouble(3),
                        row.getInt(4),
                        new UnitProfile.Area(area(row.getDouble(5)), 0, row.getInt(6))));
        return true;
    }

    Set<Long> buildingsInside() {
        return inside;
    }

    UnitProfile.Buildings buildings() {
        List<UnitProfile.OfClass> byGrade = new ArrayList<>();
        grades.forEach((grade, sum) ->
                byGrade.add(new UnitProfile.OfClass(grade, sum.count, area(sum.known + sum.estimated))));
        return new UnitProfile.Buildings(
                floorArea.count,
                area(footprint),
                floorArea.area(),
                ages.toList().stream()
                        .map(each -> new UnitProfile.OfClass(each.code(), each.count(), each.floorAreaSquareMetres()))
                        .toList(),
                byGrade);
    }

    UnitProfile.IdleSpaces spaces() {
        List<UnitProfile.SpacesOfType> types = new ArrayList<>();
        Sum all = new Sum();
        spaceTypes.forEach((code, type) -> {
            Sum sum = spaces.get(code);
            if (sum != null) {
                types.add(new UnitProfile.SpacesOfType(code, type.nameZh(), type.nameEn(), sum.count, sum.area()));
                all.count += sum.count;
                all.known += sum.known;
                all.estimated += sum.estimated;
                all.unknown += sum.unknown;
            }
        });
        return new UnitProfile.IdleSpaces(all.count, all.area(), types);
    }

    /** In the order of the types. */
    List<UnitProfile.FacilitiesOfType> facilities() {
        return facilityTypes.keySet().stream()
                .filter(facilities::containsKey)
                .map(facilities::get)
                .toList();
    }

    List<UnitProfile.Cut> cutBuildings() {
        return cutBuildings;
    }

    List<UnitProfile.Cut> cutSpaces() {
        return cutSpaces;
    }
}

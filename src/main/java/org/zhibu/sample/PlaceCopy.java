package org.zhibu.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Copies rows into the tables, parents first. Ids come from the sequences of the tables beforehand, so that children
 * can name their parents; COPY takes them although the columns are GENERATED ALWAYS.
 */
final class PlaceCopy {

    private static final String RESERVED_IDS =
            "SELECT nextval(pg_get_serial_sequence(?, 'id')) FROM generate_series(1, ?)";
    private static final int BUFFER_BYTES = 1 << 16;

    private final Connection connection;
    private final String source;
    private final String sourceDate;
    private final Ewkb ewkb = new Ewkb();
    private final Map<String, Long> ids = new HashMap<>();

    PlaceCopy(Connection connection, String source, String sourceDate) {
        this.connection = connection;
        this.source = source;
        this.sourceDate = sourceDate;
    }

    /** Writes some places; their parents must be among them or have been written before. */
    void write(SamplePlaces places) throws SQLException {
        copy(
                "district",
                "name, code, name_en, geom",
                places.districts(),
                r -> r.sourceId(),
                r -> fields(r.name(), r.code(), r.nameEn(), r.shape()));
        copy(
                "subdistrict",
                "name, code, district_id, geom",
                places.subdistricts(),
                r -> r.sourceId(),
                r -> fields(r.name(), r.code(), id(r.district()), r.shape()));
        copy(
                "block",
                "name, code, district_id, subdistrict_id, geom",
                places.blocks(),
                r -> r.sourceId(),
                r -> fields(r.name(), r.code(), id(r.district()), id(r.subdistrict()), r.shape()));
        copy("community", COMMUNITY, places.communities(), r -> r.sourceId(), this::community);
        copy("building", BUILDING, places.buildings(), r -> r.sourceId(), this::building);
        copy("idle_space", IDLE_SPACE, places.idleSpaces(), r -> r.sourceId(), this::idleSpace);
        copy("facility", FACILITY, places.facilities(), r -> r.sourceId(), this::facility);
        copy(
                "road",
                "name, road_class, width_m, oneway, walkable, geom",
                places.roads(),
                r -> r.sourceId(),
                r -> fields(r.name(), r.roadClass(), r.widthM(), r.oneway(), r.walkable(), r.shape()));
        copy(
                "barrier",
                "name, barrier_type, open, community_id, geom",
                places.barriers(),
                r -> r.sourceId(),
                r -> fields(r.name(), r.barrierType(), r.open(), id(r.community()), r.shape()));
        copy("need", NEED, places.needs(), r -> r.sourceId(), this::need);
        copy(
                "renewal_unit",
                "name, code, note, climate_zone, city_population, parking_spaces, geom",
                places.units(),
                r -> r.sourceId(),
                r -> fields(
                        r.name(),
                        r.code(),
                        r.note(),
                        r.climateZone(),
                        r.cityPopulation(),
                        r.parkingSpaces(),
                        r.shape()));
        places.buildings().forEach(building -> ids.remove(building.sourceId()));
    }

    private static final String COMMUNITY = "name, code, block_id, subdistrict_id, year_built, ownership_type, "
            + "management_status, building_count, household_count, population, population_60, population_65, "
            + "property_fee_yuan, green_area_m2, parking_spaces, geom";

    private Object[] community(SamplePlaces.Community r) {
        return fields(
                r.name(),
                r.code(),
                id(r.block()),
                id(r.subdistrict()),
                r.yearBuilt(),
                r.ownershipType(),
                r.managementStatus(),
                r.buildingCount(),
                r.householdCount(),
                r.population(),
                r.population60(),
                r.population65(),
                r.propertyFeeYuan(),
                r.greenAreaM2(),
                r.parkingSpaces(),
                r.shape());
    }

    private static final String BUILDING = "name, code, community_id, block_id, year_built, storeys, storeys_below, "
            + "height_m, floor_area_m2, structure_type, use, household_count, population, population_60, "
            + "population_65, ownership_type, owner_unit, safety_grade, retrofit_history, lift_count, entrance_count, "
            + "protection, geom";

    private Object[] building(SamplePlaces.Building r) {
        return fields(
                r.name(),
                r.code(),
                id(r.community()),
                id(r.block()),
                r.yearBuilt(),
                r.storeys(),
                r.storeysBelow(),
                r.heightM(),
                r.floorAreaM2(),
                r.structureType(),
                r.use(),
                r.householdCount(),
                r.population(),
                r.population60(),
                r.population65(),
                r.ownershipType(),
                r.ownerUnit(),
                r.safetyGrade(),
                r.retrofitHistory(),
                r.liftCount(),
                r.entranceCount(),
                r.protection(),
                r.shape());
    }

    private static final String IDLE_SPACE = "name, code, type, area_m2, owner_unit, right_years, current_use, "
            + "planned_use, community_id, building_id, storey, clear_height_m, own_entrance, daylight, fire_exits, "
            + "defence_approval, ownership_clear, geom";

    private Object[] idleSpace(SamplePlaces.IdleSpace r) {
        return fields(
                r.name(),
                r.code(),
                r.type(),
                r.areaM2(),
                r.ownerUnit(),
                r.rightYears(),
                r.currentUse(),
                r.plannedUse(),
                id(r.community()),
                id(r.building()),
                r.facts().storey(),
                r.facts().clearHeightM(),
                r.facts().ownEntrance(),
                r.facts().daylight(),
                r.facts().fireExits(),
                r.facts().defenceApproval(),
                r.facts().ownershipClear(),
                r.shape());
    }

    private static final String FACILITY = "name, code, type, capacity, capacity_unit, floor_area_m2, site_area_m2, "
            + "community_id, building_id, address, geom";

    private Object[] facility(SamplePlaces.Facility r) {
        return fields(
                r.name(),
                r.code(),
                r.type(),
                r.capacity(),
                r.capacityUnit(),
                r.floorAreaM2(),
                r.siteAreaM2(),
                id(r.community()),
                id(r.building()),
                r.address(),
                r.shape());
    }

    private static final String NEED = "code, category, subject, text, reported_at, done_at, state, channel, "
            + "facility_type, community_id, building_id, geom";

    private Object[] need(SamplePlaces.Need r) {
        return fields(
                r.code(),
                r.category(),
                r.subject(),
                r.text(),
                r.reportedAt(),
                r.doneAt(),
                r.state(),
                r.channel(),
                r.facilityType(),
                id(r.community()),
                id(r.building()),
                r.shape());
    }

    private <T> void copy(
            String table, String columns, List<T> rows, Function<T, String> sourceId, Function<T, Object[]> fields)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        long[] reserved = reserve(table, rows.size());
        String sql = "COPY " + table + " (id, source, source_id, source_date, confidence, " + columns + ") FROM STDIN";
        PGConnection postgres = connection.unwrap(PGConnection.class);
        try (OutputStream out = new PGCopyOutputStream(postgres, sql, BUFFER_BYTES)) {
            StringBuilder line = new StringBuilder(1024);
            for (int i = 0; i < reserved.length; i++) {
                T row = rows.get(i);
                ids.put(sourceId.apply(row), reserved[i]);
                line.setLength(0);
                line.append(reserved[i])
                        .append('\t')
                        .append(source)
                        .append('\t')
                        .append(sourceId.apply(row));
                line.append('\t').append(sourceDate).append("\tSYNTHETIC");
                for (Object field : fields.apply(row)) {
                    append(line.append('\t'), field);
                }
                out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new SQLException("Copying into table " + table + " failed: " + e.getMessage(), e);
        }
    }

    private long[] reserve(String table, int count) throws SQLException {
        try (var statement = connection.prepareStatement(RESERVED_IDS)) {
            statement.setString(1, table);
            statement.setInt(2, count);
            long[] reserved = new long[count];
            try (var rows = statement.executeQuery()) {
                for (int i = 0; rows.next(); i++) {
                    reserved[i] = rows.getLong(1);
                }
            }
            return reserved;
        }
    }

    private Long id(String sourceId) {
        return sourceId == null ? null : ids.get(sourceId);
    }

    private static Object[] fields(Object... fields) {
        return fields;
    }

    /** The text format of COPY. */
    private void append(StringBuilder line, Object field) {
        if (field == null) {
            line.append("\\N");
        } else if (field instanceof Shape shape) {
            line.append(ewkb.hex(shape));
        } else {
            line.append(
                    field.toString().replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n"));
        }
    }
}

package org.zhibu.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.zhibu.place.BuildingUse;

/**
 * What is added (补): floor area for facilities or dwellings, green or parking.
 *
 * @param outline of what is drawn: polygonal, EPSG:4326; empty for an idle space or a building, which have one
 * @param storeys above ground, of a new building or extension
 * @param heightMetres of a new building or extension; empty = storeys by the usual height of one
 * @param use of a new building or extension
 * @param floorAreaM2 new floor area (建筑面积); empty = ground area by storeys for what is built, none for the other forms
 * @param facilities what it serves as; for REUSE and NEW_BUILDING
 * @param dwellings new dwellings (套)
 * @param spaces parking spaces (停车位)
 * @param lifts lifts of a new building
 * @param works price items; empty = the price book's item for the form
 */
public record Supplement(
        Form form,
        Optional<Geometry> outline,
        Optional<Integer> storeys,
        Optional<BigDecimal> heightMetres,
        Optional<BuildingUse> use,
        Optional<BigDecimal> floorAreaM2,
        List<FacilityUse> facilities,
        int dwellings,
        int spaces,
        int lifts,
        List<Assignment.Work> works) {

    /** The forms something can be added in. */
    public enum Form {
        /** 新建: a new building on the ground drawn. */
        NEW_BUILDING,
        /** 加建: new floor area on or beside a building of the site. */
        EXTENSION,
        /** 利用闲置空间: an idle space becomes facilities; no new floor area. */
        REUSE,
        /** 绿地. */
        GREEN,
        /** 停车. */
        PARKING
    }

    /**
     * One facility.
     *
     * @param floorAreaM2 floor area it takes
     * @param capacity in the unit of its type's norms (places, beds); empty = unknown
     */
    public record FacilityUse(String facilityType, BigDecimal floorAreaM2, Optional<BigDecimal> capacity) {
        public FacilityUse {
            capacity = Assignment.orEmpty(capacity);
        }
    }

    public Supplement {
        outline = Assignment.orEmpty(outline);
        storeys = Assignment.orEmpty(storeys);
        heightMetres = Assignment.orEmpty(heightMetres);
        use = Assignment.orEmpty(use);
        floorAreaM2 = Assignment.orEmpty(floorAreaM2);
        facilities = facilities == null ? List.of() : List.copyOf(facilities);
        works = works == null ? List.of() : List.copyOf(works);
    }

    /** An idle space that becomes facilities. */
    public static Supplement reuse(List<FacilityUse> facilities) {
        return new Supplement(Form.REUSE, null, null, null, null, null, facilities, 0, 0, 0, null);
    }

    public static Supplement newBuilding(Geometry outline, int storeys, BuildingUse use, List<FacilityUse> facilities) {
        return new Supplement(
                Form.NEW_BUILDING,
                Optional.of(outline),
                Optional.of(storeys),
                null,
                Optional.of(use),
                null,
                facilities,
                0,
                0,
                0,
                null);
    }

    public static Supplement green(Geometry outline) {
        return new Supplement(Form.GREEN, Optional.of(outline), null, null, null, null, null, 0, 0, 0, null);
    }

    public static Supplement parking(Geometry outline, int spaces) {
        return new Supplement(Form.PARKING, Optional.of(outline), null, null, null, null, null, 0, spaces, 0, null);
    }

    /** Whether something is built: a new building or an extension. */
    @JsonIgnore
    public boolean isBuilt() {
        return form == Form.NEW_BUILDING || form == Form.EXTENSION;
    }

    /** Whether dwellings are built: by use, else because there are some. */
    @JsonIgnore
    public boolean isDwelling() {
        return isBuilt() && use.map(each -> each == BuildingUse.RESIDENTIAL).orElse(dwellings > 0);
    }

    public Supplement withDwellings(int count) {
        return new Supplement(
                form, outline, storeys, heightMetres, use, floorAreaM2, facilities, count, spaces, lifts, works);
    }

    public Supplement withFloorArea(BigDecimal area) {
        return new Supplement(
                form,
                outline,
                storeys,
                heightMetres,
                use,
                Optional.of(area),
                facilities,
                dwellings,
                spaces,
                lifts,
                works);
    }
}

package org.zhibu.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the rows of a layer can become, in the order they are stored: parents before what lies in them. */
enum IntakeKind {
    DISTRICTS("district", Shape.AREA, Set.of("city_district", "城区", "市辖区")),
    SUBDISTRICTS("subdistrict", Shape.AREA, Set.of("subdistrict", "sub-district", "sub_district", "街道", "镇街")),
    BLOCKS("block", Shape.AREA, Set.of("block", "街区", "街坊")),
    COMMUNITIES("community", Shape.AREA, Set.of("communit", "residential", "compound", "小区", "社区", "住区")),
    BUILDINGS("building", Shape.AREA, Set.of("building", "楼栋", "建筑", "房屋")),
    FACILITIES("facility", Shape.SPOT_OR_AREA, Set.of("facilit", "service", "poi", "amenit", "设施", "兴趣点")),
    IDLE_SPACES("idle_space", Shape.SPOT_OR_AREA, Set.of("idle", "vacant", "闲置", "低效")),
    ROADS("road", Shape.LINE, Set.of("road", "street", "highway", "道路", "路网")),
    BARRIERS("barrier", Shape.LINE_OR_SPOT, Set.of("barrier", "fence", "围墙", "栅栏", "围栏", "出入口")),
    NEEDS("need", Shape.SPOT, Set.of("needs", "hotline", "complaint", "诉求", "投诉", "热线", "工单"));

    /** What geometry a kind may have. */
    enum Shape {
        AREA,
        SPOT_OR_AREA,
        SPOT,
        LINE,
        /** Walls are lines, gates points. */
        LINE_OR_SPOT
    }

    private final String table;
    private final Shape shape;
    private final Set<String> words;

    IntakeKind(String table, Shape shape, Set<String> words) {
        this.table = table;
        this.shape = shape;
        this.words = words;
    }

    String table() {
        return table;
    }

    Shape shape() {
        return shape;
    }

    /** The name in addresses and reports, e.g. {@code idle-spaces}. */
    String urlName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<IntakeKind> find(String urlName) {
        return Arrays.stream(values())
                .filter(kind -> kind.urlName().equals(urlName))
                .findFirst();
    }

    /**
     * The kind a layer's name speaks of; first those that belong to others: "vacant buildings" are not buildings; last
     * the administrative areas, because "buildings of the sub-district" are no sub-districts.
     */
    static Optional<IntakeKind> ofLayerName(String layer) {
        String name = layer.toLowerCase(Locale.ROOT);
        return Stream.of(
                        Stream.of(IDLE_SPACES, NEEDS, BARRIERS),
                        Arrays.stream(values()).skip(BLOCKS.ordinal()),
                        Stream.of(SUBDISTRICTS, DISTRICTS))
                .flatMap(kinds -> kinds)
                .filter(kind -> kind.speaksOf(name))
                .findFirst();
    }

    private boolean speaksOf(String name) {
        return name.equals(table) || name.equals(urlName()) || words.stream().anyMatch(name::contains);
    }
}

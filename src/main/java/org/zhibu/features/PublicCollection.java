package org.zhibu.features;

import java.util.Arrays;
import java.util.Optional;

/**
 * What the standard doors show. Needs of residents are not among it: their words may point at people.
 */
public enum PublicCollection {
    DISTRICTS(
            "districts",
            "district",
            new Words("城区", "Districts"),
            new Words("三级范围中最大的一级", "City districts, the highest of the three levels")),
    SUBDISTRICTS(
            "subdistricts",
            "subdistrict",
            new Words("街道", "Sub-districts"),
            new Words("街道办事处的管辖范围", "Administrative areas of street offices")),
    BLOCKS(
            "blocks",
            "block",
            new Words("街区", "Street blocks"),
            new Words("由街道围合的若干小区", "Groups of compounds bounded by streets")),
    COMMUNITIES(
            "communities",
            "community",
            new Words("小区", "Communities"),
            new Words("居住小区：范围、户数、人口、年代、产权与物业", "Residential compounds: outline, households, people, age, ownership")),
    UNITS(
            "units",
            "renewal_unit",
            new Words("更新单元", "Renewal units"),
            new Words("统筹规划的建筑与空间", "Buildings and spaces that are planned together")),
    BUILDINGS(
            "buildings",
            "building",
            new Words("楼栋", "Buildings"),
            new Words("楼栋轮廓及层数、面积、用途、人口", "Footprints with storeys, floor area, use and people")),
    IDLE_SPACES(
            "idle-spaces",
            "idle_space",
            new Words("闲置/低效空间", "Idle spaces"),
            new Words("可以利用的房屋、场地", "Rooms, buildings and plots that could serve")),
    FACILITIES(
            "facilities",
            "facility",
            new Words("配套设施", "Facilities"),
            new Words("正在服务居民的设施", "What already serves residents")),
    ROADS("roads", "road", new Words("道路", "Roads"), new Words("道路与步行路的中心线", "Axes of roads and paths")),
    BARRIERS(
            "barriers",
            "barrier",
            new Words("围墙与出入口", "Barriers"),
            new Words("不能步行穿过的围墙、栅栏及其中的门", "Walls and fences that nobody walks through, and gates in them")),
    PLAN_ASSIGNMENTS(
            "plan-assignments",
            "plan_assignment",
            new Words("方案措施", "Plan assignments"),
            new Words(
                    "各更新方案对楼栋、空间的留、改、拆、补，随编辑即时更新",
                    "What plans decide for buildings and spaces: retain, modify, demolish, supplement; as edited now")),
    SERVICE_CIRCLES(
            "service-circles",
            "community",
            new Words("生活圈", "Service circles"),
            new Words(
                    "每个小区边界外 3 公里的范围，实时计算",
                    "What lies within 3 km of the outline of each community, computed when asked"));

    private final String id;
    private final String table;
    private final Words title;
    private final Words description;

    PublicCollection(String id, String table, Words title, Words description) {
        this.id = id;
        this.table = table;
        this.title = title;
        this.description = description;
    }

    public static Optional<PublicCollection> find(String id) {
        return Arrays.stream(values())
                .filter(collection -> collection.id.equals(id))
                .findFirst();
    }

    public String id() {
        return id;
    }

    /** The table or view whose changes change the collection. */
    public String table() {
        return table;
    }

    public Words title() {
        return title;
    }

    public Words description() {
        return description;
    }

    /** Whether features may be created and changed, or else are worked out from what is changed elsewhere. */
    public boolean isEditable() {
        return this != SERVICE_CIRCLES && this != PLAN_ASSIGNMENTS;
    }

    /** Whether there are vector tiles of it. */
    public boolean hasTiles() {
        return isEditable();
    }

    /** Whether the log of changed places tells when features change, so that figures of them can be kept until then. */
    boolean isLogged() {
        return this != PLAN_ASSIGNMENTS;
    }

    /** What stands after FROM. */
    String source() {
        return this == SERVICE_CIRCLES ? CircleSource.SQL : table;
    }
}

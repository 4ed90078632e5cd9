package org.zhibu.intake;

/**
 * Why a row did not come in, was mended, or lost a value; the closed list with its sentences. In the sentences
 * {@code {column}} and {@code {detail}} stand for the column and the offending value.
 */
enum RowReason {
    GEOMETRY_MISSING("没有几何,或没有可用的坐标", "There is no geometry, or no coordinates that can be read."),
    GEOMETRY_EMPTY("几何为空", "The geometry is empty."),
    GEOMETRY_WRONG_TYPE("几何类型 {detail} 不能用于此类对象", "A geometry of type {detail} cannot be used for this kind."),
    RING_NOT_CLOSED("轮廓线没有闭合,不能成为楼栋", "The outline is not closed and cannot become a building."),
    OUT_OF_WORLD(
            "坐标不是有限数或超出经纬度范围({detail});请检查坐标系参数 crs",
            "The coordinates are not finite or out of the world ({detail}); check the parameter crs."),
    COORDINATES_SWAPPED(
            "纬度超出范围({detail}),经纬度可能颠倒了:应先经度、后纬度",
            "The latitude is out of range ({detail}): did you mean lon/lat? Longitude comes first."),
    NOT_IN_REFERENCE_SYSTEM(
            "坐标不在所给坐标系内,无法转换;请检查参数 crs",
            "The coordinates do not belong to the reference system and cannot be transformed; check the parameter crs."),
    GEOMETRY_REPAIRED("几何有误({detail}),已修复", "The geometry was wrong ({detail}) and has been repaired."),
    GEOMETRY_INVALID(
            "几何有误({detail}),修复会丢失超过 1% 的面积或不剩可用部分",
            "The geometry is wrong ({detail}); repairing it would lose more than 1 % of its area or leave nothing usable."),
    PARTS_DROPPED("几何集合中只取了可用的部分", "Only the usable parts of the geometry collection were taken."),
    DUPLICATE_ID("来源编号在文件中重复,首次出现于{detail}", "The source id occurs before in this file, in {detail}."),
    DUPLICATE_GEOMETRY("几何与{detail}完全相同", "The geometry is the same as that of {detail}."),
    SOURCE_ID_TOO_LONG("来源编号超过 200 字", "The source id is longer than 200 characters."),
    OUTSIDE_CHINA("位置在中国范围之外;请检查参数 crs", "The place is outside China; check the parameter crs."),
    VALUE_UNUSABLE(
            "“{column}”的值“{detail}”无法使用,该项记为未知",
            "The value '{detail}' of '{column}' cannot be used; it stays unknown."),
    FLOOR_AREA_ODD(
            "建筑面积 {detail} 与占地面积、层数相差 20 倍以上,单位可能不是平方米",
            "The floor area {detail} is more than twenty times off footprint and storeys; its unit may not be m²."),
    UNKNOWN_FACILITY_TYPE(
            "无法判断设施类型({column}:{detail})",
            "The type of facility cannot be told ({column}: {detail}); give a code of /api/facility-types or OpenStreetMap tags."),
    UNKNOWN_IDLE_SPACE_TYPE(
            "无法判断闲置空间类型({column}:{detail})",
            "The type of idle space cannot be told ({column}: {detail}); give a code of /api/idle-space-types."),
    UNKNOWN_BARRIER_TYPE(
            "无法判断是围墙、栅栏还是出入口({column}:{detail})",
            "Nobody can tell whether it is a wall, fence or gate ({column}: {detail})."),
    DONE_BEFORE_REPORTED("办结时间早于来电时间({detail})", "It was done before it was reported ({detail})."),
    PERSONAL_COLUMN_DROPPED(
            "列“{detail}”可能含个人信息,没有导入", "The column '{detail}' may hold personal data and was not imported."),
    LAYER_SKIPPED(
            "图层没有导入:看不出是哪类对象。可用 layers=图层名:类别 指明({detail})",
            "The layer was not imported: nothing says what it holds. Say it with layers=name:kind ({detail})."),
    CRS_CONTRADICTED(
            "文件声明的坐标系为 {detail},与参数 crs 不同;已按参数处理",
            "The file declares {detail}, the parameter crs says otherwise; the parameter was followed."),
    READER_WARNING("读取时的提示:{detail}", "The reader warned: {detail}");

    private final String zh;
    private final String en;

    RowReason(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String zh(String column, String detail) {
        return filled(zh, column, detail);
    }

    String en(String column, String detail) {
        return filled(en, column, detail);
    }

    private static String filled(String template, String column, String detail) {
        return template.replace("{column}", column).replace("{detail}", detail);
    }
}

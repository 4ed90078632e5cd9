package org.zhibu.intake;

import java.util.Arrays;
import java.util.Optional;

/** The steps of an import as a planner sees them. */
enum IntakeStep {
    QUEUED(0, "排队", "Waiting"),
    STAGE(5, "读取文件", "Reading the file"),
    MAP(35, "对应字段、转换坐标", "Matching fields and positions"),
    CHECK(55, "检查数据", "Checking the data"),
    COMMIT(65, "写入", "Writing"),
    DONE(100, "完成", "Done");

    private final int progress;
    private final String zh;
    private final String en;

    IntakeStep(int progress, String zh, String en) {
        this.progress = progress;
        this.zh = zh;
        this.en = en;
    }

    int progress() {
        return progress;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<IntakeStep> find(String code) {
        return Arrays.stream(values()).filter(step -> step.code().equals(code)).findFirst();
    }
}

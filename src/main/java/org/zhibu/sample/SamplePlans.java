package org.zhibu.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.zhibu.plan.Plan;
import org.zhibu.plan.PlanEditor;
import org.zhibu.plan.PlanItem;
import org.zhibu.plan.PlanStore;

/** Makes the two plans of the sample unit, as a planner would: one after the model of Jinsong, and a branch that keeps the boiler house. */
@ApplicationScoped
public class SamplePlans {
    public static final String PLAN = "方案A:劲松模式示例(合成)";
    public static final String BRANCH = "方案B:保留锅炉房(合成)";

    private static final String NOTE = "合成示例,数字均为虚构,按公开的劲松案例量级设定;见 docs/jinsong.md。"
            + " Synthetic example: every figure is invented, in the order of what was published of Jinsong; see docs/jinsong.md.";
    private static final String BRANCH_NOTE =
            "合成示例:锅炉房保留,不改造。 Synthetic example: Plan B keeps the boiler house as it is.";
    private static final String UNIT = "SELECT id FROM renewal_unit WHERE source = ? AND source_id = ?";

    private final DataSource database;
    private final PlanStore plans;
    private final PlanEditor editor;

    SamplePlans(DataSource database, PlanStore plans, PlanEditor editor) {
        this.database = database;
        this.plans = plans;
        this.editor = editor;
    }

    /** Both plans; none where the sample unit is not there. */
    public List<Plan> make() throws SQLException {
        Optional<Long> unit = unit();
        return unit.isEmpty() ? List.of() : make(unit.get());
    }

    private List<Plan> make(long unit) {
        Plan plan = plans.begin(unit, PLAN, NOTE);
        JinsongCase example = new JinsongCase(plans.snapshot(plan.id()).site());
        edit(plan, "sample.dwellings", "老旧住宅楼改造 Renewal of the old houses", example.dwellings(), Set.of());
        edit(plan, "sample.spaces", "闲置空间利用 Use of the idle spaces", example.spaces(), Set.of());
        edit(plan, "sample.terms", "测算参数 Terms of the calculation", example.terms(), Set.of());
        List<Plan> made = new ArrayList<>(List.of(plan));
        example.boilerHouse().ifPresent(boiler -> {
            Plan branch = plans.fork(plan.id(), BRANCH, BRANCH_NOTE);
            edit(
                    branch,
                    "sample.keep",
                    "保留锅炉房 The boiler house is kept",
                    JinsongCase.kept(boiler),
                    JinsongCase.keys(boiler));
            made.add(branch);
        });
        return made;
    }

    private void edit(Plan plan, String label, String reason, List<PlanItem> put, Set<String> remove) {
        editor.edit(plan.id(), label, reason, put, remove);
    }

    private Optional<Long> unit() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(UNIT)) {
            select.setString(1, SampleDistrict.SOURCE);
            select.setString(2, Units.WITH_PLANS);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        }
    }
}

package org.zhibu.report;

import java.util.Map;
import org.zhibu.document.Language;
import org.zhibu.plan.Payer;
import org.zhibu.plan.Plan;
import org.zhibu.plan.RenewalAction;
import org.zhibu.rule.Finding;

/** Words of documents about plans, in both languages. */
final class Words {
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("m2", "m²"),
            Map.entry("1", ""),
            Map.entry("%", "%"),
            Map.entry("people", "人"),
            Map.entry("persons", "人"),
            Map.entry("households", "户"),
            Map.entry("household", "户"),
            Map.entry("dwellings", "套"),
            Map.entry("spaces", "个"),
            Map.entry("lifts", "部"),
            Map.entry("lift", "部"),
            Map.entry("entrances", "个单元"),
            Map.entry("storeys", "层"),
            Map.entry("buildings", "栋"),
            Map.entry("years", "年"),
            Map.entry("year", "年"),
            Map.entry("yuan", "元"),
            Map.entry("gaps", "处"),
            Map.entry("h", "小时"));

    private Words() {}

    static String action(RenewalAction action, Language language) {
        return switch (action) {
            case RETAIN -> language.of("留 保留", "R retain");
            case MODIFY -> language.of("改 改造", "M modify");
            case DEMOLISH -> language.of("拆 拆除", "D demolish");
            case SUPPLEMENT -> language.of("补 增补", "S supplement");
        };
    }

    static String letter(RenewalAction action) {
        return action.name().substring(0, 1);
    }

    static String outcome(Finding.Outcome outcome, Language language) {
        return switch (outcome) {
            case KEPT -> language.of("符合", "kept");
            case BROKEN -> language.of("不符合", "broken");
            case UNKNOWN -> language.of("无法判断", "cannot be judged");
        };
    }

    static String severity(Finding.Severity severity, Language language) {
        return switch (severity) {
            case ERROR -> language.of("强制", "must");
            case WARNING -> language.of("警告", "warning");
            case INFO -> language.of("提示", "note");
        };
    }

    static String payer(Payer payer, Language language) {
        return switch (payer) {
            case CITY -> language.of("市级财政", "city funds");
            case DISTRICT -> language.of("区级财政", "district funds");
            case OPERATOR -> language.of("运营企业", "operator");
            case RESIDENTS -> language.of("居民", "residents");
            case PROPERTY_UNIT -> language.of("产权单位", "property-right unit");
            case MAINTENANCE_FUND -> language.of("维修资金", "maintenance fund");
        };
    }

    static String state(Plan.State state, Language language) {
        return switch (state) {
            case DRAFT -> language.of("草案", "draft");
            case IN_REVIEW -> language.of("审查中", "in review");
            case APPROVED -> language.of("已批准", "approved");
            case SUPERSEDED -> language.of("已被替代", "superseded");
        };
    }

    /** A unit such as yuan/m2/month, part by part. */
    static String unit(String unit, Language language) {
        StringBuilder text = new StringBuilder();
        for (String part : unit.split("/")) {
            String chinese = part.equals("month") ? "月" : UNITS.getOrDefault(part, part);
            String english = part.equals("m2") ? "m²" : part.equals("1") ? "" : part;
            text.append(text.isEmpty() ? "" : "/").append(language.of(chinese, english));
        }
        return text.toString();
    }
}

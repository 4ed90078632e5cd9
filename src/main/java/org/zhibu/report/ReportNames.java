package org.zhibu.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.zhibu.document.Language;
import org.zhibu.plan.Site;
import org.zhibu.plan.Target;
import org.zhibu.standard.FacilityType;

/** Names of what reports speak of, instead of ids and codes. */
final class ReportNames {
    private static final Pattern TARGET = Pattern.compile("\\b(?:building|idle-space)/\\d+");
    private static final Pattern CODE = Pattern.compile("\\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\\b");

    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();

    ReportNames(Site site, List<FacilityType> facilityTypes, Language language) {
        site.buildings().forEach(each -> named(each.target(), each.name()));
        site.spaces().forEach(each -> named(each.target(), each.name()));
        facilityTypes.forEach(type -> types.put(type.code(), language.of(type.nameZh(), type.nameEn())));
    }

    private void named(Target target, String name) {
        if (!name.isBlank()) {
            targets.put(target.toString(), name);
        }
    }

    /** Empty where it has none. */
    String of(Target target) {
        return targets.getOrDefault(target.toString(), "");
    }

    /** The code where it is unknown. */
    String ofType(String code) {
        return types.getOrDefault(code, code);
    }

    /** A sentence with names in it. */
    String in(String sentence) {
        String named = TARGET.matcher(sentence)
                .replaceAll(found ->
                        java.util.regex.Matcher.quoteReplacement(targets.getOrDefault(found.group(), found.group())));
        return CODE.matcher(named).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(ofType(found.group())));
    }
}

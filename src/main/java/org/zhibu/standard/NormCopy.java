package org.zhibu.standard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.Violation;

/** A norm set, or a book of values, that is to be copied as one's own. */
record NormCopy(String code, String nameZh, String nameEn, NormReference base) {
    private static final int LONGEST = 200;
    private static final Set<String> MEMBERS = Set.of("code", "nameZh", "nameEn", "base");

    /** Reads {@code {code, nameZh, nameEn, base}}, all texts; base may name a revision. */
    static NormCopy of(JsonNode body) {
        if (body == null || !body.isObject()) {
            throw new ProblemException(
                    Kind.UNREADABLE_BODY, "Send a JSON object with code, nameZh, nameEn and base, all texts.");
        }
        List<Violation> wrong = new ArrayList<>();
        body.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                wrong.add(new Violation(name, "is not known here"));
            }
        });
        Map<String, String> texts = new HashMap<>();
        for (String member : List.of("code", "nameZh", "nameEn", "base")) {
            String text = body.path(member).isTextual()
                    ? body.path(member).textValue().strip()
                    : "";
            texts.put(member, text);
            if (text.isEmpty() || text.length() > LONGEST || text.indexOf('\0') >= 0) {
                wrong.add(new Violation(member, "must be a text of 1 to " + LONGEST + " characters"));
            }
        }
        if (wrong.stream().noneMatch(each -> each.field().equals("code")) && !NormReference.isCode(texts.get("code"))) {
            wrong.add(
                    new Violation(
                            "code",
                            "must be 2 to 40 capital letters, digits, dots, hyphens and underscores, the first a letter or digit"));
        }
        if (!wrong.isEmpty()) {
            throw ProblemException.violations(Kind.CONSTRAINT_VIOLATION, wrong);
        }
        return new NormCopy(
                texts.get("code"),
                texts.get("nameZh"),
                texts.get("nameEn"),
                NormReference.of("base", texts.get("base")));
    }
}

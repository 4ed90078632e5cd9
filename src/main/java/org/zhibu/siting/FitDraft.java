package org.zhibu.siting;

import java.util.ArrayList;
import java.util.List;
import org.zhibu.siting.Fit.Verdict;

/** Collects the answers of a space, in the order they are shown. */
final class FitDraft {
    static final String PROPOSED = "建议值 proposed";

    private final List<Fit> fits = new ArrayList<>();

    List<Fit> fits() {
        return List.copyOf(fits);
    }

    void met(FitRule rule, String zh, String en, String source) {
        fits.add(new Fit(rule, Verdict.MET, zh, en, "", "", source));
    }

    void condition(FitRule rule, String zh, String en, String cureZh, String cureEn, String source) {
        fits.add(new Fit(rule, Verdict.CONDITION, zh, en, cureZh, cureEn, source));
    }

    void unknown(FitRule rule, String zh, String en, String cureZh, String cureEn, String source) {
        fits.add(new Fit(rule, Verdict.UNKNOWN, zh, en, cureZh, cureEn, source));
    }

    void refuse(FitRule rule, String zh, String en, String cureZh, String cureEn, String source) {
        fits.add(new Fit(rule, Verdict.REFUSED, zh, en, cureZh, cureEn, source));
    }
}

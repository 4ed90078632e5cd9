package org.zhibu.siting;

/**
 * 适配检查: whether a space meets one need of a facility.
 *
 * @param source clause, or that the value is proposed
 * @param cureZh what would mend it; empty where nothing is to be mended
 */
public record Fit(
        FitRule rule, Verdict verdict, String textZh, String textEn, String cureZh, String cureEn, String source) {

    /** How a need is met. */
    public enum Verdict {
        MET,
        /** Possible, on a condition that is said. */
        CONDITION,
        /** Something that decides it is not known. */
        UNKNOWN,
        REFUSED
    }
}

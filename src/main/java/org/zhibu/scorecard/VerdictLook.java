package org.zhibu.scorecard;

import org.zhibu.diagnosis.Verdict;
import org.zhibu.document.Palette;
import org.zhibu.document.Sign;

/** How verdicts look in workbooks and documents. */
final class VerdictLook {
    private VerdictLook() {}

    static String colour(Verdict verdict) {
        return switch (verdict) {
            case PASS -> Palette.GOOD;
            case SHORT -> Palette.BAD;
            case UNKNOWN -> Palette.QUIET;
            case NO_DEMAND, NOT_ASSESSABLE -> "8A94A0";
        };
    }

    static Sign sign(Verdict verdict) {
        return new Sign(
                colour(verdict),
                switch (verdict) {
                    case PASS -> Sign.TICK;
                    case SHORT -> Sign.CROSS;
                    case UNKNOWN -> Sign.QUESTION;
                    case NO_DEMAND -> Sign.DASH;
                    case NOT_ASSESSABLE -> Sign.FRAME;
                });
    }
}

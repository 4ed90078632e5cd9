package org.zhibu.report;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import org.zhibu.document.Language;
import org.zhibu.plan.Amount;
import org.zhibu.report.ReportContent.Look;
import org.zhibu.report.ReportContent.Value;

/** Numbers of a report: thousands apart, amber with ≈ where they are estimates, "unknown" in words. */
final class ReportNumbers {
    private static final String WHOLE = "#,##0";
    private static final String SHARE = "0.0%";
    private static final String RATIO = "#,##0.00";
    private static final String FINE = "#,##0.##";
    private static final double SMALL = 100;

    private final Language language;

    ReportNumbers(Language language) {
        this.language = language;
    }

    Value amount(Amount amount, String code, String unit) {
        if (amount.isUnknown()) {
            return unknown();
        }
        String format = format(code, unit, amount.value());
        String text = shown(amount.value(), format);
        return amount.isKnown()
                ? new Value(text, Optional.of(amount.value()), format, Look.PLAIN)
                : new Value("≈ " + text, Optional.of(amount.value()), format, Look.ESTIMATED);
    }

    Value unknown() {
        return Value.of(language.of("未知", "unknown"), Look.QUIET);
    }

    Value none() {
        return Value.of("–", Look.QUIET);
    }

    Value yuan(BigDecimal amount) {
        return new Value(
                shown(amount.doubleValue(), WHOLE),
                Optional.of(amount),
                WHOLE,
                amount.signum() < 0 ? Look.BAD : Look.PLAIN);
    }

    Value yuan(Optional<BigDecimal> amount) {
        return amount.map(this::yuan).orElseGet(this::unknown);
    }

    Value share(BigDecimal share) {
        return new Value(shown(share.doubleValue(), SHARE), Optional.of(share), SHARE, Look.PLAIN);
    }

    Value number(BigDecimal number) {
        return new Value(shown(number.doubleValue(), FINE), Optional.of(number), FINE, Look.PLAIN);
    }

    Value count(int number) {
        return new Value(Integer.toString(number), Optional.of(number), "0", Look.PLAIN);
    }

    /** With its sign. */
    Value change(Amount amount, String code, String unit) {
        Value value = amount(amount, code, unit);
        return amount.isUnknown() || amount.value() <= 0
                ? value
                : new Value("+" + value.text().replace("≈ ", ""), value.number(), value.format(), value.look());
    }

    private static String format(String code, String unit, double value) {
        if (isShare(code, unit)) {
            return SHARE;
        }
        if (unit.equals("1")) {
            return RATIO;
        }
        return Math.abs(value) < SMALL ? FINE : WHOLE;
    }

    /** Of the indicators without unit, ratios are not shares. */
    private static boolean isShare(String code, String unit) {
        return unit.equals("1") && (code.endsWith("SHARE") || code.endsWith("DENSITY") || code.endsWith("GREEN_RATIO"));
    }

    private static String shown(double value, String format) {
        return new DecimalFormat(format, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}

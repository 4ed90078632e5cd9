package org.zhibu.investment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.zhibu.plan.Assignment.PayerShare;
import org.zhibu.plan.Payer;

/** 出资分摊: how an amount is shared among payers, to the cent; the last of them takes what rounding leaves. */
public final class PayerSplit {
    private final List<PayerShare> shares;

    PayerSplit(List<PayerShare> shares) {
        this.shares = List.copyOf(shares);
    }

    /** @param text as in a price book: CITY:0.4,DISTRICT:0.4,RESIDENTS:0.2 */
    public static PayerSplit parse(String text) {
        List<PayerShare> shares = new ArrayList<>();
        for (String each : text.split(",")) {
            String[] parts = each.trim().split(":");
            shares.add(new PayerShare(Payer.valueOf(parts[0]), new BigDecimal(parts[1])));
        }
        return new PayerSplit(shares);
    }

    /** The parts add up to the amount exactly. */
    public Map<Payer, BigDecimal> of(BigDecimal amount) {
        Map<Payer, BigDecimal> parts = new EnumMap<>(Payer.class);
        BigDecimal rest = amount;
        for (int i = 0; i < shares.size(); i++) {
            PayerShare share = shares.get(i);
            BigDecimal part = i == shares.size() - 1
                    ? rest
                    : amount.multiply(share.share()).setScale(2, RoundingMode.HALF_UP);
            parts.merge(share.payer(), part, BigDecimal::add);
            rest = rest.subtract(part);
        }
        return parts;
    }
}

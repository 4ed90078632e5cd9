package org.zhibu.rule;

import java.util.List;
import org.zhibu.investment.InvestmentBalance;

/** Whether the money of a plan can be told: costs of unknown quantity or price are in no total and make it look better than it is. */
final class Money {
    private Money() {}

    static boolean isIncomplete(InvestmentBalance balance) {
        return !unpriced(balance).isEmpty();
    }

    private static List<InvestmentBalance.Cost> unpriced(InvestmentBalance balance) {
        return balance.costs().stream()
                .filter(each -> each.amountYuan().isEmpty())
                .toList();
    }

    static String missingZh(InvestmentBalance balance) {
        List<InvestmentBalance.Cost> unpriced = unpriced(balance);
        InvestmentBalance.Cost first = unpriced.get(0);
        return unpriced.size() + " 项工程的数量或单价未知(如 " + first.target() + " 的" + first.nameZh() + "),资金测算不完整;请补充。";
    }

    static String missingEn(InvestmentBalance balance) {
        List<InvestmentBalance.Cost> unpriced = unpriced(balance);
        InvestmentBalance.Cost first = unpriced.get(0);
        return "Quantity or price of " + unpriced.size() + " pieces of work are unknown (" + first.nameEn() + " of "
                + first.target() + "): enter them, the balance is not complete.";
    }
}

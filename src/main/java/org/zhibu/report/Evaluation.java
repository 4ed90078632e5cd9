package org.zhibu.report;

import java.util.List;
import org.zhibu.indicator.IndicatorSet;
import org.zhibu.investment.InvestmentBalance;
import org.zhibu.rule.Finding;

/**
 * 评估: a plan judged in full.
 *
 * @param hash of everything it was judged from: the same hash, the same evaluation
 */
public record Evaluation(
        String hash,
        Basis basis,
        Progress progress,
        IndicatorSet indicators,
        InvestmentBalance investment,
        List<Finding> findings) {
    public Evaluation {
        findings = List.copyOf(findings);
    }

    /** With the costs added up only. */
    public Evaluation withoutCosts() {
        return new Evaluation(hash, basis, progress, indicators, investment.withoutCosts(), findings);
    }

    /** On what it rests: books and norm set as code@revision. */
    public record Basis(
            long plan,
            int version,
            String name,
            String siteHash,
            String stateHash,
            String norms,
            String prices,
            String rules,
            String finance) {}

    /** How many targets of the site have which action. */
    public record Progress(int buildings, int retained, int modified, int demolished, int supplements, int undecided) {}
}

package org.zhibu.diagnosis;

import java.util.Optional;

/**
 * Which diagnosis is asked for; what is empty is chosen: the newest revision, and walking where there is a network.
 *
 * @param norms code of the norm set
 * @param whatIf id of a what-if; walking only
 */
public record DiagnosisKey(
        String norms,
        Optional<Integer> normsRevision,
        Optional<Metric> metric,
        Optional<Long> whatIf,
        Optional<Integer> assumptionsRevision) {
    /** The norm set that is taken when none is named. */
    public static final String USUAL_NORMS = "GB50180-2018";

    /** The newest revision of a norm set and of everything else. */
    public static DiagnosisKey of(String norms) {
        return new DiagnosisKey(norms, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Straight distances know of no what-if: it is left out with the walking. */
    public DiagnosisKey withMetric(Metric chosen) {
        return new DiagnosisKey(
                norms,
                normsRevision,
                Optional.of(chosen),
                chosen == Metric.STRAIGHT ? Optional.empty() : whatIf,
                assumptionsRevision);
    }

    public DiagnosisKey withNorms(String code, Optional<Integer> revision) {
        return new DiagnosisKey(code, revision, metric, whatIf, assumptionsRevision);
    }

    public DiagnosisKey withAssumptions(Optional<Integer> revision) {
        return new DiagnosisKey(norms, normsRevision, metric, whatIf, revision);
    }

    public DiagnosisKey withWhatIf(Optional<Long> id) {
        return new DiagnosisKey(norms, normsRevision, metric, id, assumptionsRevision);
    }
}

package org.zhibu.siting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.zhibu.siting.SitingCase.Choice;
import org.zhibu.siting.SitingCase.Left;
import org.zhibu.siting.SitingRequest.Locked;

/** Which candidates become options of a siting, in which years, and why the others do not. */
final class CaseChoices {
    private static final short WHOLE = 1000;
    /** Weights of the thirds of a distance, per mille (Luo & Qi 2009: 1, 0.68, 0.22). */
    private static final short[] BY_THIRD = {1000, 680, 220};

    private final SitingRequest request;
    private final List<Optional<Integer>> years;
    private final List<Choice> choices = new ArrayList<>();
    private final List<short[]> shares = new ArrayList<>();
    private final Map<Left, Integer> left = new EnumMap<>(Left.class);

    CaseChoices(SitingRequest request) {
        this.request = request;
        this.years = request.yearYuan().isEmpty()
                ? List.of(Optional.empty())
                : new TreeSet<>(request.yearYuan().keySet())
                        .stream().map(Optional::of).toList();
    }

    void add(int type, Wanted wanted, CandidateGround ground) {
        CandidateGround.Cover cover = ground.cover(wanted);
        List<Candidate> candidates = ground.judge(wanted, cover);
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            int[] dwellings = cover.dwellings()[i];
            Optional<Left> reason = reason(candidate, dwellings);
            if (reason.isPresent()) {
                left.merge(reason.get(), 1, Integer::sum);
                continue;
            }
            short[] share = share(cover.thirds()[i]);
            for (Optional<Integer> year : years) {
                choices.add(new Choice(candidate, type, year, areaTaken(wanted, candidate), dwellings));
                shares.add(share);
            }
        }
    }

    List<Choice> all() {
        return List.copyOf(choices);
    }

    /** To which share, in per mille, an option serves each of its dwellings. */
    short[] shares(int option) {
        return shares.get(option);
    }

    Map<Left, Integer> left() {
        return Map.copyOf(left);
    }

    /** "8 REFUSED, 3 NOBODY". */
    String reasons() {
        return String.join(
                ", ",
                left.entrySet().stream()
                        .map(each -> each.getValue() + " " + each.getKey().name())
                        .toList());
    }

    private Optional<Left> reason(Candidate candidate, int[] dwellings) {
        boolean isWanted = isLocked(request.lockedIn(), candidate);
        if (candidate.isRefused() && !isWanted) {
            return Optional.of(Left.REFUSED);
        }
        if (candidate.isUndecided() && !request.undecided() && !isWanted) {
            return Optional.of(Left.UNDECIDED);
        }
        if (candidate.costYuan().isEmpty()) {
            return Optional.of(Left.COST_UNKNOWN);
        }
        boolean needsIncome = request.goal() == SitingRequest.Goal.NPV
                || request.paybackYears().isPresent();
        if (needsIncome && candidate.incomeYuanYear().isEmpty()) {
            return Optional.of(Left.INCOME_UNKNOWN);
        }
        return dwellings.length == 0 && request.goal() != SitingRequest.Goal.NPV && !isWanted
                ? Optional.of(Left.NOBODY)
                : Optional.empty();
    }

    static boolean isLocked(List<Locked> locked, Candidate candidate) {
        return locked.stream()
                .anyMatch(each -> each.space() == candidate.space().id()
                        && each.type().map(candidate.type()::equals).orElse(true));
    }

    /** Shared spaces are used with the least area of the norm, else all of it. */
    private BigDecimal areaTaken(Wanted wanted, Candidate candidate) {
        BigDecimal whole = candidate.floorAreaM2().orElse(BigDecimal.ZERO);
        return request.share() ? wanted.area().leastM2().map(whole::min).orElse(whole) : whole;
    }

    private short[] share(byte[] thirds) {
        short[] share = new short[thirds.length];
        for (int i = 0; i < thirds.length; i++) {
            share[i] = request.decay() ? BY_THIRD[thirds[i]] : WHOLE;
        }
        return share;
    }
}

package org.zhibu.siting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhibu.location.Solution;
import org.zhibu.siting.SitingCase.Choice;

/**
 * 容量: how many people places suffice for, where a type has a capacity. Of all who live within the distance some may find no place:
 * each place takes one person, and people go where most of them find one.
 *
 * @param capacity thousandths of a person by choice; empty = without limit
 * @param placed thousandths of a person with a place by choice, where there is a limit
 */
record SitingPlaces(List<Choice> chosen, List<Optional<Long>> capacity, List<Long> placed) {
    static SitingPlaces of(SitingAnswer answer) {
        SitingCase sited = answer.sited();
        List<Integer> options = answer.chosen().stream()
                .map(choice -> indexOf(sited.choices(), choice))
                .toList();
        Map<Integer, Long> taken = new HashMap<>();
        for (Solution.Assigned each : sited.model().assigned(options)) {
            taken.merge(each.option(), each.people(), Long::sum);
        }
        List<Optional<Long>> capacity = new ArrayList<>();
        List<Long> placed = new ArrayList<>();
        for (int option : options) {
            long weight = sited.request()
                    .types()
                    .get(sited.choices().get(option).type())
                    .weight();
            boolean isLimited = sited.model().option(option).limited();
            capacity.add(isLimited ? Optional.of(sited.model().option(option).capacity() / weight) : Optional.empty());
            placed.add(taken.getOrDefault(option, 0L) / weight);
        }
        return new SitingPlaces(answer.chosen(), capacity, placed);
    }

    /** The very choice: two may look alike. */
    private static int indexOf(List<Choice> all, Choice choice) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) == choice) {
                return i;
            }
        }
        throw new IllegalStateException("a choice that is no option");
    }

    /** Thousandths of a person of a type with a place; empty = the type has no limit. */
    Optional<Long> placed(int type) {
        long sum = 0;
        boolean isLimited = false;
        for (int i = 0; i < chosen.size(); i++) {
            if (chosen.get(i).type() == type && capacity.get(i).isPresent()) {
                isLimited = true;
                sum += placed.get(i);
            }
        }
        return isLimited ? Optional.of(sum) : Optional.empty();
    }
}

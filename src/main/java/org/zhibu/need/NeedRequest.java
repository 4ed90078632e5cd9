package org.zhibu.need;

import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibu.problem.ProblemException;
import org.zhibu.problem.QueryParameters;

/**
 * Which needs are to be summed up.
 *
 * @param area empty = everywhere
 */
record NeedRequest(Optional<NeedArea> area, Period period) {
    private static final Set<String> NAMES = Stream.concat(
                    Stream.of("from", "to"),
                    Arrays.stream(NeedArea.Level.values()).map(NeedArea.Level::parameter))
            .collect(Collectors.toUnmodifiableSet());

    static NeedRequest of(UriInfo uri) {
        QueryParameters parameters = QueryParameters.of(uri, NAMES);
        List<NeedArea> said = Arrays.stream(NeedArea.Level.values())
                .flatMap(level -> parameters.id(level.parameter()).map(id -> new NeedArea(level, id)).stream())
                .toList();
        if (said.size() > 1) {
            throw ProblemException.badParameter(
                    said.get(1).level().parameter(),
                    "Give only one of community, block, subdistrict, district and building.");
        }
        return new NeedRequest(said.stream().findFirst(), Period.of(parameters));
    }
}

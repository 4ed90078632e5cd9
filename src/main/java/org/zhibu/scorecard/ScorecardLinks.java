package org.zhibu.scorecard;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhibu.diagnosis.Area;
import org.zhibu.diagnosis.Diagnosis;

/** Addresses of further scorecards on the same basis: of the area above, of those below, and the same one in other forms. */
final class ScorecardLinks {
    private static final int MOST_CHILDREN = 100;
    private static final List<Area.Level> FINER =
            List.of(Area.Level.DISTRICT, Area.Level.SUBDISTRICT, Area.Level.BLOCK, Area.Level.COMMUNITY);

    private final URI address;
    private final String kept;

    /** @param address of the request; everything in its query but areas and form is kept */
    ScorecardLinks(URI address) {
        this.address = address;
        this.kept = parts(address).stream()
                .filter(part -> !part.matches("(community|block|subdistrict|district|f|lang)(=.*)?"))
                .collect(Collectors.joining("&"));
    }

    /** An area with the address of its scorecard. */
    record AreaLink(Area.Level level, long id, String name, String href) {}

    /**
     * The areas of the next finer level that has any.
     *
     * @param count of all of them
     * @param areas the first hundred, by id
     */
    record Children(Area.Level level, int count, List<AreaLink> areas) {}

    /** The same answer in another form. */
    record Link(String rel, String type, String href) {}

    /** The name of the query parameter for areas of a level. */
    static String parameter(Area.Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    Optional<AreaLink> parent(Diagnosis diagnosis, Area area) {
        return diagnosis.parents(area).stream().findFirst().map(this::link);
    }

    Optional<Children> children(Diagnosis diagnosis, Area area) {
        for (Area.Level level : FINER) {
            if (level.compareTo(area.level()) < 0) {
                List<Area> below = diagnosis.areas(level, area);
                if (!below.isEmpty()) {
                    return Optional.of(new Children(
                            level,
                            below.size(),
                            below.stream().limit(MOST_CHILDREN).map(this::link).toList()));
                }
            }
        }
        return Optional.empty();
    }

    List<Link> forms() {
        return List.of(
                form("self", "json", "application/json"),
                form("alternate", "xlsx", ScorecardWorkbook.MEDIA_TYPE),
                form("alternate", "pdf", ScorecardDocument.MEDIA_TYPE));
    }

    private Link form(String relation, String form, String type) {
        List<String> parts = new ArrayList<>(parts(address));
        parts.removeIf(part -> part.matches("f(=.*)?"));
        parts.add("f=" + form);
        return new Link(relation, type, address.getRawPath() + "?" + String.join("&", parts));
    }

    private AreaLink link(Area area) {
        String own = area.level() == Area.Level.EVERYTHING ? "" : parameter(area.level()) + "=" + area.id();
        String query = own + (own.isEmpty() || kept.isEmpty() ? "" : "&") + kept;
        return new AreaLink(
                area.level(), area.id(), area.name(), address.getRawPath() + (query.isEmpty() ? "" : "?" + query));
    }

    private static List<String> parts(URI address) {
        return address.getRawQuery() == null || address.getRawQuery().isEmpty()
                ? List.of()
                : List.of(address.getRawQuery().split("&"));
    }
}

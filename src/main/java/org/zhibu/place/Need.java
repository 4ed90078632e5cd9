package org.zhibu.place;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.zhibu.problem.Violation;

/**
 * 居民诉求: a complaint or wish of residents, e.g. from a hotline. A null value is unknown. Moments are exact; of a register
 * that knows the day only it is the midnight in China with which that day begins.
 *
 * @param facilityType facility type that would meet it; null = none or unknown
 */
@Embeddable
public record Need(
        @Size(min = 1, max = 100) String category,
        @Size(max = 300) String subject,
        @Size(max = 2000) String text,

        @Column(name = "reported_at") Instant reportedAt,

        @Column(name = "done_at") Instant doneAt,

        @Enumerated(EnumType.STRING) NeedState state,
        @Size(max = 100) String channel,

        @Column(name = "facility_type") String facilityType,

        @Column(name = "building_id") Long buildingId,
        @Column(name = "community_id") Long communityId)
        implements Consistent {

    /** Where days begin: the whole country keeps one time. */
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    @Override
    public List<Violation> contradictions() {
        List<Violation> found = new ArrayList<>();
        refuseOutside("reportedAt", reportedAt, found);
        refuseOutside("doneAt", doneAt, found);
        if (reportedAt != null && doneAt != null && doneAt.isBefore(reportedAt) && !doneAt.equals(dayOfReport())) {
            found.add(new Violation("doneAt", "must not be before reportedAt (" + reportedAt + ")"));
        }
        return found;
    }

    private Instant dayOfReport() {
        return ZonedDateTime.ofInstant(reportedAt, CHINA)
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant();
    }

    private static void refuseOutside(String field, Instant moment, List<Violation> found) {
        if (moment != null && (moment.isBefore(EARLIEST) || !moment.isBefore(LATEST))) {
            found.add(new Violation(field, "must lie between the years 1900 and 2199"));
        }
    }
}

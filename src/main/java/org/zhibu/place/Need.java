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
import java.util.regex.Pattern;
import org.zhibu.problem.Violation;

/**
 * 居民诉求: a complaint or wish of residents, e.g. from a hotline. A null value is unknown. Numbers of telephones and
 * identity cards in its words are masked: nobody needs them for planning. Moments are exact; of a register
 * that knows the day only it is the midnight in China with which that day begins.
 *
 * @param facilityType facility type that would meet it; null = none or unknown
 */
@Embeddable
public record Need(
        @Size(min = 1, max = 100) String category,
        @Size(max = 300) String subject,
        @Size(max = 10_000) String text,

        @Column(name = "reported_at") Instant reportedAt,

        @Column(name = "done_at") Instant doneAt,

        @Enumerated(EnumType.STRING) NeedState state,
        @Size(max = 100) String channel,

        @Column(name = "facility_type") String facilityType,

        @Column(name = "building_id") Long buildingId,
        @Column(name = "community_id") Long communityId)
        implements Consistent {

    /** Mobile and fixed telephones and identity cards of China; the same as {@code mask_numbers} in the database. */
    private static final Pattern PERSONAL =
            Pattern.compile("(?<![0-9])(1[3-9][0-9]{9}|[0-9]{17}[0-9Xx]|0[0-9]{2,3}-?[0-9]{7,8})(?![0-9])");

    /** Where days begin: the whole country keeps one time. */
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    public Need {
        subject = masked(subject);
        text = masked(text);
    }

    private static String masked(String words) {
        return words == null ? null : PERSONAL.matcher(words).replaceAll("***");
    }

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

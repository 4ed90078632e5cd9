package org.zhibu.place;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.zhibu.geo.Geometries.Wanted;
import org.zhibu.problem.Violation;

/**
 * 围墙与出入口: a wall or fence that nobody walks through, or a gate in it. {@code open} says of a gate whether people on
 * foot may pass; null is unknown, and walls and fences have no such value.
 */
@Embeddable
public record Barrier(
        @NotNull @Enumerated(EnumType.STRING) @Column(name = "barrier_type")
        BarrierType barrierType,

        Boolean open,
        @Column(name = "community_id") Long communityId)
        implements Consistent {

    @Override
    public List<Violation> contradictions() {
        return open == null || barrierType == BarrierType.GATE
                ? List.of()
                : List.of(new Violation("open", "only a barrier of the type GATE is open or closed"));
    }

    /** How a barrier of this type is drawn. */
    Wanted wanted() {
        return barrierType == BarrierType.GATE ? Wanted.POINT : Wanted.LINEAL;
    }
}

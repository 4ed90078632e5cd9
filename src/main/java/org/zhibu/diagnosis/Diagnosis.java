package org.zhibu.diagnosis;

import java.util.List;
import java.util.Optional;
import org.zhibu.standard.Norm;
import org.zhibu.standard.NormSet;

/** Every norm of a set in every area, on one basis (诊断); immutable. */
public interface Diagnosis {
    Basis basis();

    NormSet norms();

    /** The areas of a level, by id; buildings are not listed. */
    List<Area> areas(Area.Level level);

    /** The areas of a level that belong to another, by id. */
    List<Area> areas(Area.Level level, Area parent);

    Optional<Area> findArea(Area.Level level, long id);

    /** Residents of all ages, known and estimated. */
    double people(Area area);

    /** One for each norm, in the order of the set. */
    List<Gap> gaps(Area area);

    Gap gap(Area area, Norm norm);

    Overall overall(Area area);
}

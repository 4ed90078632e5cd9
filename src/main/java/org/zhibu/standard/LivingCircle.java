package org.zhibu.standard;

import java.util.Optional;

/**
 * A level of the living circles (生活圈层级), e.g. the 5-minute one.
 *
 * @param walkingMetres farthest walking distance; empty for a block, which has none
 */
public record LivingCircle(
        String code,
        String nameZh,
        String nameEn,
        Optional<Integer> walkingMinutes,
        Optional<Integer> walkingMetres,
        Optional<Integer> peopleMin,
        Optional<Integer> peopleMax,
        Certainty certainty,
        String source) {}

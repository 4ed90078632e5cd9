package org.zhibu.walk;

/**
 * The nearest source of each target on foot; of equally near ones the one with the lower number.
 *
 * @param source number of the source, -1 = none within the limit
 * @param metres on foot, infinite where there is none
 */
public record Nearest(int[] source, double[] metres) {}

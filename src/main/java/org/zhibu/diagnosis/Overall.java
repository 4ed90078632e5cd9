package org.zhibu.diagnosis;

/**
 * An area over all norms that ask for a facility with "must".
 *
 * @param must how many of them could be judged: they passed or are short
 * @param shortOf how many of these are short
 * @param unknown how many could not be judged because figures are not known
 */
public record Overall(
        int must,

        @com.fasterxml.jackson.annotation.JsonProperty("short")
        int shortOf,

        int unknown) {}

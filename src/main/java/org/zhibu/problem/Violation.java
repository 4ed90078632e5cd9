package org.zhibu.problem;

/** One value that is not allowed: where it stands and what is wrong with it. */
public record Violation(String field, String message) {}

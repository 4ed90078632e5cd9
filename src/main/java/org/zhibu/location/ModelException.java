package org.zhibu.location;

import java.util.List;
import java.util.stream.Collectors;

/** A model that cannot be built, with all its faults at once. */
public final class ModelException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    /** Where and what, and how to mend it. */
    public record Fault(String where, String what) {}

    ModelException(List<Fault> faults) {
        super(faults.stream().map(fault -> fault.where() + ": " + fault.what()).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}

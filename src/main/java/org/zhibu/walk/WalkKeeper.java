package org.zhibu.walk;

import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the network of the ways that are stored, made anew after roads or barriers have changed. */
@ApplicationScoped
public class WalkKeeper {
    /** The network of now. */
    public WalkNetwork current() {
        throw new UnsupportedOperationException();
    }

    /** The network of now as it would be with a what-if; kept by its id. */
    public WalkNetwork with(WhatIf whatIf) {
        throw new UnsupportedOperationException();
    }

    /** A what-if that was stored; a {@link org.zhibu.problem.ProblemException} when there is none. */
    public WhatIf getWhatIf(long id) {
        throw new UnsupportedOperationException();
    }

    /** Grows when roads or barriers change. */
    public long version() {
        throw new UnsupportedOperationException();
    }
}

package org.zhibu.standard;

import java.math.BigDecimal;
import java.util.Optional;

/** A value of a book that is to be changed, with the one it has; empty = none. */
record BookEdit(String code, Optional<BigDecimal> from, Optional<BigDecimal> to, String reason) {}

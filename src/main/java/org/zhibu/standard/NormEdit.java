package org.zhibu.standard;

import java.math.BigDecimal;
import java.util.Optional;

/** A value that is to be changed, with the one it has; empty = not regulated. */
record NormEdit(String norm, NormField field, Optional<BigDecimal> from, Optional<BigDecimal> to, String reason) {}

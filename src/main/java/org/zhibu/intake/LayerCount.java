package org.zhibu.intake;

/**
 * What became of the rows of a layer. Every row read is exactly one of created, changed, unchanged, refused, skipped;
 * repaired ones are among the first three.
 *
 * @param kind what they became, or "none" for rows that hold nothing the service knows
 */
record LayerCount(
        String layer,
        String kind,
        long read,
        long created,
        long changed,
        long unchanged,
        long repaired,
        long refused,
        long skipped) {
    LayerCount {
        if (read != created + changed + unchanged + refused + skipped || unchanged < 0) {
            throw new IllegalStateException("rows are missing in the count of layer " + layer + ": read " + read
                    + ", created " + created + ", changed " + changed + ", unchanged " + unchanged + ", refused "
                    + refused
                    + ", skipped " + skipped);
        }
    }

    static LayerCount skipped(String layer, long rows) {
        return new LayerCount(layer, "none", rows, 0, 0, 0, 0, 0, rows);
    }
}

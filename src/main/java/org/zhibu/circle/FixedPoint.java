package org.zhibu.circle;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/**
 * Writes numbers that were rounded to a fixed number of decimals. A circle tells some thousand distances and positions, and
 * finding the shortest text of a double was a fifth of its whole cost.
 */
abstract class FixedPoint extends StdSerializer<Double> {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 24;
    private static final double LARGEST = 1e10;

    private final int decimals;
    private final double scale;

    private FixedPoint(int decimals) {
        super(Double.class);
        this.decimals = decimals;
        this.scale = Math.pow(10, decimals);
    }

    /** Metres with two decimals. */
    static final class Metres extends FixedPoint {
        private static final long serialVersionUID = 1L;

        Metres() {
            super(2);
        }
    }

    /** Degrees with seven decimals. */
    static final class Degrees extends FixedPoint {
        private static final long serialVersionUID = 1L;

        Degrees() {
            super(7);
        }
    }

    @Override
    public void serialize(Double value, JsonGenerator json, SerializerProvider provider) throws IOException {
        if (Math.abs(value) < LARGEST) {
            char[] text = new char[LONGEST];
            int begin = write(Math.round(value * scale), text);
            json.writeNumber(text, begin, LONGEST - begin);
        } else {
            json.writeNumber(value);
        }
    }

    /** From the last digit to the first; answers where the text begins. */
    private int write(long scaled, char[] text) {
        long rest = Math.abs(scaled);
        int at = LONGEST;
        for (int digit = 0; digit < decimals; digit++) {
            text[--at] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        text[--at] = '.';
        do {
            text[--at] = (char) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        if (scaled < 0) {
            text[--at] = '-';
        }
        return at;
    }
}

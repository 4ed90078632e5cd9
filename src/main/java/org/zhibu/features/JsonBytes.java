package org.zhibu.features;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** UTF-8 being written, JSON or other text: grows, and can be poured out and used again. Made for speed: no text in between. */
public final class JsonBytes {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final long[] POWERS = {
        1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
    };
    private static final byte[] AMPERSAND = "&amp;".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LESS = "&lt;".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] GREATER = "&gt;".getBytes(StandardCharsets.US_ASCII);
    private static final double EXACT = 9e15;
    /** A digit, its tens and ones at 2n and 2n + 1. */
    private static final byte[] PAIRS = pairs();

    private byte[] bytes;
    private int size;

    public JsonBytes(int capacity) {
        this.bytes = new byte[capacity];
    }

    private static byte[] pairs() {
        byte[] pairs = new byte[200];
        for (int number = 0; number < 100; number++) {
            pairs[2 * number] = (byte) ('0' + number / 10);
            pairs[2 * number + 1] = (byte) ('0' + number % 10);
        }
        return pairs;
    }

    public int size() {
        return size;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** Writes what there is and forgets it. */
    public void pourInto(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
        size = 0;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }

    public JsonBytes put(byte[] ready) {
        room(ready.length);
        System.arraycopy(ready, 0, bytes, size, ready.length);
        size += ready.length;
        return this;
    }

    public JsonBytes put(char ascii) {
        room(1);
        bytes[size++] = (byte) ascii;
        return this;
    }

    public JsonBytes put(String text) {
        return put(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A JSON text with its quotes; the argument is UTF-8. */
    public JsonBytes quoted(byte[] utf8) {
        room(utf8.length * 6 + 2);
        bytes[size++] = '"';
        for (byte each : utf8) {
            if (each >= 0 && each < ' ' || each == '"' || each == '\\') {
                escape(each);
            } else {
                bytes[size++] = each;
            }
        }
        bytes[size++] = '"';
        return this;
    }

    public JsonBytes quoted(String text) {
        return quoted(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Text as content of XML; characters that XML cannot hold are left out. */
    public JsonBytes markup(byte[] utf8) {
        room(utf8.length * 5);
        for (byte each : utf8) {
            switch (each) {
                case '&' -> put(AMPERSAND);
                case '<' -> put(LESS);
                case '>' -> put(GREATER);
                default -> {
                    if (each < 0 || each >= ' ' || each == '\n' || each == '\t' || each == '\r') {
                        bytes[size++] = each;
                    }
                }
            }
        }
        return this;
    }

    private void escape(byte each) {
        bytes[size++] = '\\';
        switch (each) {
            case '"', '\\' -> bytes[size++] = each;
            case '\n' -> bytes[size++] = 'n';
            case '\r' -> bytes[size++] = 'r';
            case '\t' -> bytes[size++] = 't';
            default -> {
                bytes[size++] = 'u';
                bytes[size++] = '0';
                bytes[size++] = '0';
                bytes[size++] = HEX[each >> 4];
                bytes[size++] = HEX[each & 15];
            }
        }
    }

    public JsonBytes whole(long number) {
        room(20);
        if (number < 0) {
            if (number == Long.MIN_VALUE) {
                return put(Long.toString(number));
            }
            bytes[size++] = '-';
            positive(-number);
        } else {
            positive(number);
        }
        return this;
    }

    private void positive(long number) {
        int digits = 1;
        for (long bound = 10; digits < 19 && number >= bound; bound *= 10) {
            digits++;
        }
        long rest = number;
        int at = size + digits;
        size = at;
        while (rest >= 100) {
            int pair = (int) (rest % 100) * 2;
            rest /= 100;
            bytes[--at] = PAIRS[pair + 1];
            bytes[--at] = PAIRS[pair];
        }
        if (rest >= 10) {
            bytes[--at] = PAIRS[(int) rest * 2 + 1];
            bytes[--at] = PAIRS[(int) rest * 2];
        } else {
            bytes[--at] = (byte) ('0' + rest);
        }
    }

    /** The shortest digits that mean this number. */
    public JsonBytes real(double number) {
        return put(NumberOutput.toString(number, true));
    }

    /** Rounded to so many decimals, 0 to 9, without zeros at the end. */
    public JsonBytes rounded(double number, int decimals) {
        double scaled = Math.rint(number * POWERS[decimals]);
        if (!(Math.abs(scaled) < EXACT)) {
            return real(number);
        }
        long all = (long) scaled;
        room(24);
        if (all < 0) {
            bytes[size++] = '-';
            all = -all;
        }
        positive(all / POWERS[decimals]);
        fraction(all % POWERS[decimals], decimals);
        return this;
    }

    private void fraction(long fraction, int decimals) {
        if (fraction == 0) {
            return;
        }
        bytes[size++] = '.';
        int at = size + decimals;
        size = at;
        long rest = fraction;
        for (int digit = 0; digit < decimals; digit++) {
            bytes[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        while (bytes[size - 1] == '0') {
            size--;
        }
    }
}

package org.zhibu.filter;

/** What values of a field are. */
public enum ValueType {
    TEXT,
    /** Whole number of up to 63 bits. */
    WHOLE,
    /** Floating-point number. */
    REAL,
    /** Decimal number, exact. */
    DECIMAL,
    TRUTH,
    /** Day without a time. */
    DAY,
    /** Moment on the time line. */
    MOMENT;

    public boolean isNumber() {
        return this == WHOLE || this == REAL || this == DECIMAL;
    }

    public boolean isTime() {
        return this == DAY || this == MOMENT;
    }
}

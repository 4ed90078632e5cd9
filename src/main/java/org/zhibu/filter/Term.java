package org.zhibu.filter;

/** A part of a filter while it is read: before its end nobody knows what "(" begins. */
sealed interface Term {
    record Condition(Filter filter) implements Term {}

    record Scalar(Value value) implements Term {}

    record Shape(Ground ground) implements Term {}

    record Span(TimeSpan span) implements Term {}

    default Filter asFilter() {
        if (this instanceof Condition condition) {
            return condition.filter();
        }
        if (this instanceof Scalar scalar && scalar.value() instanceof Value.Truth) {
            return new Filter.Holds(scalar.value());
        }
        throw SqlFilter.problem("a condition is wanted where there is " + words() + ".");
    }

    default Value asValue() {
        if (this instanceof Scalar scalar) {
            return scalar.value();
        }
        throw SqlFilter.problem("a value is wanted where there is " + words() + ".");
    }

    default Ground asGround(FilterFields fields) {
        if (this instanceof Shape shape) {
            return shape.ground();
        }
        if (this instanceof Scalar scalar
                && scalar.value() instanceof Value.Property property
                && fields.isGeometry(property.name())) {
            return new Ground.Own();
        }
        throw SqlFilter.problem("a geometry is wanted where there is " + words() + ".");
    }

    default TimeSpan asSpan() {
        if (this instanceof Span span) {
            return span.span();
        }
        if (this instanceof Scalar scalar) {
            return TimeSpan.at(scalar.value());
        }
        throw SqlFilter.problem("a moment, day or interval is wanted where there is " + words() + ".");
    }

    private String words() {
        if (this instanceof Scalar scalar) {
            return SqlFilter.words(scalar.value());
        } else if (this instanceof Shape) {
            return "a geometry";
        } else if (this instanceof Span) {
            return "an interval";
        }
        return "a condition";
    }
}

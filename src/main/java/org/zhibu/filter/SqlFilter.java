package org.zhibu.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.zhibu.filter.Filter.All;
import org.zhibu.filter.Filter.Any;
import org.zhibu.filter.Filter.Between;
import org.zhibu.filter.Filter.Compare;
import org.zhibu.filter.Filter.Holds;
import org.zhibu.filter.Filter.Ids;
import org.zhibu.filter.Filter.In;
import org.zhibu.filter.Filter.IsUnknown;
import org.zhibu.filter.Filter.Like;
import org.zhibu.filter.Filter.Near;
import org.zhibu.filter.Filter.Not;
import org.zhibu.filter.Filter.Spatial;
import org.zhibu.filter.Filter.SpatialOperator;
import org.zhibu.filter.Filter.Temporal;
import org.zhibu.filter.FilterFields.FilterField;
import org.zhibu.problem.ProblemException;

/** Turns the tree into SQL that uses the indexes. Names become columns of ours, everything else a bound value. */
public final class SqlFilter {
    static final String GEOMETRY = "geom";
    static final String SHAPE = "ST_GeomFromWKB(?, 4326)";

    private final FilterFields fields;
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private SqlFilter(FilterFields fields) {
        this.fields = fields;
    }

    /** Throws a problem that names what cannot be translated. */
    public static SqlCondition of(Filter filter, FilterFields fields) {
        if (filter.equals(Filter.EVERYTHING)) {
            return SqlCondition.NONE;
        }
        SqlFilter translation = new SqlFilter(fields);
        translation.write(filter);
        return new SqlCondition(translation.sql.toString(), translation.values);
    }

    private void write(Filter filter) {
        if (filter instanceof All all) {
            join(all.parts(), " AND ", "true");
        } else if (filter instanceof Any any) {
            join(any.parts(), " OR ", "false");
        } else if (filter instanceof Not not) {
            sql.append("NOT (");
            write(not.part());
            sql.append(')');
        } else if (filter instanceof Compare compare) {
            compare(compare);
        } else if (filter instanceof Like like) {
            like(like);
        } else if (filter instanceof Between between) {
            between(between);
        } else if (filter instanceof In in) {
            in(in);
        } else if (filter instanceof IsUnknown unknown) {
            isUnknown(unknown);
        } else if (filter instanceof Holds holds) {
            require(holds.value(), ValueType.TRUTH);
            value(holds.value(), ValueType.TRUTH);
        } else if (filter instanceof Spatial spatial) {
            spatial(spatial);
        } else if (filter instanceof Near near) {
            near(near);
        } else if (filter instanceof Temporal temporal) {
            SqlTime.write(temporal, this);
        } else if (filter instanceof Ids ids) {
            sql.append("id = ANY (?)");
            values.add(ids.ids().stream().mapToLong(Long::longValue).toArray());
        }
    }

    private void join(List<Filter> parts, String word, String ofNone) {
        each(parts, word, ofNone, this::write);
    }

    private <T> void each(List<T> parts, String word, String ofNone, Consumer<T> write) {
        sql.append('(');
        for (int index = 0; index < parts.size(); index++) {
            sql.append(index == 0 ? "" : word);
            write.accept(parts.get(index));
        }
        sql.append(parts.isEmpty() ? ofNone : "").append(')');
    }

    private void compare(Compare compare) {
        ValueType type = common(compare.left(), compare.right());
        value(compare.left(), type);
        sql.append(' ').append(compare.operator().sign()).append(' ');
        value(compare.right(), type);
    }

    private void like(Like like) {
        require(like.value(), ValueType.TEXT);
        require(like.pattern(), ValueType.TEXT);
        value(like.value(), ValueType.TEXT);
        sql.append(" LIKE ");
        value(like.pattern(), ValueType.TEXT);
    }

    private void between(Between between) {
        ValueType type = common(between.value(), between.low());
        common(between.value(), between.high());
        value(between.value(), type);
        sql.append(" BETWEEN ");
        value(between.low(), type);
        sql.append(" AND ");
        value(between.high(), type);
    }

    private void in(In in) {
        if (in.list().isEmpty()) {
            sql.append("false");
            return;
        }
        ValueType type = ValueType.TEXT;
        for (Value each : in.list()) {
            type = common(in.value(), each);
        }
        ValueType last = type;
        value(in.value(), last);
        sql.append(" IN ");
        each(in.list(), ", ", "", each -> value(each, last));
    }

    private void isUnknown(IsUnknown unknown) {
        if (unknown.value() instanceof Value.Property property && fields.isGeometry(property.name())) {
            sql.append(GEOMETRY);
        } else {
            value(unknown.value(), type(unknown.value()));
        }
        sql.append(" IS NULL");
    }

    private void spatial(Spatial spatial) {
        if (spatial.operator() == SpatialOperator.INTERSECTS
                && spatial.left() instanceof Ground.Own
                && spatial.right() instanceof Ground.Shape shape
                && SqlBox.isBox(shape.geometry())) {
            SqlBox.write(shape.geometry(), sql, values);
            return;
        }
        boolean disjoint = spatial.operator() == SpatialOperator.DISJOINT;
        sql.append(disjoint ? "NOT " : "").append(function(spatial.operator())).append('(');
        ground(spatial.left());
        sql.append(", ");
        ground(spatial.right());
        sql.append(')');
    }

    private static String function(SpatialOperator operator) {
        return switch (operator) {
            case INTERSECTS, DISJOINT -> "ST_Intersects";
            case EQUALS -> "ST_Equals";
            case TOUCHES -> "ST_Touches";
            case CROSSES -> "ST_Crosses";
            case WITHIN -> "ST_Within";
            case CONTAINS -> "ST_Contains";
            case OVERLAPS -> "ST_Overlaps";
        };
    }

    /** A box of degrees that surely holds the circle lets the index choose, the geodesic distance decides. */
    private void near(Near near) {
        sql.append(near.beyond() ? "NOT (" : "(");
        if (near.left() instanceof Ground.Own
                && near.right() instanceof Ground.Shape shape
                && !shape.geometry().isEmpty()) {
            double farthest = Math.max(
                    Math.abs(shape.geometry().getEnvelopeInternal().getMinY()),
                    Math.abs(shape.geometry().getEnvelopeInternal().getMaxY()));
            double latitude = near.metres() / 110_000;
            double longitude = latitude / Math.cos(Math.toRadians(Math.min(farthest + latitude, 89.9)));
            if (farthest + latitude < 89 && longitude < 60) {
                sql.append(GEOMETRY).append(" && ST_Expand(ST_GeomFromWKB(?, 4326), ?, ?) AND ");
                values.add(wkb(shape.geometry()));
                values.add(longitude);
                values.add(latitude);
            }
        }
        sql.append("ST_DWithin(");
        ground(near.left());
        sql.append("::geography, ");
        ground(near.right());
        sql.append("::geography, ?))");
        values.add(near.metres());
    }

    private void ground(Ground ground) {
        if (ground instanceof Ground.Shape shape) {
            sql.append(SHAPE);
            values.add(wkb(shape.geometry()));
        } else {
            sql.append(GEOMETRY);
        }
    }

    static byte[] wkb(Geometry geometry) {
        return new WKBWriter(2).write(geometry);
    }

    FilterField field(String name) {
        if (fields.isGeometry(name)) {
            throw problem("'" + name + "' is the geometry; it can only be asked for by spatial functions.");
        }
        return fields.find(name)
                .orElseThrow(() -> problem("There is no field '" + name + "'. There are: "
                        + String.join(", ", new java.util.TreeSet<>(fields.names())) + "."));
    }

    void append(String ours) {
        sql.append(ours);
    }

    /** A value as one of the type; times are brought to it, numbers compare with each other as they are. */
    void value(Value value, ValueType wanted) {
        if (value instanceof Value.Property property) {
            FilterField field = field(property.name());
            sql.append(
                    field.type() == ValueType.DAY && wanted == ValueType.MOMENT
                            ? "(" + field.column() + "::timestamp AT TIME ZONE 'UTC')"
                            : field.column());
        } else if (value instanceof Value.Folded folded) {
            require(folded.text(), ValueType.TEXT);
            sql.append("lower(");
            value(folded.text(), ValueType.TEXT);
            sql.append(')');
        } else if (value instanceof Value.Arithmetic sum) {
            SqlArithmetic.write(sum, this);
        } else {
            literal(value, wanted);
        }
    }

    private void literal(Value value, ValueType wanted) {
        sql.append('?');
        if (value instanceof Value.Text text) {
            values.add(text.text());
        } else if (value instanceof Value.Number number) {
            values.add(SqlArithmetic.bound(number.number(), wanted));
        } else if (value instanceof Value.Truth truth) {
            values.add(truth.truth());
        } else if (value instanceof Value.Moment moment) {
            values.add(moment.moment());
        } else if (value instanceof Value.Day day) {
            values.add(wanted == ValueType.MOMENT ? midnight(day.day()) : day.day());
        }
    }

    static Instant midnight(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    ValueType type(Value value) {
        if (value instanceof Value.Property property) {
            return field(property.name()).type();
        } else if (value instanceof Value.Number || value instanceof Value.Arithmetic) {
            return ValueType.DECIMAL;
        } else if (value instanceof Value.Truth) {
            return ValueType.TRUTH;
        } else if (value instanceof Value.Moment) {
            return ValueType.MOMENT;
        } else if (value instanceof Value.Day) {
            return ValueType.DAY;
        }
        return ValueType.TEXT;
    }

    /** The type in which two values compare. */
    private ValueType common(Value left, Value right) {
        ValueType one = type(left);
        ValueType other = type(right);
        if (one.isNumber() && other.isNumber()) {
            return left instanceof Value.Number ? other : one;
        }
        if (one.isTime() && other.isTime()) {
            return one == other ? one : ValueType.MOMENT;
        }
        if (one != other) {
            throw problem(words(left) + " is " + words(one) + " and cannot be compared with " + words(right)
                    + ", which is " + words(other) + ".");
        }
        return one;
    }

    void require(Value value, ValueType type) {
        if (type(value) != type) {
            throw problem(words(value) + " is " + words(type(value)) + " where " + words(type) + " is wanted.");
        }
    }

    static String words(Value value) {
        if (value instanceof Value.Property property) {
            return "'" + property.name() + "'";
        } else if (value instanceof Value.Text text) {
            return "'" + text.text() + "'";
        } else if (value instanceof Value.Number number) {
            return number.number().toString();
        }
        return "the value";
    }

    private static String words(ValueType type) {
        return switch (type) {
            case TEXT -> "text";
            case WHOLE, REAL, DECIMAL -> "a number";
            case TRUTH -> "true or false";
            case DAY -> "a day";
            case MOMENT -> "a moment";
        };
    }

    static ProblemException problem(String detail) {
        return ProblemException.badParameter("filter", "The filter cannot be used: " + detail);
    }
}

package org.zhibu.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.zhibu.geo.GeoJson;
import org.zhibu.geo.Geometries;

/**
 * Items, edits and sites as JSON, always in the same way: members sorted, numbers plain, geometries with nine decimals, what is
 * absent left out. Two equal items have the same text, so that the text can be hashed.
 */
public final class PlanJson {
    private static final GeoJson GEOMETRIES = new GeoJson(9, 20_000);

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(geometries())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            // what a record works out from its components is no part of it
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .serializationInclusion(JsonInclude.Include.NON_ABSENT)
            .build();

    private PlanJson() {}

    /** The mapper itself, for those who write items into larger answers; not to be configured. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass(), e);
        }
    }

    static byte[] bytes(Object value) {
        return write(value).getBytes(StandardCharsets.UTF_8);
    }

    /** @throws JsonProcessingException when it is not one */
    public static <T> T read(JsonNode json, Class<T> type) throws JsonProcessingException {
        return MAPPER.treeToValue(json, type);
    }

    private static SimpleModule geometries() {
        SimpleModule module = new SimpleModule();
        module.addSerializer(new StdSerializer<>(Geometry.class) {
            private static final long serialVersionUID = 1L;

            @Override
            public void serialize(Geometry geometry, JsonGenerator out, SerializerProvider provider)
                    throws IOException {
                out.writeTree(GEOMETRIES.write(geometry));
            }
        });
        module.addDeserializer(Geometry.class, reader(Geometry.class, geometry -> geometry));
        module.addDeserializer(Point.class, reader(Point.class, Point.class::cast));
        module.addDeserializer(MultiPolygon.class, reader(MultiPolygon.class, Geometries::multiPolygon));
        module.addSerializer(new StdSerializer<>(BigDecimal.class) {
            private static final long serialVersionUID = 1L;

            @Override
            public void serialize(BigDecimal value, JsonGenerator out, SerializerProvider provider) throws IOException {
                BigDecimal plain = value.stripTrailingZeros();
                out.writeNumber((plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString());
            }
        });
        return module;
    }

    private static <G extends Geometry> StdDeserializer<G> reader(Class<G> type, Function<Geometry, G> cast) {
        return new StdDeserializer<>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public G deserialize(JsonParser in, DeserializationContext context) throws IOException {
                return cast.apply(GEOMETRIES.read(in.readValueAsTree()));
            }
        };
    }
}

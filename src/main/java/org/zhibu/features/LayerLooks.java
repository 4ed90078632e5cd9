package org.zhibu.features;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.zhibu.standard.FacilityType;
import org.zhibu.standard.StandardStore;

/** The looks of all collections: what the page draws by, where it does; else definitions of the same form. */
@ApplicationScoped
class LayerLooks {
    private static final List<String> FOLDERS = List.of("/META-INF/resources/layers/", "looks/");

    /** Tiles name a few things otherwise than features do. */
    private static final Map<PublicCollection, String> FIELDS = Map.of(
            PublicCollection.BUILDINGS, "yearBuilt",
            PublicCollection.COMMUNITIES, "yearBuilt",
            PublicCollection.ROADS, "roadClass",
            PublicCollection.BARRIERS, "barrierType",
            PublicCollection.FACILITIES, "type");

    private final StandardStore standards;

    LayerLooks(StandardStore standards) {
        this.standards = standards;
    }

    LayerLook of(PublicCollection collection) {
        if (collection == PublicCollection.PLAN_ASSIGNMENTS) {
            return LayerLook.ofPlan(collection.id(), definition("plan"), collection.title());
        }
        LayerLook look =
                LayerLook.of(definition(collection.id()), collection.title(), FIELDS.getOrDefault(collection, ""));
        return collection == PublicCollection.FACILITIES ? byTypes(look) : look;
    }

    /** Features know their type, only tiles its category. */
    private LayerLook byTypes(LayerLook look) {
        List<FacilityType> types = standards.listFacilityTypes();
        return look.withClasses(look.classes().stream()
                .map(each -> each.withFieldValues(types.stream()
                        .filter(type -> each.values().contains(type.category()))
                        .map(FacilityType::code)
                        .toList()))
                .filter(each -> !each.fieldValues().isEmpty())
                .toList());
    }

    private static JsonNode definition(String id) {
        for (String folder : FOLDERS) {
            try (InputStream in = LayerLooks.class.getResourceAsStream(folder + id + ".json")) {
                if (in != null) {
                    return new ObjectMapper().readTree(in);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the look of " + id + " cannot be read", e);
            }
        }
        throw new IllegalStateException("there is no look of " + id);
    }
}

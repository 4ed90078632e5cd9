package org.zhibu.diagnosis;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Describes the parameters that all questions about a diagnosis have in common, once. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DiagnosisParameters implements OASFilter {
    private static final List<String> GAPS =
            List.of("/api/gaps", "/api/gaps/map", "/api/gaps/summary", "/api/gaps/changes");
    private static final String COVERAGE = "/api/coverage";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Stream.concat(GAPS.stream(), Stream.of(COVERAGE)).forEach(path -> {
            var item = document.getPaths().getPathItem(path);
            if (item != null && item.getGET() != null) {
                describe(item.getGET(), path);
            }
        });
    }

    private static void describe(Operation operation, String path) {
        if (GAPS.contains(path)) {
            operation.addParameter(text("norms", "Norm set, CODE or CODE@revision; GB50180-2018 unless said")
                    .example("GB50180-2018"));
        }
        operation.addParameter(text("metric", "straight or walk; walk unless said where there is a network")
                .schema(OASFactory.createSchema().addType(SchemaType.STRING).enumeration(List.of("straight", "walk"))));
        operation.addParameter(whole("whatIf", "Id of a what-if of the network; walking only"));
        operation.addParameter(whole("assumptions", "Revision of the assumptions; the newest unless said"));
        for (String level : List.of("community", "block", "subdistrict", "district")) {
            operation.addParameter(
                    whole(level, "Id of the area asked about; of the four at most one, none = everything"));
        }
        if (!path.equals("/api/gaps/changes") && GAPS.contains(path)) {
            operation.addParameter(
                    text("type", "Facility type; all unless said").example("KINDERGARTEN"));
        }
    }

    private static Parameter text(String name, String description) {
        return parameter(name, description, SchemaType.STRING);
    }

    private static Parameter whole(String name, String description) {
        return parameter(name, description, SchemaType.INTEGER);
    }

    private static Parameter parameter(String name, String description, SchemaType type) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(description)
                .schema(OASFactory.createSchema().addType(type));
    }
}

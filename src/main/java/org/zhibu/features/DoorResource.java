package org.zhibu.features;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.zhibu.problem.QueryParameters;

/** What the doors have in common: forms of answers and how one is chosen. */
abstract class DoorResource {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    CollectionCatalog catalog;

    @Inject
    CollectionFigures figures;

    static Links links(UriInfo uri) {
        return Links.of(uri.getBaseUri().toString());
    }

    /** The form of a document without parameters of its own. */
    static Format format(UriInfo uri, HttpHeaders headers, List<Format> offered) {
        return format(QueryParameters.of(uri, java.util.Set.of("f")).text("f"), headers, offered);
    }

    static Format format(Optional<String> word, HttpHeaders headers, List<Format> offered) {
        if (word.isPresent()) {
            return Format.named(word.get(), offered);
        }
        List<String> types = headers.getAcceptableMediaTypes().stream()
                .map(type -> type.getType() + "/" + type.getSubtype())
                .toList();
        return Format.accepted(types, offered).orElseThrow(NotAcceptableException::new);
    }

    static Response.ResponseBuilder answer(Format format, Object body) {
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType() + (format == Format.HTML ? ";charset=UTF-8" : ""))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    static byte[] bytes(JsonNode document) {
        try {
            return JSON.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

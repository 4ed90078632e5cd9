package org.zhibu.features;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The links of a page of features: the request again, with other values of some parameters. */
final class PageLinks {
    private static final Set<String> PLACE = Set.of("after", "before");
    /** What a file of all that match is not asked for with. */
    private static final Set<String> WHOLE = Set.of("f", "limit", "after", "before");

    private final URI request;

    PageLinks(URI request) {
        this.request = request;
    }

    /** The request with some parameters left out and one added; the others stay as they were written. */
    String with(Set<String> without, String name, String value) {
        String query = request.getRawQuery() == null ? "" : request.getRawQuery();
        Stream<String> kept = Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty() && !without.contains(part.replaceFirst("=.*", "")));
        String whole = Stream.concat(kept, Stream.of(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return request.toString().replaceFirst("\\?.*", "") + "?" + whole;
    }

    /** The link to the next page as a header, for forms that have no place for it. */
    String nextHeader(Key next, Format format) {
        return "<" + with(PLACE, "after", next.token()) + ">; rel=\"next\"; type=\"" + format.mediaType() + "\"";
    }

    /** The same features as a file: no more than the page has. */
    private String asFile(String word, long limit) {
        return with(Set.of("f", "limit"), "limit", String.valueOf(limit)) + "&f=" + word;
    }

    ArrayNode of(Links links, FeatureQuery query, Format format, Optional<Key> previous, Optional<Key> next) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        Links.add(array, "self", request.toString(), format, new Words("本页", "This page"));
        Links.addAlternates(
                array,
                ItemsResource.FORMATS,
                format,
                word -> with(Set.of("f"), "f", word),
                new Words("本页的其他格式", "This page in another format"));
        Links.addAlternates(
                array,
                ItemsResource.FORMATS_OF_MANY.stream().filter(Format::isFile).toList(),
                format,
                word -> asFile(word, query.limit()),
                new Words("本页的文件", "This page as a file"));
        ItemsResource.FORMATS_OF_MANY.stream()
                .filter(Format::isFile)
                .forEach(form -> Links.add(
                        array,
                        Links.FILE,
                        with(WHOLE, "f", form.word()),
                        form,
                        new Words("全部符合条件的要素 " + form.title(), "All that match as " + form.title())));
        links.addCollection(array, query.collection());
        next.ifPresent(key ->
                Links.add(array, "next", with(PLACE, "after", key.token()), format, new Words("下一页", "Next page")));
        previous.ifPresent(key -> Links.add(
                array, "prev", with(PLACE, "before", key.token()), format, new Words("上一页", "Previous page")));
        return array;
    }
}

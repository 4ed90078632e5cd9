package org.zhibu.wfs;

import java.util.Optional;
import org.zhibu.filter.Literals;
import org.zhibu.filter.TimeSpan;
import org.zhibu.filter.Value;

/** Moments and periods as GML writes them. */
final class FesTime {
    private FesTime() {}

    static TimeSpan period(XmlNode period) {
        return new TimeSpan(end(period, "begin", "beginPosition"), end(period, "end", "endPosition"));
    }

    /** An instant, or a text that is one. */
    static TimeSpan at(XmlNode node) {
        return TimeSpan.at(time(node.is("TimeInstant") ? instant(node) : node.value()));
    }

    private static Optional<Value> end(XmlNode period, String instant, String position) {
        String text = period.find(instant)
                .map(node -> instant(node.only()))
                .orElseGet(() -> period.get(position).value());
        return text.isEmpty() ? Optional.empty() : Optional.of(time(text));
    }

    static String instant(XmlNode node) {
        return node.find("timePosition").map(XmlNode::value).orElseGet(node::value);
    }

    private static Value time(String text) {
        return Literals.time(text)
                .orElseThrow(() -> WfsException.invalid(
                        "filter", "'" + text + "' is no day (2026-01-05) and no moment (2026-01-05T06:30:00Z)."));
    }
}

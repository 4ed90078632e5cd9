package org.zhibu.wfs;

import org.zhibu.features.Collection;

/** Names of fields as WFS writes them: with a prefix, or as a path from the feature. */
final class PropertyPath {
    private PropertyPath() {}

    /** The name of the field, or "geometry"; not checked to be one. */
    static String name(String path, Collection collection, String parameter) {
        String[] steps = path.strip().replaceFirst("^/+", "").split("/");
        String last = bare(steps[steps.length - 1]);
        boolean understood =
                steps.length == 1 || (steps.length == 2 && bare(steps[0]).equals(collection.id()));
        if (!understood || last.isEmpty() || !last.matches("[\\p{L}\\p{N}_.@-]+")) {
            throw WfsException.invalid(parameter, "'" + path + "' is no path to a field of " + collection.id() + ".");
        }
        return collection.isGeometry(last) ? "geometry" : last;
    }

    /** Without its prefix. */
    static String bare(String name) {
        return name.strip().replaceFirst("^[\\p{L}\\p{N}_.-]*:", "");
    }
}

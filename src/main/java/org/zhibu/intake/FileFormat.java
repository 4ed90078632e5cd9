package org.zhibu.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats that are read, each by exactly one driver. */
enum FileFormat {
    OSM_XML("OSM", List.of(".osm"), "an OpenStreetMap XML file (<osm …>)"),
    OSM_PBF("OSM", List.of(".pbf"), "an OpenStreetMap PBF file"),
    GEOJSON("GeoJSON", List.of(".geojson", ".json"), "GeoJSON"),
    GPKG("GPKG", List.of(".gpkg"), "a GeoPackage"),
    CSV("CSV", List.of(".csv"), "a table as comma-separated text"),
    XLSX("XLSX", List.of(".xlsx"), "an Excel workbook (.xlsx)");

    private final String driver;
    private final List<String> extensions;
    private final String description;

    FileFormat(String driver, List<String> extensions, String description) {
        this.driver = driver;
        this.extensions = extensions;
        this.description = description;
    }

    String driver() {
        return driver;
    }

    String description() {
        return description;
    }

    /** The extension of the neutral name under which the reader sees the file. */
    String extension() {
        return extensions.get(0);
    }

    boolean isOsm() {
        return driver.equals("OSM");
    }

    /** Tables hold positions in columns of numbers, or as well-known text, and name no reference system. */
    boolean isTable() {
        return this == CSV || this == XLSX;
    }

    boolean isBinary() {
        return this == OSM_PBF || this == GPKG || this == XLSX;
    }

    static Optional<FileFormat> ofName(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.extensions.stream().anyMatch(name::endsWith))
                .findFirst();
    }
}

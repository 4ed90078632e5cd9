package org.zhibu.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.zhibu.job.ChildProcess;
import org.zhibu.job.JobControl;
import org.zhibu.problem.Kind;
import org.zhibu.problem.ProblemException;

/**
 * The programs of GDAL as child processes: they open the given file with the one driver of its format and nothing else,
 * neither other files nor the network.
 */
@ApplicationScoped
class Gdal {
    private static final String PATH = "/usr/local/bin:/usr/bin:/bin";
    private static final Pattern DRIVER_LINE = Pattern.compile("^  (.+?) -[a-z, ]+- \\(.*$");
    private static final Pattern LAYER_LINE = Pattern.compile("^\\d+: (.*?)(?: \\([^()]*(?:\\([^()]*\\))?\\))?$");
    private static final Pattern COUNT_LINE = Pattern.compile("^\\s*traps \\(Integer.*\\) = (\\d+)$");
    /** A cell is read as it is written: what it means is decided later, the same for all formats. */
    private static final Map<String, String> AS_TEXT =
            Map.of("OGR_XLSX_HEADERS", "FORCE", "OGR_XLSX_FIELD_TYPES", "STRING");

    private static final String TRAPS =
            "SELECT count(*) AS traps FROM sqlite_master WHERE type = 'view' OR (type = 'table' AND sql LIKE"
                    + " 'create virtual%' AND sql NOT LIKE '%using rtree%' AND sql NOT LIKE '%using \"rtree\"%')";

    private final IntakeSettings settings;
    private final String jdbcUrl;
    private final String user;
    private final String password;
    private List<String> drivers = List.of();

    Gdal(
            IntakeSettings settings,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String jdbcUrl,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.settings = settings;
        this.jdbcUrl = jdbcUrl;
        this.user = user;
        this.password = password.orElse("");
    }

    /** The layers of a GeoPackage; refuses one that holds queries or foreign tables instead of data. */
    List<String> layersOf(ReceivedFile file, JobControl control) throws IOException {
        List<String> command = List.of("ogrinfo", "-ro", file.path().toString(), "-sql", TRAPS);
        for (String line : run(file, command, control, Map.of()).output()) {
            Matcher count = COUNT_LINE.matcher(line);
            if (count.matches() && !count.group(1).equals("0")) {
                throw refused("The GeoPackage holds views or virtual tables (" + count.group(1)
                        + "), which could make the reader run queries. Export the layers as plain tables.");
            }
        }
        return plainLayersOf(file, control);
    }

    /** The layers of a file that cannot hold queries. */
    List<String> plainLayersOf(ReceivedFile file, JobControl control) throws IOException {
        List<String> layers = new ArrayList<>();
        List<String> list = List.of("ogrinfo", "-ro", file.path().toString());
        for (String line : run(file, list, control, Map.of()).output()) {
            Matcher layer = LAYER_LINE.matcher(line);
            if (layer.matches()) {
                layers.add(layer.group(1));
            }
        }
        layers.stream().filter(name -> name.startsWith("-")).findFirst().ifPresent(name -> {
            throw refused("The layer '" + name + "' has a name that begins with '-'. Rename it.");
        });
        return layers;
    }

    /** Copies a layer into {@code table} of the schema; the answer is what the reader warned of. */
    List<String> load(ReceivedFile file, String schema, String layer, String table, JobControl control)
            throws IOException {
        List<String> command = copyCommand(file, schema);
        command.addAll(
                switch (file.format()) {
                    case GPKG -> List.of(layer);
                    case XLSX -> List.of("-unsetFid", layer);
                    case CSV ->
                        List.of(
                                "-oo",
                                "EMPTY_STRING_AS_NULL=YES",
                                "-oo",
                                "GEOM_POSSIBLE_NAMES=" + TablePositions.TEXT,
                                "-unsetFid");
                    case GEOJSON, OSM_XML, OSM_PBF -> List.of("-unsetFid");
                });
        command.addAll(List.of("-nln", table));
        return warnings(run(file, command, control, AS_TEXT), file);
    }

    /** Copies the layers of an OpenStreetMap file in one pass, each into a table of its own name. */
    List<String> loadOsm(ReceivedFile file, String schema, List<String> layers, JobControl control) throws IOException {
        Path rules = file.folder().resolve("osm.conf");
        try (InputStream own = Gdal.class.getResourceAsStream("osm.conf")) {
            Files.write(rules, own.readAllBytes());
        }
        List<String> command = copyCommand(file, schema);
        command.add("-unsetFid");
        command.addAll(layers);
        return warnings(run(file, command, control, Map.of("OSM_CONFIG_FILE", rules.toString())), file);
    }

    private List<String> copyCommand(ReceivedFile file, String schema) {
        List<String> command = new ArrayList<>(List.of("ogr2ogr", "-f", "PostgreSQL"));
        command.add(target(schema));
        command.add(file.path().toString());
        command.addAll(List.of("-dim", "XY", "-nlt", "CONVERT_TO_LINEAR", "-gt", "1000000"));
        // a column with numbers and words is text: as JSON the words would be refused, and the whole file with them
        command.addAll(List.of("-mapFieldType", "String(JSON)=String"));
        for (String option : List.of(
                "LAUNDER=NO",
                "UNLOGGED=YES",
                "SPATIAL_INDEX=NONE",
                "FID=" + StagedLayer.ROW,
                "GEOMETRY_NAME=" + StagedLayer.GEOM)) {
            command.addAll(List.of("-lco", option));
        }
        return command;
    }

    private String target(String schema) {
        Properties parts = Driver.parseURL(jdbcUrl, new Properties());
        if (parts == null) {
            throw new IllegalStateException("no PostgreSQL address: " + jdbcUrl);
        }
        return "PG:host=" + quoted(PGProperty.PG_HOST.getOrDefault(parts)) + " port="
                + quoted(PGProperty.PG_PORT.getOrDefault(parts)) + " dbname="
                + quoted(PGProperty.PG_DBNAME.getOrDefault(parts)) + " user=" + quoted(user) + " active_schema="
                + schema;
    }

    private static String quoted(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private ChildProcess.Outcome run(
            ReceivedFile file, List<String> command, JobControl control, Map<String, String> more) throws IOException {
        Map<String, String> environment = new HashMap<>(Map.of(
                "PATH", PATH,
                "LC_ALL", "C.UTF-8",
                "PGPASSWORD", password,
                "PG_USE_COPY", "YES",
                // a time without an offset is the time of China
                "PGTZ", "Asia/Shanghai",
                "CPL_TMPDIR", file.folder().toString(),
                "CPL_VSIL_CURL_ALLOWED_EXTENSIONS", ".none",
                "GDAL_DISABLE_READDIR_ON_OPEN", "EMPTY_DIR",
                "GDAL_DRIVER_PATH", "disable"));
        environment.putAll(Map.of("PROJ_NETWORK", "OFF", "OGR_SQLITE_ALLOW_EXTERNAL_ACCESS", "NO"));
        environment.put("GDAL_SKIP", allDriversBut(file.format().driver(), file, control));
        environment.putAll(more);
        ChildProcess.Outcome outcome = new ChildProcess(
                        file.folder(), environment, settings.readerMemory().asLongValue(), settings.readerTime())
                .run(command, control);
        if (outcome.exit() != 0) {
            throw refused("The reader could not read '" + file.name() + "' as "
                    + file.format().description() + ": " + lastWords(outcome, file));
        }
        return outcome;
    }

    /** The drivers that must not open anything, whatever the content of a file asks for. */
    private synchronized String allDriversBut(String wanted, ReceivedFile file, JobControl control) throws IOException {
        if (drivers.isEmpty()) {
            ChildProcess.Outcome outcome = new ChildProcess(
                            file.folder(),
                            Map.of("PATH", PATH, "LC_ALL", "C.UTF-8"),
                            settings.readerMemory().asLongValue(),
                            settings.readerTime())
                    .run(List.of("ogr2ogr", "--formats"), control);
            drivers = outcome.output().stream()
                    .map(DRIVER_LINE::matcher)
                    .filter(Matcher::matches)
                    .map(line -> line.group(1))
                    .toList();
        }
        return drivers.stream()
                .filter(driver -> !driver.equals(wanted) && !driver.equals("PostgreSQL"))
                .collect(Collectors.joining(","));
    }

    private static String lastWords(ChildProcess.Outcome outcome, ReceivedFile file) {
        if (outcome.exit() > 128) {
            return "it was stopped because it took too long or too much memory.";
        }
        return outcome.output().stream()
                .filter(line -> line.startsWith("ERROR") || line.startsWith("FAILURE"))
                .findFirst()
                .orElse("it ended with code " + outcome.exit())
                .replace(file.folder().toString() + "/", "");
    }

    private static List<String> warnings(ChildProcess.Outcome outcome, ReceivedFile file) {
        return outcome.output().stream()
                .filter(line -> line.startsWith("Warning") || line.startsWith("ERROR"))
                .map(line -> line.replace(file.folder().toString() + "/", ""))
                .limit(1_000)
                .toList();
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(Kind.INTAKE_REFUSED, detail);
    }
}

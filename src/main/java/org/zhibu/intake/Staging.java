package org.zhibu.intake;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.zhibu.job.JobControl;

/** A schema of its own for every import, with what GDAL brought in; dropped at the end, whatever the outcome. */
@ApplicationScoped
class Staging {
    private static final List<String> OSM_LAYERS = List.of("points", "lines", "multipolygons");
    private static final String COLUMNS = """
            SELECT attname, format_type(atttypid, NULL) AS type, coalesce(postgis_typmod_srid(atttypmod), 0) AS srid,
              postgis_typmod_type(atttypmod) IN ('Geometry', 'GeometryCollection') AS mixed
            FROM pg_attribute
            WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum""";
    private static final String ORPHANS = "SELECT nspname FROM pg_namespace WHERE nspname ~ '^intake_[0-9]+$'";

    private final DataSource database;
    private final Gdal gdal;

    Staging(DataSource database, Gdal gdal) {
        this.database = database;
        this.gdal = gdal;
    }

    static String schema(long intake) {
        return "intake_" + intake;
    }

    void dropOrphans(@Observes StartupEvent started) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> schemas = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(ORPHANS)) {
                while (row.next()) {
                    schemas.add(row.getString(1));
                }
            }
            for (String schema : schemas) {
                statement.execute("DROP SCHEMA " + Sql.name(schema) + " CASCADE");
                Log.infof("event=orphan-staging-dropped schema=%s", schema);
            }
        }
    }

    void create(String schema) throws SQLException {
        execute("CREATE SCHEMA " + Sql.name(schema));
    }

    /** Removes the schema, and the reference systems the reader added to the register of the database. */
    void drop(String schema, int lastKnownSrid) throws SQLException {
        execute("DROP SCHEMA IF EXISTS " + Sql.name(schema) + " CASCADE");
        execute("DO $$ BEGIN IF (SELECT max(srid) FROM spatial_ref_sys) > " + lastKnownSrid
                + " THEN DELETE FROM spatial_ref_sys WHERE srid > " + lastKnownSrid + "; END IF; END $$");
    }

    /** What the reader brought in and what it warned of. */
    record Loaded(List<StagedLayer> layers, List<String> warnings) {}

    Loaded load(ReceivedFile file, String schema, Workspace workspace, JobControl control)
            throws SQLException, IOException {
        List<StagedLayer> layers = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        if (file.format().isOsm()) {
            warnings.addAll(gdal.loadOsm(file, schema, OSM_LAYERS, control));
            for (String layer : OSM_LAYERS) {
                layers.add(describe(workspace, layer, layer, layers.size() + 1));
            }
            return new Loaded(layers, warnings);
        }
        for (String layer : layerNames(file, control)) {
            String table = "layer_" + (layers.size() + 1);
            warnings.addAll(gdal.load(file, schema, layer, table, control));
            layers.add(placed(workspace, file, describe(workspace, layer, table, layers.size() + 1)));
        }
        return new Loaded(layers, warnings);
    }

    private static StagedLayer placed(Workspace workspace, ReceivedFile file, StagedLayer layer) throws SQLException {
        return file.format().isTable() ? TablePositions.fill(workspace, layer) : layer;
    }

    private List<String> layerNames(ReceivedFile file, JobControl control) throws IOException {
        return switch (file.format()) {
            case GPKG -> gdal.layersOf(file, control);
            case XLSX -> gdal.plainLayersOf(file, control);
            case CSV -> List.of(file.stem());
            case GEOJSON, OSM_XML, OSM_PBF ->
                List.of(file.scan().flatMap(GeoJsonScan::name).orElse(file.stem()));
        };
    }

    private static StagedLayer describe(Workspace workspace, String name, String table, int number)
            throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        int[] srid = {0};
        boolean[] mixed = {false};
        workspace.list(
                COLUMNS,
                row -> {
                    columns.put(row.getString("attname"), row.getString("type"));
                    if (row.getString("attname").equals(StagedLayer.GEOM)) {
                        srid[0] = row.getInt("srid");
                        mixed[0] = row.getBoolean("mixed");
                    }
                    return row.getString("attname");
                },
                Sql.name(table));
        if (!columns.containsKey(StagedLayer.GEOM)) {
            workspace.execute("ALTER TABLE " + Sql.name(table) + " ADD COLUMN " + StagedLayer.GEOM + " geometry");
        }
        columns.remove(StagedLayer.ROW);
        columns.remove(StagedLayer.GEOM);
        long rows = workspace.number("SELECT count(*) FROM " + Sql.name(table));
        return new StagedLayer(name, table, columns, srid[0], mixed[0], rows, number);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

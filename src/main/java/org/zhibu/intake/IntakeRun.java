package org.zhibu.intake;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.zhibu.job.JobControl;
import org.zhibu.place.SuspendedIndexes;
import org.zhibu.problem.ProblemException;

/** The state of one import, from the staged file to the report. */
final class IntakeRun {
    /** What the service lends to each run. */
    record Lent(DataSource database, Staging staging, IntakeStore store, ManagedExecutor helpers) {}

    private static final String KNOWN_TYPE = "SELECT count(*) FROM facility_type WHERE code = ?";
    private static final String KNOWN_SRID = "SELECT count(*) FROM spatial_ref_sys WHERE srid = ?";
    private static final int FEWEST_FOR_REBUILD = 5_000;
    private static final int MOST_FOR_REBUILD = 300_000;

    private final Lent lent;
    private final long id;
    private final ReceivedFile file;
    private final IntakeRequest request;
    private final JobControl control;
    private final String schema;
    private final Workspace workspace;
    private final Findings findings;

    IntakeRun(
            Lent lent,
            long id,
            ReceivedFile file,
            IntakeRequest request,
            JobControl control,
            String schema,
            Workspace workspace) {
        this.lent = lent;
        this.id = id;
        this.file = file;
        this.request = request;
        this.control = control;
        this.schema = schema;
        this.workspace = workspace;
        this.findings = new Findings(workspace);
    }

    void whole() throws SQLException, IOException {
        step(IntakeStep.STAGE);
        refuseUnknownType();
        if (request.crs().type() == SourceCrs.Type.EPSG
                && workspace.number(KNOWN_SRID, request.crs().epsg()) == 0) {
            throw ProblemException.badParameter(
                    "crs", "'" + request.crs().text() + "' is not a known reference system.");
        }
        Staging.Loaded loaded = lent.staging().load(file, schema, workspace, control);
        findings.begin();
        for (String warning : loaded.warnings()) {
            findings.layerAsAWhole(loaded.layers().get(0), RowReason.READER_WARNING, warning);
        }
        step(IntakeStep.MAP);
        Routing routing = Routing.of(file.format(), loaded.layers(), request);
        List<FieldMapping> mappings = map(routing);
        step(IntakeStep.CHECK);
        new Refusals(workspace, mappings).decide();
        step(IntakeStep.COMMIT);
        commit(routing, mappings, loaded.layers());
    }

    private void refuseUnknownType() throws SQLException {
        if (request.facilityType().isPresent()
                && workspace.number(KNOWN_TYPE, request.facilityType().get()) == 0) {
            throw ProblemException.badParameter(
                    "facilityType",
                    "There is no facility type '" + request.facilityType().get()
                            + "'; GET /api/facility-types lists them.");
        }
    }

    private void step(IntakeStep step) {
        control.step(step.code(), step.progress());
    }

    private List<FieldMapping> map(Routing routing) throws SQLException, IOException {
        boolean ids = keepFeatureIds();
        Map<StagedLayer, Positions.Place> places = new java.util.HashMap<>();
        List<FieldMapping> mappings = new ArrayList<>();
        boolean declares =
                file.scan().map(GeoJsonScan::declaresCrs).orElse(!file.format().isTable());
        Positions positions = new Positions(workspace, request.crs(), declares);
        for (Destination destination : routing.destinations()) {
            StagedLayer layer = destination.layer();
            if (!places.containsKey(layer)) {
                places.put(layer, positions.bringIn(layer));
                Optional<String> other = positions.contradiction(layer);
                if (other.isPresent()) {
                    findings.layerAsAWhole(layer, RowReason.CRS_CONTRADICTED, other.get());
                }
            }
            if (destination.kind().shape() == IntakeKind.Shape.SPOT_OR_AREA) {
                workspace.execute(FacilityTypes.createTypes(destination, request.facilityType()));
            }
            FieldMapping mapping = FieldMapping.of(destination);
            new ReadyTable(mapping, places.get(layer), file.format().isOsm(), ids, prefix(routing, destination))
                    .create(workspace);
            mappings.add(mapping);
        }
        for (StagedLayer layer : routing.skipped()) {
            findings.layerAsAWhole(layer, RowReason.LAYER_SKIPPED, layer.name());
        }
        mappings.sort((a, b) -> a.destination().kind().compareTo(b.destination().kind()));
        return mappings;
    }

    /** Ids that stand beside the features of GeoJSON, in a table of their own; answers whether there are any. */
    private boolean keepFeatureIds() throws SQLException {
        Map<Long, String> ids = file.scan().map(GeoJsonScan::featureIds).orElse(Map.of());
        if (ids.isEmpty()) {
            return false;
        }
        workspace.execute("CREATE UNLOGGED TABLE feature_id (row_no bigint PRIMARY KEY, id text)");
        try (var statement = workspace
                .connection()
                .prepareStatement("INSERT INTO feature_id SELECT * FROM unnest(?::bigint[], ?::text[])")) {
            List<Long> rows = List.copyOf(ids.keySet());
            statement.setArray(1, workspace.connection().createArrayOf("bigint", rows.toArray()));
            statement.setArray(
                    2,
                    workspace
                            .connection()
                            .createArrayOf("text", rows.stream().map(ids::get).toArray()));
            statement.executeUpdate();
        }
        return true;
    }

    private String prefix(Routing routing, Destination destination) {
        boolean shared = !file.format().isOsm()
                && routing.destinations().stream()
                                .filter(other -> other.kind() == destination.kind())
                                .count()
                        > 1;
        return shared ? destination.layer().name() : "";
    }

    private void commit(Routing routing, List<FieldMapping> mappings, List<StagedLayer> layers) throws SQLException {
        Optional<String> box = extent(mappings);
        CompletableFuture<Void> notes = lent.helpers().runAsync(() -> takeNotes(mappings));
        workspace.begin();
        SuspendedIndexes indexes = SuspendedIndexes.of(
                workspace.connection(), emptyTablesToFill(mappings), List.of("geom", "name", "code"));
        List<LayerCount> counts = new ArrayList<>();
        Commit commit = new Commit(workspace, request, file.format().isOsm() ? "RECORDED" : "UNKNOWN");
        for (FieldMapping mapping : mappings) {
            counts.add(commit.write(mapping, Parents.near(workspace, box)));
            Parents.adopt(workspace, mapping.destination(), request.source());
        }
        for (StagedLayer layer : layers) {
            countUnused(routing, layer).ifPresent(counts::add);
        }
        indexes.restore();
        await(notes);
        long problems = lent.store().keepProblems(workspace, id);
        lent.store().keepReport(workspace, id, new IntakeReport(counts, problems, corners(box)));
        workspace.commit();
    }

    /** Tables for which building the indexes at the end pays; larger ones would stay locked for too long. */
    private static List<String> emptyTablesToFill(List<FieldMapping> mappings) {
        return mappings.stream()
                .map(FieldMapping::destination)
                .filter(destination -> destination.layer().rows() >= FEWEST_FOR_REBUILD
                        && destination.layer().rows() <= MOST_FOR_REBUILD)
                .map(destination -> destination.kind().table())
                .distinct()
                .toList();
    }

    /** On the second core, while the first one writes. */
    private void takeNotes(List<FieldMapping> mappings) {
        try (Workspace second = Workspace.open(lent.database(), schema, control)) {
            for (FieldMapping mapping : mappings) {
                new Findings(second).collect(mapping);
            }
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    private void await(CompletableFuture<Void> notes) throws SQLException {
        try {
            notes.join();
        } catch (CompletionException | CancellationException e) {
            control.check();
            if (e.getCause() instanceof SQLException sql) {
                throw sql;
            }
            throw e;
        }
    }

    private Optional<LayerCount> countUnused(Routing routing, StagedLayer layer) throws SQLException {
        List<Destination> of = routing.destinations().stream()
                .filter(destination -> destination.layer().equals(layer))
                .toList();
        if (!file.format().isOsm()) {
            return of.isEmpty() ? Optional.of(LayerCount.skipped(layer.name(), layer.rows())) : Optional.empty();
        }
        String used = String.join(
                " UNION ",
                of.stream().map(each -> "SELECT row_no FROM " + each.ready()).toList());
        long unused = layer.rows() - workspace.number("SELECT count(*) FROM (" + used + ") used");
        return unused == 0 ? Optional.empty() : Optional.of(LayerCount.skipped(layer.name(), unused));
    }

    private Optional<String> extent(List<FieldMapping> mappings) throws SQLException {
        if (mappings.isEmpty()) {
            return Optional.empty();
        }
        String every = String.join(
                " UNION ALL ",
                mappings.stream()
                        .map(mapping ->
                                "SELECT geom FROM " + mapping.destination().ready() + " WHERE refused IS NULL")
                        .toList());
        return Optional.ofNullable(workspace.one(
                "SELECT ST_Extent(geom)::box2d::text FROM (" + every + ") every", row -> row.getString(1)));
    }

    private static List<Double> corners(Optional<String> box) {
        return box.map(text -> java.util.Arrays.stream(
                                text.substring(4, text.length() - 1).split("[ ,]"))
                        .map(Double::valueOf)
                        .toList())
                .orElse(List.of());
    }
}

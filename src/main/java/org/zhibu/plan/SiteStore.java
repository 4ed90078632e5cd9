package org.zhibu.plan;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.zhibu.database.Rows;
import org.zhibu.database.Transactions;

/** Keeps sites: once each in the database, by the hash of their content, and those used last in memory. */
@ApplicationScoped
class SiteStore {
    /** Buildings of all sites in memory; one takes about 2 kB. */
    private static final int MOST_BUILDINGS = 60_000;

    private static final String FIND = "SELECT content FROM plan_site WHERE hash = ?";
    private static final String ADD =
            "INSERT INTO plan_site (hash, content) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING";

    private final Transactions database;
    private final SiteReader reader;
    private final Map<String, Site> kept = new LinkedHashMap<>(16, 0.75f, true);

    SiteStore(Transactions database, SiteReader reader) {
        this.database = database;
        this.reader = reader;
    }

    /** The site with this hash; every plan refers to one that is there. */
    Site site(String hash) {
        return kept(hash).orElseGet(() -> keep(hash, load(hash)));
    }

    /** Takes down the site of a unit as it is now. */
    Site freeze(long unit) {
        String text = PlanJson.write(reader.read(unit));
        String hash = HexFormat.of().formatHex(PlanState.sha256(text));
        byte[] content = packed(text);
        // what is stored and nothing else: outlines are rounded to nine decimals on the way
        Site site = kept(hash).orElseGet(() -> unpacked(hash, content));
        database.write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(ADD)) {
                Rows.bind(insert, hash, content);
                if (insert.executeUpdate() > 0) {
                    SitePlaces.add(connection, site);
                }
                return site;
            }
        });
        return keep(hash, site);
    }

    /** Sites of the time before places were written beside them. */
    void addMissingPlaces(@Observes StartupEvent started) {
        for (String hash : database.read(SitePlaces::sitesWithout)) {
            try {
                Site site = load(hash);
                database.write(connection -> {
                    SitePlaces.add(connection, site);
                    return site;
                });
            } catch (UncheckedIOException unreadable) {
                Log.warnf("the places of a site are missing in the layer of assignments: %s", unreadable.getMessage());
            }
        }
    }

    /** How the places of now differ from a site. */
    Drift drift(Site site) {
        Map<Target, Integer> then = new HashMap<>();
        site.buildings().forEach(each -> then.put(each.target(), each.version()));
        site.spaces().forEach(each -> then.put(each.target(), each.version()));
        return database.read(connection -> {
            Map<Target, Integer> now = new HashMap<>();
            now.putAll(versions(connection, SiteQueries.BUILDINGS_NOW, site.unit(), Target::building));
            now.putAll(versions(connection, SiteQueries.SPACES_NOW, site.unit(), Target::idleSpace));
            return Drift.between(
                    then, now, !unitVersion(connection, site.unit()).equals(List.of(site.unitVersion())));
        });
    }

    private static List<Integer> unitVersion(Connection connection, long unit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SiteQueries.UNIT_NOW)) {
            select.setLong(1, unit);
            return Rows.list(select, row -> row.getInt(1));
        }
    }

    private static Map<Target, Integer> versions(
            Connection connection, String sql, long unit, LongFunction<Target> target) throws SQLException {
        Map<Target, Integer> versions = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, unit);
            Rows.list(select, row -> versions.put(target.apply(row.getLong(1)), row.getInt(2)));
        }
        return versions;
    }

    private Site load(String hash) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(FIND)) {
                select.setString(1, hash);
                List<byte[]> found = Rows.list(select, row -> row.getBytes(1));
                if (found.isEmpty()) {
                    throw new IllegalStateException("there is no site " + hash);
                }
                return unpacked(hash, found.get(0));
            }
        });
    }

    private Optional<Site> kept(String hash) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(hash));
        }
    }

    private Site keep(String hash, Site site) {
        synchronized (kept) {
            kept.put(hash, site);
            int buildings = kept.values().stream().mapToInt(SiteStore::weight).sum();
            var oldest = kept.values().iterator();
            while (buildings > MOST_BUILDINGS && kept.size() > 1) {
                buildings -= weight(oldest.next());
                oldest.remove();
            }
            return site;
        }
    }

    private static int weight(Site site) {
        return 1 + site.buildings().size() + site.neighbours().size();
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Site unpacked(String hash, byte[] content) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return PlanJson.mapper().readValue(in, Site.class).withHash(hash);
        } catch (IOException e) {
            throw new UncheckedIOException("the site " + hash + " cannot be read", e);
        }
    }
}

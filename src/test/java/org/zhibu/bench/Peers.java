package org.zhibu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibu.app.EmbeddedPostgres;

/**
 * MapServer and QGIS Server of the distribution on the same table, as others measure them: four processes each, FastCGI behind
 * nginx, connections kept.
 */
final class Peers implements AutoCloseable {
    static final String MAP_SERVER =
            "http://127.0.0.1:18097/mapserver?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=ms:buildings&COUNT=100";
    static final String QGIS_SERVER =
            "http://127.0.0.1:18097/qgis?SERVICE=WFS&VERSION=1.1.0&REQUEST=GetFeature&TYPENAME=buildings&MAXFEATURES=100";
    static final String QGIS_ITEMS = "http://127.0.0.1:18097/qgis/wfs3/collections/buildings/items.json?limit=100";

    private static final String MAP = """
            MAP
              NAME "bench"
              PROJECTION "init=epsg:4326" END
              WEB METADATA
                "ows_title" "bench" "ows_enable_request" "*" "ows_srs" "EPSG:4326" "wfs_namespace_prefix" "ms"
                "ows_onlineresource" "http://127.0.0.1:18097/mapserver?"
              END END
              LAYER
                NAME "buildings"
                TYPE POLYGON
                STATUS ON
                CONNECTIONTYPE POSTGIS
                CONNECTION "%s"
                PROCESSING "CLOSE_CONNECTION=DEFER"
                DATA "geom FROM building USING UNIQUE id USING SRID=4326"
                METADATA
                  "wfs_title" "buildings" "gml_include_items" "all" "gml_featureid" "id" "wfs_srs" "EPSG:4326" "wfs_extent" "-180 -90 180 90"
                END
                PROJECTION "init=epsg:4326" END
              END
            END
            """;

    private static final String NGINX = """
            daemon off;
            pid %1$s/nginx.pid;
            error_log %1$s/error.log;
            events {}
            http {
              access_log off;
              client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy; fastcgi_temp_path %1$s/fastcgi;
              uwsgi_temp_path %1$s/uwsgi; scgi_temp_path %1$s/scgi;
              upstream mapserver { server 127.0.0.1:18095; keepalive 8; }
              upstream qgis { server 127.0.0.1:18094; keepalive 8; }
              server {
                listen 127.0.0.1:18097;
                fastcgi_keep_conn on;
                fastcgi_buffers 64 64k; fastcgi_buffer_size 64k;
                location /mapserver { include /etc/nginx/fastcgi_params; fastcgi_pass mapserver; fastcgi_param MS_MAPFILE %1$s/bench.map; }
                location /qgis { include /etc/nginx/fastcgi_params; fastcgi_split_path_info ^(/qgis)(/.*)$; fastcgi_param PATH_INFO $fastcgi_path_info;
                  fastcgi_param SCRIPT_NAME /qgis; fastcgi_pass qgis; }
              }
            }
            """;

    private final List<Process> processes = new ArrayList<>();

    private Peers() {}

    static Peers start(EmbeddedPostgres database) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("zhibu-peers");
        Matcher url = Pattern.compile("//([^:/]+):(\\d+)/([^?]+)").matcher(database.jdbcUrl());
        if (!url.find()) {
            throw new IllegalStateException(database.jdbcUrl());
        }
        String source = "host=" + url.group(1) + " port=" + url.group(2) + " dbname=" + url.group(3) + " user="
                + database.user() + " password=" + database.password();
        // it asks for 101 rows: starting parallel workers for them takes a hundred times as long as they do
        Files.writeString(
                folder.resolve("bench.map"), MAP.formatted(source + " options='-c max_parallel_workers_per_gather=0'"));
        Files.writeString(
                folder.resolve("mapserver.conf"),
                "CONFIG\n  ENV\n    MS_MAP_PATTERN \".\"\n  END\n  MAPS\n  END\nEND\n");
        Files.writeString(folder.resolve("nginx.conf"), NGINX.formatted(folder));
        String project = folder.resolve("bench.qgs").toString();
        Map<String, String> qgis = Map.of(
                "QT_QPA_PLATFORM", "offscreen",
                "QGIS_PROJECT_FILE", project,
                "QGIS_SERVER_LOG_LEVEL", "2",
                "QGIS_SERVER_LOG_STDERR", "0",
                "HOME", folder.toString());
        Load.output(List.of("/usr/bin/python3", "src/test/resources/qgis-project.py", project, source), qgis);
        Peers peers = new Peers();
        peers.spawn(
                18_095,
                "/usr/lib/cgi-bin/mapserv",
                Map.of("MS_MAPFILE", folder + "/bench.map", "MAPSERVER_CONFIG_FILE", folder + "/mapserver.conf"));
        peers.spawn(18_094, "/usr/lib/cgi-bin/qgis_mapserv.fcgi", qgis);
        peers.run(List.of("/usr/sbin/nginx", "-c", folder + "/nginx.conf"), Map.of());
        Thread.sleep(8000);
        return peers;
    }

    private void spawn(int port, String program, Map<String, String> environment) throws IOException {
        run(
                List.of(
                        "spawn-fcgi",
                        "-n",
                        "-a",
                        "127.0.0.1",
                        "-p",
                        "" + port,
                        "-F",
                        "1",
                        "--",
                        "/bin/sh",
                        "-c",
                        // spawn-fcgi -n starts one process; it starts the other three on the same socket
                        "exec 3<&0; for i in 1 2 3; do " + program + " <&3 & done; exec " + program),
                environment);
    }

    private void run(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target/bench-peers.log").toFile()));
        builder.environment().putAll(environment);
        processes.add(builder.start());
    }

    @Override
    public void close() {
        processes.forEach(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }
}

package org.zhibu.solver;

import com.google.ortools.Loader;
import com.google.protobuf.MessageLite;
import com.sun.jna.Platform;
import java.io.File;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The few jars the child needs, found from where their classes came. The class path of this process does not name them in the
 * packaged service, whose jars are opened by a class loader of its own.
 */
final class ChildClassPath {
    static final String FOLDER_OF_NATIVES = "ortools-linux-x86-64/";
    private static final String NATIVES = FOLDER_OF_NATIVES + "libjniortools.so";

    private ChildClassPath() {}

    /** Nothing where there are no natives for this system. */
    static Optional<String> find() {
        Optional<Path> natives = natives();
        if (natives.isEmpty()) {
            return Optional.empty();
        }
        Set<String> paths = new LinkedHashSet<>();
        Stream.of(NativeProgram.class, Loader.class, MessageLite.class, Platform.class)
                .map(type -> Optional.ofNullable(type.getProtectionDomain().getCodeSource())
                        .map(CodeSource::getLocation)
                        .flatMap(ChildClassPath::file)
                        .or(() -> resource(type)))
                .flatMap(Optional::stream)
                .map(Path::toString)
                .forEach(paths::add);
        paths.add(natives.get().toString());
        return Optional.of(String.join(File.pathSeparator, paths));
    }

    private static Optional<Path> resource(Class<?> type) {
        String name = type.getName().replace('.', '/') + ".class";
        return Optional.ofNullable(type.getClassLoader().getResource(name)).flatMap(url -> container(url, name));
    }

    /** Where the natives for this system are packed. */
    static Optional<Path> natives() {
        ClassLoader loader = Loader.class.getClassLoader();
        return Optional.ofNullable(loader.getResource(NATIVES)).flatMap(url -> container(url, NATIVES));
    }

    private static Optional<Path> container(URL url, String name) {
        String text = url.toString();
        return text.endsWith(name) ? file(text.substring(0, text.length() - name.length())) : Optional.empty();
    }

    private static Optional<Path> file(URL url) {
        return file(url.toString());
    }

    private static Optional<Path> file(String location) {
        String text = location.startsWith("jar:") ? location.substring(4) : location;
        int inside = text.indexOf("!/");
        String plain = inside < 0 ? text : text.substring(0, inside);
        if (!plain.startsWith("file:")) {
            return Optional.empty();
        }
        Path path = Path.of(URI.create(plain));
        return Files.exists(path) ? Optional.of(path) : Optional.empty();
    }
}

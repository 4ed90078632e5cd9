package org.zhibu.solver;

import java.util.HashMap;
import java.util.Map;

/** {@code --name value} pairs of a command line. */
record CommandOptions(Map<String, String> values) {
    static final String USAGE = """
            --problem lscp | mclp | p-median | p-center | capacitated-p-median | capacitated-mclp | p-dispersion | backup | backup-all
            --format  pmed | matrix | list | xy | bds      --file FILE
            --p N  --radius R  --budget B  --first N  --second N   what the problem asks for; pmed files bring their own p
            --people FILE  --capacity FILE  --cost FILE            one number a line, for matrix
            --sites FILE                                           sites of xy, if not the points themselves
            --seconds 60  --seed 1  --iterations 2000  --memory 3000""";

    static CommandOptions of(String[] arguments) {
        Map<String, String> values = new HashMap<>();
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("options come in pairs: --name value");
        }
        for (int i = 0; i < arguments.length; i += 2) {
            if (!arguments[i].startsWith("--")) {
                throw new IllegalArgumentException("an option begins with --, not " + arguments[i]);
            }
            values.put(arguments[i].substring(2), arguments[i + 1]);
        }
        return new CommandOptions(values);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name) {
        if (!has(name)) {
            throw new IllegalArgumentException("--" + name + " is missing");
        }
        return values.get(name);
    }

    double number(String name) {
        try {
            return Double.parseDouble(text(name));
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException("--" + name + " is no number: " + text(name), none);
        }
    }

    long whole(String name, long otherwise) {
        try {
            return has(name) ? Long.parseLong(text(name)) : otherwise;
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException("--" + name + " is no whole number: " + text(name), none);
        }
    }
}

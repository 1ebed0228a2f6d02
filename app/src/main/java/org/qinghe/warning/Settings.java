package org.qinghe.warning;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A detector's settings as one text, {@code name=value} lines in the order of the names. */
final class Settings {

    private Settings() {}

    static String text(Map<String, String> settings) {
        return new TreeMap<>(settings)
                .entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .collect(Collectors.joining("\n"));
    }

    static Map<String, String> parse(String text) {
        return text.lines().map(line -> line.split("=", 2)).collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}

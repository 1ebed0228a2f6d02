package org.qinghe.warning;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A watch's settings as one text, {@code name=value} lines in the order of the names: its detector's, and what share of the alarms may be false. */
final class Settings {

    /** Beside the detector's own settings: the share of the alarms of one period that may be false on average. */
    static final String FALSE_DISCOVERIES = "fdr";

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

    static Map<String, String> ofDetector(Map<String, String> settings) {
        var own = new TreeMap<>(settings);
        own.remove(FALSE_DISCOVERIES);
        return own;
    }

    /** Empty where every alarm of the detector stands. */
    static Optional<Double> falseDiscoveries(Map<String, String> settings) {
        return Optional.ofNullable(settings.get(FALSE_DISCOVERIES)).map(Double::valueOf);
    }

    static boolean isShare(String text) {
        return text.matches("0?\\.\\d{1,6}") && Double.parseDouble(text) > 0;
    }
}

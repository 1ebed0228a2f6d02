package org.qinghe.warning;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.qinghe.earlywarning.Option;

/** A watch's settings as one text, {@code name=value} lines in the order of the names: its detector's, and what share of the alarms may be false. */
final class Settings {

    /** Beside the detector's own settings: the share of the alarms of one period that may be false on average. */
    static final String FALSE_DISCOVERIES = "fdr";

    private static final String VARIANT = "variant";

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

    /** The package's C3 judges the two periods before the newest one; whoever watches asks about the newest. */
    static Map<String, String> ofDetector(String method, Map<String, String> settings) {
        var own = new TreeMap<>(settings);
        own.remove(FALSE_DISCOVERIES);
        if (method.equals("ears-c3")) {
            own.putIfAbsent(VARIANT, "published");
        }
        return own;
    }

    /** Whether a watch may choose: what the variants of C3 differ in is settled, and C1 and C2 have none. */
    static boolean isChosen(String method, Option option) {
        return !(method.startsWith("ears") && option.name().equals(VARIANT));
    }

    /** Empty where every alarm of the detector stands. */
    static Optional<Double> falseDiscoveries(Map<String, String> settings) {
        return Optional.ofNullable(settings.get(FALSE_DISCOVERIES)).map(Double::valueOf);
    }

    static boolean isShare(String text) {
        return text.matches("0?\\.\\d{1,6}") && Double.parseDouble(text) > 0;
    }
}

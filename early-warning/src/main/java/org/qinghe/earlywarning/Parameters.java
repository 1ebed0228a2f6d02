package org.qinghe.earlywarning;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** The values of a detector's options, complete and checked. */
final class Parameters {

    private final Map<String, String> values = new LinkedHashMap<>();

    /** Fills what is not given with defaults; refuses what is unknown or out of range, naming the option. */
    Parameters(List<Option> options, Map<String, String> given) {
        TreeSet<String> unknown = new TreeSet<>(given.keySet());
        for (Option option : options) {
            unknown.remove(option.name());
            String value = given.getOrDefault(option.name(), option.defaultValue());
            if (!option.accepts(value)) {
                throw new InvalidOption(option.name(), "\"" + value + "\" is not " + option.allowed());
            }
            values.put(option.name(), value);
        }
        if (!unknown.isEmpty()) {
            String known = String.join(", ", values.keySet());
            throw new InvalidOption(unknown.first(), "there is no such option, only " + known);
        }
    }

    /** The detector's own values but for one. */
    static Parameters changing(Detector detector, String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(detector.parameters());
        changed.put(name, value);
        return new Parameters(detector.options(), changed);
    }

    static String onOff(boolean on) {
        return on ? "on" : "off";
    }

    private String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("no option " + name);
        }
        return value;
    }

    int whole(String name) {
        return Integer.parseInt(text(name));
    }

    double number(String name) {
        return Double.parseDouble(text(name));
    }

    boolean on(String name) {
        return text(name).equals("on");
    }

    int pair(String name, int index) {
        return Integer.parseInt(text(name).split(",", -1)[index].strip());
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, java.util.function.Function<E, String> code) {
        String value = text(name).toLowerCase(Locale.ROOT);
        for (E constant : type.getEnumConstants()) {
            if (code.apply(constant).equals(value)) {
                return constant;
            }
        }
        throw new IllegalStateException(name + " " + value);
    }

    Map<String, String> values() {
        return Collections.unmodifiableMap(values);
    }
}

package org.qinghe.places;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What codes after GB/T 2260 and the statistical division codes say by themselves. */
final class AreaCodes {

    private static final List<AreaLevel> BY_DEPTH = List.of(
            AreaLevel.NATION,
            AreaLevel.PROVINCE,
            AreaLevel.PREFECTURE,
            AreaLevel.COUNTY,
            AreaLevel.TOWNSHIP,
            AreaLevel.VILLAGE);

    private AreaCodes() {}

    /** The level that a code of 6, 9 or 12 digits stands for; other codes say none. */
    static Optional<AreaLevel> level(String code) {
        if (!code.matches("[1-8]\\d{5}(\\d{3}){0,2}")) {
            return Optional.empty();
        }
        return Optional.of(
                switch (code.length()) {
                    case 12 -> AreaLevel.VILLAGE;
                    case 9 -> AreaLevel.TOWNSHIP;
                    default ->
                        code.endsWith("0000")
                                ? AreaLevel.PROVINCE
                                : code.endsWith("00") ? AreaLevel.PREFECTURE : AreaLevel.COUNTY;
                });
    }

    /** A level by its name, or by its depth as lists of divisions number it: 1 a province, 4 a township. */
    static Optional<AreaLevel> levelNamed(String text) {
        if (text.matches("[0-5]")) {
            return Optional.of(BY_DEPTH.get(Integer.parseInt(text)));
        }
        var upper = text.toUpperCase(Locale.ROOT);
        for (var level : AreaLevel.values()) {
            if (level.name().equals(upper)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    /** The codes that enclose this one, the nearest first. */
    static List<String> enclosing(String code) {
        return level(code)
                .map(level -> switch (level) {
                    case VILLAGE -> List.of(code.substring(0, 9), code.substring(0, 6));
                    case TOWNSHIP -> List.of(code.substring(0, 6));
                    case COUNTY -> List.of(code.substring(0, 4) + "00", code.substring(0, 2) + "0000");
                    case PREFECTURE -> List.of(code.substring(0, 2) + "0000");
                    default -> List.<String>of();
                })
                .orElse(List.of());
    }
}

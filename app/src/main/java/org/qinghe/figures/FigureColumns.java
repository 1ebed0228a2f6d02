package org.qinghe.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qinghe.tables.TableRows;

/** Which column of a file holds what, by its heading in either language. Other columns are not read. */
final class FigureColumns {

    /** What a column holds, with its headings, the preferred one first. */
    enum Role {
        AREA("area_code", "area", "orgunit", "行政区划代码", "区划代码", "行政区划", "地区代码", "地区"),
        AREA_NAME("area_name", "行政区划名称", "地区名称"),
        PERIOD("period", "周期", "期间", "时间"),
        INDICATOR("indicator", "dataelement", "指标代码", "指标"),
        VALUE("value", "数值", "值"),
        STATUS("status", "状态"),
        POPULATION("population", "人口"),
        NOISE_SCALE("noise_scale", "噪声尺度");

        private final List<String> headings;

        Role(String... headings) {
            this.headings = List.of(headings);
        }

        boolean required() {
            return this == AREA || this == PERIOD || this == INDICATOR || this == VALUE;
        }
    }

    private final Map<Role, Integer> places = new EnumMap<>(Role.class);
    private final List<String> headings;

    private FigureColumns(List<String> headings) {
        this.headings = headings;
    }

    static FigureColumns of(TableRows rows, Problems problems) {
        var columns = new FigureColumns(rows.columns());
        var lower = rows.columns().stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT))
                .toList();
        for (var role : Role.values()) {
            columns.find(role, lower, rows.line(), problems);
        }
        return columns;
    }

    private void find(Role role, List<String> lower, int line, Problems problems) {
        for (var heading : role.headings) {
            int place = lower.indexOf(heading);
            if (place >= 0) {
                places.put(role, place);
                if (lower.lastIndexOf(heading) != place) {
                    problems.add(line, headings.get(place), "", ImportProblem.Kind.COLUMN_TWICE);
                }
                return;
            }
        }
        if (role.required()) {
            problems.add(line, role.headings.getFirst(), "", ImportProblem.Kind.COLUMN_MISSING, found());
        }
    }

    private String found() {
        var some = new ArrayList<>(headings.subList(0, Math.min(12, headings.size())));
        return String.join(", ", some);
    }

    boolean has(Role role) {
        return places.containsKey(role);
    }

    /** The cell of that role in the current row; empty text where the file has no such column. */
    String cell(TableRows row, Role role) {
        var place = places.get(role);
        return place == null ? "" : row.cell(place);
    }

    /** The heading as the file writes it. */
    String heading(Role role) {
        var place = places.get(role);
        return place == null ? role.headings.getFirst() : headings.get(place);
    }
}

package org.qinghe.warning;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.qinghe.earlywarning.PeriodRange;
import org.qinghe.places.Area;
import org.qinghe.places.AreaMap;
import org.qinghe.places.Boundaries;
import org.qinghe.places.MapCell;
import org.qinghe.places.Places;

/**
 * Where the warning lies: the areas beside it, shaded by how far their counts lay above what was expected of each; of areas that
 * the reader's unit does not see, no more than the outline.
 *
 * @param map the outlines
 * @param cells what is said of each area
 */
public record WarningMap(AreaMap map, Map<String, MapCell> cells) {

    private static final int UNKNOWN = 0;
    private static final int BELOW = 1;
    private static final int ABOVE = 2;
    private static final int NEARLY = 3;
    /** Above its own bound, and not surprising enough among all areas together. */
    private static final int ALONE = 4;

    private static final int ALARM = 5;

    static Optional<WarningMap> of(
            Warning warning,
            Run run,
            Snapshot snapshot,
            Boundaries boundaries,
            Places places,
            Visible visible,
            Naming naming) {
        var root = warning.pooled()
                ? warning.area()
                : places.find(warning.area()).flatMap(Area::parent).orElse("");
        return boundaries
                .mapBelow(root)
                .map(map -> new WarningMap(map, cells(warning, run, snapshot, places, visible, root, naming)));
    }

    private static Map<String, MapCell> cells(
            Warning warning, Run run, Snapshot snapshot, Places places, Visible visible, String root, Naming naming) {
        var looking = Looking.at(snapshot, run.method(), run.parameters());
        int period = Math.toIntExact(snapshot.first().stepsTo(warning.last()));
        var detections = looking.detector().detect(looking.panel(), PeriodRange.single(period), 1);
        var alarms = looking.alarms(detections);
        var names = new HashMap<String, String>();
        places.children(root)
                .forEach(area -> names.put(area.code(), naming.words().name(area.nameZh(), area.nameEn())));
        var cells = new TreeMap<String, MapCell>();
        names.forEach((code, name) -> cells.put(
                code,
                new MapCell(
                        naming.words().t("warning.map." + (visible.includes(code) ? "unknown" : "elsewhere"), name),
                        UNKNOWN,
                        "",
                        false)));
        for (int number = 0; number < snapshot.series().size(); number++) {
            var code = snapshot.series().get(number).area();
            if (names.containsKey(code) && visible.includes(code)) {
                var evaluation = detections.evaluation(number, period);
                var title = naming.words()
                        .t(
                                "warning.map.cell",
                                names.getOrDefault(code, code),
                                naming.number(evaluation.observed()),
                                naming.number(evaluation.expected()));
                cells.put(code, new MapCell(title, shade(alarms, number, period), "", code.equals(warning.area())));
            }
        }
        return cells;
    }

    private static int shade(Alarms alarms, int number, int period) {
        double score = alarms.detections().score(number, period);
        if (Double.isNaN(score)) {
            return UNKNOWN;
        }
        if (alarms.detections().alarm(number, period)) {
            return alarms.stands(number, period) ? ALARM : ALONE;
        }
        return score > 0.75 ? NEARLY : score > 0 ? ABOVE : BELOW;
    }
}

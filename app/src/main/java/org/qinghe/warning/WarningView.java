package org.qinghe.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qinghe.figures.DataCaveats;
import org.qinghe.web.Page;
import org.qinghe.work.Responses;

/** Everything that the page of a warning shows. */
public record WarningView(
        Warning warning,
        Run run,
        Grounds grounds,
        Naming naming,
        String chart,
        Optional<WarningMap> map,
        List<DataCaveats.Caveat> caveats,
        List<Triage> triages,
        List<Warning> earlier,
        Optional<Responses.Summary> response,
        List<Responses.Template> templates) {

    public String title() {
        return naming.area(warning) + " · " + naming.indicator(warning.indicator());
    }

    /** What the shades of the map between the lightest and the strongest mean. */
    public List<Map.Entry<Integer, String>> legend(Page page) {
        var above = Map.entry(2, page.t("warning.map.legend.above"));
        var nearly = Map.entry(3, page.t("warning.map.legend.nearly"));
        return Settings.falseDiscoveries(run.parameters()).isPresent()
                ? List.of(above, nearly, Map.entry(4, page.t("warning.map.legend.alone")))
                : List.of(above, nearly);
    }

    /** What a reader of the chart must know of the method. */
    public List<String> chartNotes() {
        List<String> notes = new ArrayList<>();
        if (said().periodsTogether() > 1) {
            notes.add("warning.chart.note.together");
        }
        if (Settings.falseDiscoveries(run.parameters()).isPresent()) {
            notes.add("warning.chart.note.fdr");
        }
        return notes;
    }

    public String sentence() {
        return said().text();
    }

    private Sentence said() {
        return new Sentence(warning, run, naming);
    }

    /** What repeats the evaluation outside Qinghe, on the downloaded series. */
    public String command() {
        return "./qinghe detect warning-data.csv --method " + run.method() + " "
                + options(run.parameters()) + " --missing na --from "
                + warning.last().start() + " --to " + warning.last().start();
    }

    private static String options(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(option -> "--" + option.getKey() + " " + option.getValue())
                .collect(Collectors.joining(" "));
    }
}

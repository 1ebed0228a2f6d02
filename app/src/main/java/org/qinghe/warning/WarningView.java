package org.qinghe.warning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qinghe.figures.DataCaveats;
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

    public String sentence() {
        return new Sentence(warning, run, naming).text();
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

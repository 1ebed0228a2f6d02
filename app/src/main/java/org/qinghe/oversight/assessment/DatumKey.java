package org.qinghe.oversight.assessment;

import java.util.Optional;
import org.qinghe.figures.Frequency;

/** A datum as forms and addresses write it. */
final class DatumKey {

    static final String TASKS = "tasks";
    static final String ENTERED = "entered";
    private static final String FINDINGS = "findings:";
    private static final String OBJECTIVE = "objective:";
    private static final String FIGURE = "figure:";
    private static final String BY_HAND = ENTERED + ":";

    private DatumKey() {}

    static String of(Datum datum) {
        return switch (datum) {
            case Datum.Figure(var indicator, var frequency) -> FIGURE + frequency + ":" + indicator;
            case Datum.TasksInTime() -> TASKS;
            case Datum.Findings(var severity) -> FINDINGS + severity;
            case Datum.Objective(var figure) -> OBJECTIVE + of(figure);
            case Datum.Entered(var code) -> BY_HAND + code;
        };
    }

    static Optional<Datum> read(String key) {
        if (key.equals(TASKS)) {
            return Optional.of(new Datum.TasksInTime());
        }
        if (key.startsWith(FINDINGS)) {
            return Optional.of(new Datum.Findings(key.substring(FINDINGS.length())));
        }
        if (key.startsWith(OBJECTIVE)) {
            return read(key.substring(OBJECTIVE.length()))
                    .filter(Datum.Figure.class::isInstance)
                    .map(Datum.Figure.class::cast)
                    .map(Datum.Objective::new);
        }
        if (key.startsWith(BY_HAND) && key.length() > BY_HAND.length()) {
            return Optional.of(new Datum.Entered(key.substring(BY_HAND.length())));
        }
        return key.startsWith(FIGURE) ? figure(key.substring(FIGURE.length())) : Optional.empty();
    }

    private static Optional<Datum> figure(String rest) {
        int colon = rest.indexOf(':');
        return java.util.Arrays.stream(Frequency.values())
                .filter(each -> colon > 0 && each.name().equals(rest.substring(0, colon)))
                .<Datum>map(each -> new Datum.Figure(rest.substring(colon + 1), each))
                .findFirst();
    }
}

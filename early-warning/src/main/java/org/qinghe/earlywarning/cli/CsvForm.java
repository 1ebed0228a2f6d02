package org.qinghe.earlywarning.cli;

import java.util.List;
import java.util.Optional;
import org.qinghe.earlywarning.Evaluation;

/** A line for each evaluation; undefined numbers are empty. */
final class CsvForm implements Output.Form {

    private final Optional<String> column;

    CsvForm(Optional<String> column) {
        this.column = column;
    }

    @Override
    public void begin(StringBuilder text, Command command, List<Run> runs) {
        text.append("area,indicator,period,observed,expected,upper,score,p_value,alarm,note");
        column.ifPresent(name -> text.append(',').append(name));
        text.append('\n');
    }

    @Override
    public void add(StringBuilder text, Evaluation evaluation, String period, double weight) {
        quoted(text, evaluation.key().area()).append(',');
        quoted(text, evaluation.key().indicator()).append(',');
        text.append(period).append(',');
        text.append(Numbers.text(evaluation.observed())).append(',');
        text.append(Numbers.text(evaluation.expected())).append(',');
        text.append(Numbers.text(evaluation.upper())).append(',');
        text.append(Numbers.text(evaluation.score())).append(',');
        text.append(Numbers.text(evaluation.pValue())).append(',');
        text.append(alarm(evaluation)).append(',');
        text.append(evaluation.noteCodes());
        column.ifPresent(name -> text.append(',').append(Numbers.text(weight)));
        text.append('\n');
    }

    private static String alarm(Evaluation evaluation) {
        return evaluation.isDecided() ? (evaluation.alarm() ? "TRUE" : "FALSE") : "";
    }

    /** A value that may need quotes. */
    static StringBuilder quoted(StringBuilder text, String value) {
        boolean plain =
                value.indexOf(',') < 0 && value.indexOf('"') < 0 && value.indexOf('\n') < 0 && value.indexOf('\r') < 0;
        return plain
                ? text.append(value)
                : text.append('"').append(value.replace("\"", "\"\"")).append('"');
    }

    @Override
    public void end(StringBuilder text) {}
}

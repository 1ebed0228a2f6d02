package org.qinghe.earlywarning.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qinghe.earlywarning.Evaluation;
import org.qinghe.earlywarning.Note;

/** One object: the settings used for each indicator, then the evaluations; undefined numbers are null. */
final class JsonForm implements Output.Form {

    private final Optional<String> column;
    private boolean first = true;

    JsonForm(Optional<String> column) {
        this.column = column;
    }

    @Override
    public void begin(StringBuilder text, Command command, List<Run> runs) {
        text.append("{\"method\":");
        string(text, command.method()).append(",\"indicators\":[");
        for (int i = 0; i < runs.size(); i++) {
            text.append(i == 0 ? "" : ",");
            settings(text, runs.get(i));
        }
        text.append("],\"results\":[");
    }

    private static void settings(StringBuilder text, Run run) {
        var panel = run.detections().panel();
        text.append("{\"indicator\":");
        string(text, panel.series(0).key().indicator()).append(",\"frequency\":");
        string(text, panel.calendar().frequency().code()).append(",\"parameters\":{");
        String separator = "";
        for (Map.Entry<String, String> parameter : run.detector().parameters().entrySet()) {
            string(text.append(separator), parameter.getKey()).append(':');
            string(text, parameter.getValue());
            separator = ",";
        }
        text.append("}}");
    }

    @Override
    public void add(StringBuilder text, Evaluation evaluation, String period, double weight) {
        text.append(first ? "\n" : ",\n");
        first = false;
        string(text.append("{\"area\":"), evaluation.key().area());
        string(text.append(",\"indicator\":"), evaluation.key().indicator());
        string(text.append(",\"period\":"), period);
        number(text.append(",\"observed\":"), evaluation.observed());
        number(text.append(",\"expected\":"), evaluation.expected());
        number(text.append(",\"upper\":"), evaluation.upper());
        number(text.append(",\"score\":"), evaluation.score());
        number(text.append(",\"p_value\":"), evaluation.pValue());
        text.append(",\"alarm\":").append(evaluation.isDecided() ? Boolean.toString(evaluation.alarm()) : "null");
        string(text.append(",\"trend\":"), evaluation.trend().code());
        number(text.append(",\"dispersion\":"), evaluation.dispersion());
        text.append(",\"notes\":[");
        String separator = "";
        for (Note note : evaluation.notes()) {
            string(text.append(separator), note.code());
            separator = ",";
        }
        text.append(']');
        column.ifPresent(name -> number(string(text.append(','), name).append(':'), weight));
        text.append('}');
    }

    @Override
    public void end(StringBuilder text) {
        text.append("\n]}\n");
    }

    private static void number(StringBuilder text, double number) {
        String digits = Numbers.text(number);
        text.append(digits.isEmpty() ? "null" : digits);
    }

    private static StringBuilder string(StringBuilder text, String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
            } else {
                text.append(c);
            }
        }
        return text.append('"');
    }
}

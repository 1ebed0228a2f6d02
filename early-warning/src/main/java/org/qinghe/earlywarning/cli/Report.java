package org.qinghe.earlywarning.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qinghe.earlywarning.Calendar;
import org.qinghe.earlywarning.Evaluation;
import org.qinghe.earlywarning.Explanation;
import org.qinghe.earlywarning.Panel;

/**
 * One page that stands by itself, to be read in a browser or printed: every alarm in a table and, one by one, with a sentence in words
 * and a chart; the settings, and the command that repeats the run. It loads nothing from anywhere and says nothing of the time
 * at which it was made, so that the same input makes the same page.
 */
final class Report {

    /** More than anybody reads; the result itself has them all. */
    static final int MOST = 200;

    private static final String STYLE = """
            body{font:16px/1.5 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:#1b2733;max-width:62rem;margin:2rem auto;padding:0 1rem}
            h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2.5rem}h3{font-size:1rem;margin:0 0 .25rem}
            table{border-collapse:collapse;width:100%;font-size:.875rem}th,td{padding:.3rem .5rem;border-bottom:1px solid #d5dce2;text-align:left}
            th{border-bottom:2px solid #8796a5}.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}.wide{overflow-x:auto}
            section{border-top:1px solid #d5dce2;padding:1rem 0;break-inside:avoid}p{margin:.25rem 0}svg{width:100%;height:auto}
            .grid{stroke:#e3e8ec}.counts{fill:none;stroke:#5b6b7a;stroke-width:1.2}.fitted{fill:#0b6b8a}.less{fill:#fff;stroke:#0b6b8a}
            .bound{fill:none;stroke:#0b6b8a;stroke-width:2}.alarm{fill:#c0251b}svg text{font-size:11px;fill:#4a5a68}.value{text-anchor:end}
            code{background:#f1f4f6;padding:.2rem .4rem;overflow-wrap:anywhere}.quiet{color:#4a5a68;font-size:.875rem}
            """;

    private final List<Run> runs;
    private final Verdicts verdicts;
    private final Command command;
    private final ReportWords words;
    private final StringBuilder page = new StringBuilder();

    Report(List<Run> runs, Verdicts verdicts, Command command) {
        this.runs = runs;
        this.verdicts = verdicts;
        this.command = command;
        words = command.report().orElseThrow().words();
    }

    /** The whole page or nothing is in the file afterwards. */
    void write() throws IOException {
        String name = command.report().orElseThrow().file();
        byte[] content = html().getBytes(StandardCharsets.UTF_8);
        try {
            Path file = Path.of(name).toAbsolutePath();
            Path part = Files.write(file.resolveSibling(file.getFileName() + ".part"), content);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | InvalidPathException e) {
            throw new BadInput("detect: --report " + name + " cannot be written (" + e.getMessage() + ")");
        }
    }

    private String html() {
        List<Alarm> alarms = Alarm.all(runs, verdicts);
        List<Alarm> shown = alarms.subList(0, Math.min(MOST, alarms.size()));
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(words.language)
                .append("\">\n<head><meta charset=\"utf-8\"/>");
        page.append("<meta name=\"viewport\" content=\"width=device-width\"/><title>")
                .append(words.title)
                .append("</title><style>\n")
                .append(STYLE)
                .append("</style></head>\n<body>\n<h1>")
                .append(words.title)
                .append("</h1>\n");
        long evaluated = runs.stream().mapToLong(Run::cells).sum();
        paragraph(words.count(alarms.size(), evaluated, shown.size()));
        if (!shown.isEmpty()) {
            heading(words.alarms);
            table(shown);
            page.append("<p class=\"quiet\">").append(words.legend()).append("</p>\n");
        }
        for (int number = 0; number < shown.size(); number++) {
            section(number, shown.get(number));
        }
        settings();
        return page.append("</body>\n</html>\n").toString();
    }

    private void heading(String text) {
        page.append("<h2>").append(text).append("</h2>\n");
    }

    private void paragraph(String text) {
        page.append("<p>").append(text).append("</p>\n");
    }

    private void table(List<Alarm> alarms) {
        page.append("<div class=\"wide\"><table><thead><tr>");
        String[] columns = words.columns().split("\\|");
        for (int column = 0; column < columns.length; column++) {
            page.append(isNumber(column) ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
                    .append(columns[column])
                    .append("</th>");
        }
        page.append("</tr></thead><tbody>\n");
        for (int number = 0; number < alarms.size(); number++) {
            row(number, alarms.get(number));
        }
        page.append("</tbody></table></div>\n");
    }

    private static boolean isNumber(int column) {
        return column >= 3 && column <= 7;
    }

    private void row(int number, Alarm alarm) {
        Evaluation evaluation = alarm.evaluation();
        page.append("<tr><td><a href=\"#alarm-")
                .append(number + 1)
                .append("\">")
                .append(Plain.text(evaluation.key().area()))
                .append("</a></td><td>")
                .append(Plain.text(evaluation.key().indicator()))
                .append("</td><td>")
                .append(calendar(alarm).start(evaluation.period()))
                .append("</td>");
        for (String value : List.of(
                Plain.number(evaluation.observed()),
                Plain.count(evaluation.expected()),
                Plain.count(evaluation.upper()),
                Plain.number(evaluation.score()),
                Plain.number(evaluation.pValue()))) {
            page.append("<td class=\"n\">").append(value).append("</td>");
        }
        page.append("<td>")
                .append(evaluation.notes().stream().map(words::note).collect(Collectors.joining("; ")))
                .append("</td></tr>\n");
    }

    private void section(int number, Alarm alarm) {
        Run run = runs.get(alarm.run());
        Panel panel = run.detections().panel();
        Evaluation evaluation = alarm.evaluation();
        Explanation explanation = run.detector().explain(panel, alarm.series(), evaluation.period());
        String sentence = sentence(alarm);
        page.append("<section id=\"alarm-")
                .append(number + 1)
                .append("\">\n<h3>")
                .append(Plain.text(evaluation.key().area()))
                .append(" · ")
                .append(Plain.text(evaluation.key().indicator()))
                .append("</h3>\n");
        paragraph(sentence);
        page.append(new ReportChart(panel.calendar(), panel.series(alarm.series()), evaluation, explanation.baseline())
                        .svg(sentence))
                .append("</section>\n");
    }

    private String sentence(Alarm alarm) {
        Evaluation evaluation = alarm.evaluation();
        Calendar calendar = calendar(alarm);
        double p = evaluation.pValue();
        return words.sentence(
                Plain.text(evaluation.key().area()),
                words.period(calendar.start(evaluation.period()), calendar.frequency()),
                Plain.number(evaluation.observed()),
                Plain.count(evaluation.expected()),
                Plain.count(evaluation.upper()),
                Double.isNaN(p) ? "" : words.rarity(1 / p, calendar.frequency(), together(alarm)));
    }

    private boolean together(Alarm alarm) {
        return runs.get(alarm.run()).detector().periodsTogether() > 1;
    }

    private Calendar calendar(Alarm alarm) {
        return runs.get(alarm.run()).detections().panel().calendar();
    }

    private void settings() {
        heading(words.repeat);
        page.append("<p><code>").append(Plain.text(command.repeated())).append("</code></p>\n");
        heading(words.settings);
        for (Run run : runs) {
            Panel panel = run.detections().panel();
            page.append("<p>")
                    .append(Plain.text(panel.series(0).key().indicator()))
                    .append(" · ")
                    .append(panel.calendar().frequency().code())
                    .append(" · ")
                    .append(run.detector().method())
                    .append("</p>\n<p class=\"quiet\">");
            page.append(run.detector().parameters().entrySet().stream()
                            .map(Report::setting)
                            .collect(Collectors.joining(", ")))
                    .append("</p>\n");
        }
    }

    private static String setting(Map.Entry<String, String> parameter) {
        return Plain.text(parameter.getKey() + " " + parameter.getValue());
    }
}

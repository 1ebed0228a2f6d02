package org.qinghe.earlywarning.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.qinghe.earlywarning.Evaluation;

/** Writes the evaluations in the order of the input; a period that was filled in stands before the row that follows it. */
final class Output {

    private final Input input;
    private final SeriesTable table;
    private final List<Run> runs;
    private final Verdicts verdicts;
    private final Command command;

    Output(Input input, SeriesTable table, List<Run> runs, Verdicts verdicts, Command command) {
        this.input = input;
        this.table = table;
        this.runs = runs;
        this.verdicts = verdicts;
        this.command = command;
    }

    void write(OutputStream out) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        Form form = command.format() == Command.Format.CSV
                ? new CsvForm(command.many().column())
                : new JsonForm(command.many().column());
        StringBuilder text = new StringBuilder();
        form.begin(text, command, runs);
        for (int row = 0; row < input.rows.size(); row++) {
            for (int period = table.firstFilled(row); period <= table.period(row); period++) {
                append(form, text, row, period);
            }
            if (text.length() > 1 << 14) {
                flush(text, buffered);
            }
        }
        form.end(text);
        flush(text, buffered);
        buffered.flush();
    }

    private void append(Form form, StringBuilder text, int row, int period) {
        int run = input.rows.indicator(row);
        int series = table.place(row);
        if (runs.get(run).isEvaluated(series, period)) {
            form.add(
                    text,
                    verdicts.evaluation(run, series, period),
                    table.periodText(row, period),
                    verdicts.weight(run, series, period));
        }
    }

    private static void flush(StringBuilder text, OutputStream out) throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    /** A format of the result. */
    interface Form {
        void begin(StringBuilder text, Command command, List<Run> runs);

        /** The weight goes into the column that a limit of false alarms adds, if there is one. */
        void add(StringBuilder text, Evaluation evaluation, String period, double weight);

        void end(StringBuilder text);
    }
}

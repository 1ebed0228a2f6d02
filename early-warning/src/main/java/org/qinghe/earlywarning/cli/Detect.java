package org.qinghe.earlywarning.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qinghe.earlywarning.Panel;

/**
 * {@code detect INPUT.csv [options]}: counts in, warnings out; {@code scan} is handed on to {@link ScanRun}. Exit code 0 when
 * done, 2 for bad input.
 */
public final class Detect {

    private static final int DONE = 0;
    private static final int BAD_INPUT = 2;

    private final PrintStream err;

    private Detect(PrintStream err) {
        this.err = err;
    }

    public static void main(String[] args) {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        System.exit(run(args, out, err));
    }

    /** Runs a command line; returns the exit code. */
    static int run(String[] args, OutputStream out, PrintStream err) {
        try {
            return new Detect(err).run(args, out);
        } catch (BadInput e) {
            e.lines().forEach(err::println);
            return BAD_INPUT;
        } catch (IOException e) {
            err.println("the result cannot be written (" + e.getMessage() + ")");
            return 1;
        }
    }

    private int run(String[] args, OutputStream out) throws IOException {
        String word = args.length == 0 ? "help" : args[0];
        switch (word) {
            case "scan" -> new ScanRun(err).run(Arrays.copyOfRange(args, 1, args.length), out);
            case "help", "--help", "-h" -> Help.print(out);
            case "detect" -> detect(Arrays.copyOfRange(args, 1, args.length), out);
            default -> detect(args, out);
        }
        return DONE;
    }

    private void detect(String[] args, OutputStream out) throws IOException {
        if (args.length == 1 && (args[0].equals("--help") || args[0].equals("-h"))) {
            Help.print(out);
            return;
        }
        Command command = Command.parse(args);
        Progress progress = new Progress(err);
        try {
            detect(command, progress, out);
        } finally {
            progress.end();
        }
    }

    private void detect(Command command, Progress progress, OutputStream out) throws IOException {
        Optional<OnlineState> state = command.many()
                .stateFile()
                .map(name -> OnlineState.open(name, command.many().level().orElseThrow()));
        progress.say("reading " + command.input());
        Problems problems = new Problems(command.input());
        Input input = Input.read(
                command.input(), command.population(), command.missing() == Command.Missing.REFUSE, problems);
        Calendars calendars = Calendars.of(input, problems);
        SeriesTable table = new SeriesTable(input, calendars, command.missing(), problems);
        List<Run> runs = new ArrayList<>();
        for (Panel panel : table.panels()) {
            progress.say("indicator " + (runs.size() + 1) + " of "
                    + table.panels().size() + ": " + panel.size() + " series");
            runs.add(Run.of(panel, command, state));
        }
        progress.end();
        Verdicts verdicts = Verdicts.of(runs, command.many(), state);
        if (command.report().isPresent()) {
            new Report(runs, verdicts, command).write();
        }
        new Output(input, table, runs, verdicts, command).write(out);
        if (state.isPresent()) {
            state.get().keep();
        }
        reportNothingEvaluated(runs);
    }

    private void reportNothingEvaluated(List<Run> runs) {
        long series = 0;
        for (Run run : runs) {
            series += run.evaluated().stream()
                    .filter(range -> range.length() == 0)
                    .count();
        }
        if (series > 0) {
            err.println("detect: " + series + (series == 1 ? " series has" : " series have")
                    + " no period to evaluate: too little history for the settings, or none between --from and --to");
        }
    }
}

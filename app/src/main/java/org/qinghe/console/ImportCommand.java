package org.qinghe.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qinghe.console.Console.UsageException;
import org.qinghe.database.Outstanding;
import org.qinghe.figures.FigureImport;
import org.qinghe.figures.FigureImport.Request;
import org.qinghe.figures.FigureImport.Result;
import org.qinghe.web.Words;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;

/** {@code import FIGURES [--areas AREAS] [--create]}: the same as the upload page, from the shell. */
record ImportCommand(Optional<Path> figures, Optional<Path> areas, boolean create) {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    static int run(Class<?> application, List<String> arguments) throws Exception {
        var command = parse(arguments);
        try (var context = Started.application(application, Console.folder())) {
            var words = new Words(context.getBean(MessageSource.class), AuditCommand.language());
            return command.run(context, words);
        }
    }

    static ImportCommand parse(List<String> arguments) {
        Optional<Path> figures = Optional.empty();
        Optional<Path> areas = Optional.empty();
        boolean create = false;
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var argument = rest.next();
            switch (argument) {
                case "--create" -> create = true;
                case "--areas" -> {
                    if (!rest.hasNext()) {
                        throw new UsageException("--areas needs a file");
                    }
                    areas = Optional.of(readable(rest.next()));
                }
                default -> {
                    if (argument.startsWith("--") || figures.isPresent()) {
                        throw new UsageException(
                                "import FIGURES [--areas AREAS] [--create], not " + String.join(" ", arguments));
                    }
                    figures = Optional.of(readable(argument));
                }
            }
        }
        if (figures.isEmpty() && areas.isEmpty()) {
            throw new UsageException("import needs a file of figures, of areas, or both");
        }
        return new ImportCommand(figures, areas, create);
    }

    private static Path readable(String name) {
        var file = Path.of(name);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new UsageException("there is no file " + name + " that can be read");
        }
        return file;
    }

    private int run(ApplicationContext context, Words words) throws Exception {
        var imports = context.getBean(FigureImport.class);
        if (figures.isEmpty()) {
            return areasOnly(imports, words);
        }
        var request = Request.of(figures.get());
        request = areas.isPresent() ? request.withAreas(areas.get()) : request;
        request = create ? request.creating() : request;
        var result = imports.run(request, ImportCommand::show);
        int code = report(result, words);
        awaitListeners(context.getBean(Outstanding.class));
        return code;
    }

    private int areasOnly(FigureImport imports, Words words) throws Exception {
        var file = areas.orElseThrow();
        var problems = imports.areasOnly(file);
        problems.forEach(problem -> System.err.println(problem.line(file.toString(), words)));
        System.out.println(problems.isEmpty() ? words.t("console.import.areas") : words.t("console.import.refused"));
        return problems.isEmpty() ? Console.DONE : Console.BAD_INPUT;
    }

    private int report(Result result, Words words) {
        return switch (result) {
            case Result.Accepted(var intake, var counts) -> {
                System.out.println(words.t(
                        "console.import.accepted",
                        counts.rows(),
                        counts.added(),
                        counts.changed(),
                        counts.unchanged(),
                        counts.newAreas(),
                        counts.newIndicators()));
                yield Console.DONE;
            }
            case Result.Checked checked -> Console.DONE;
            case Result.Known(var intake, var earlier, var at) -> {
                System.out.println(words.t("console.import.known", at.toString()));
                yield Console.DONE;
            }
            case Result.Refused(var intake, var problems, var count) -> {
                problems.forEach(problem ->
                        System.err.println(problem.line(figures.orElseThrow().toString(), words)));
                System.err.println(words.t("console.import.problems", count));
                System.out.println(words.t("console.import.refused"));
                yield Console.BAD_INPUT;
            }
        };
    }

    /** The watches look at what came in before we leave. */
    private static void awaitListeners(Outstanding outstanding) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (outstanding.events() > 0 && System.nanoTime() < deadline) {
            Thread.sleep(100);
        }
    }

    private static void show(int percent, long rows) {
        if (System.console() != null && System.console().isTerminal()) {
            System.err.printf(Locale.ROOT, "\r%3d %%  %,d", percent, rows);
        }
    }
}

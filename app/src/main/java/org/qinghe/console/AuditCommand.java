package org.qinghe.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.qinghe.console.Console.UsageException;
import org.qinghe.safeguards.AuditCheckpoints;
import org.qinghe.safeguards.AuditVerification;
import org.qinghe.safeguards.AuditVerification.Verdict;
import org.qinghe.safeguards.Checkpoint;
import org.qinghe.web.Words;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;

/**
 * {@code audit verify [COPY]}: exit code 0 where the trail is whole, 1 where it was altered. {@code audit checkpoint}: signs
 * the trail as it stands and prints the line to keep outside, which makes such a COPY.
 */
final class AuditCommand {

    private static final String USAGE =
            "the commands are: audit verify [FILE WITH CHECKPOINTS KEPT OUTSIDE], audit checkpoint";

    private AuditCommand() {}

    static int run(Class<?> application, List<String> arguments) throws IOException {
        var what = arguments.isEmpty() ? "" : arguments.getFirst();
        if (what.equals("checkpoint") && arguments.size() == 1) {
            try (var context = Started.application(application, Console.folder())) {
                return checkpoint(context.getBean(AuditCheckpoints.class));
            }
        }
        if (!what.equals("verify") || arguments.size() > 2) {
            throw new UsageException(USAGE);
        }
        var outside = arguments.size() == 2 ? read(arguments.get(1)) : List.<Checkpoint>of();
        try (var context = Started.application(application, Console.folder())) {
            return verify(context, outside);
        }
    }

    private static int checkpoint(AuditCheckpoints checkpoints) {
        checkpoints.sign();
        checkpoints.newest(1).forEach(newest -> System.out.println(newest.line()));
        return Console.DONE;
    }

    private static int verify(ApplicationContext context, List<Checkpoint> outside) {
        var words = new Words(context.getBean(MessageSource.class), language());
        return switch (context.getBean(AuditVerification.class).verify(outside)) {
            case Verdict.Whole(var entries, var checkpoints) -> {
                System.out.println(words.t("safeguards.whole", entries, checkpoints));
                yield Console.DONE;
            }
            case Verdict.Altered(var number, var fault) -> {
                System.err.println(words.t("safeguards.altered." + fault, number));
                yield Console.FAILED;
            }
        };
    }

    /** A copy with a line that is no checkpoint is not believed in part. */
    private static List<Checkpoint> read(String name) throws IOException {
        var file = Path.of(name);
        if (!Files.isReadable(file)) {
            throw new UsageException("there is no file " + name + " that can be read");
        }
        var checkpoints = new ArrayList<Checkpoint>();
        for (var line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                checkpoints.add(Checkpoint.parse(line)
                        .orElseThrow(() -> new UsageException("this line of " + name + " is no checkpoint: " + line)));
            }
        }
        return checkpoints;
    }

    /** As the shell's other programs speak. */
    static Locale language() {
        var all = System.getenv("LC_ALL");
        var usual = System.getenv("LANG");
        var language = all != null ? all : usual != null ? usual : "";
        return language.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}

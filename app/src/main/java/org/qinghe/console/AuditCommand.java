package org.qinghe.console;

import java.util.List;
import java.util.Locale;
import org.qinghe.console.Console.UsageException;
import org.qinghe.safeguards.AuditVerification;
import org.qinghe.safeguards.AuditVerification.Verdict;
import org.qinghe.web.Words;
import org.springframework.context.MessageSource;

/** {@code audit verify}: exit code 0 where the trail is whole, 1 where it was altered. */
final class AuditCommand {

    private AuditCommand() {}

    static int run(Class<?> application, List<String> arguments) {
        if (!arguments.equals(List.of("verify"))) {
            throw new UsageException("audit verify");
        }
        try (var context = Started.application(application, Console.folder())) {
            var words = new Words(context.getBean(MessageSource.class), language());
            return switch (context.getBean(AuditVerification.class).verify()) {
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
    }

    /** As the shell's other programs speak. */
    static Locale language() {
        var all = System.getenv("LC_ALL");
        var usual = System.getenv("LANG");
        var language = all != null ? all : usual != null ? usual : "";
        return language.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}

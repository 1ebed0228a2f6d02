package org.qinghe.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.qinghe.console.Console.UsageException;
import org.qinghe.database.CareKeyFolder;
import org.qinghe.database.ErasedKeys;

/**
 * {@code care-keys mirror FOLDER}: keeps a second copy of the keys of people in care, and removes from it what was destroyed.
 * {@code care-keys bring FOLDER}: takes them over on another machine, and never one that was destroyed.
 */
final class CareKeysCommand {

    private CareKeysCommand() {}

    static int run(Class<?> application, List<String> arguments) throws IOException {
        if (arguments.size() != 2 || !List.of("mirror", "bring").contains(arguments.getFirst())) {
            throw new UsageException("care-keys mirror FOLDER, or care-keys bring FOLDER");
        }
        var other = Path.of(arguments.get(1)).toAbsolutePath().normalize();
        if (other.startsWith(Console.folder().root())) {
            throw new UsageException("name a folder outside the data folder, best on another disk");
        }
        var keys = new CareKeyFolder(Console.folder().careKeys());
        return arguments.getFirst().equals("mirror") ? mirror(keys, other) : bring(application, keys, other);
    }

    private static int mirror(CareKeyFolder keys, Path other) throws IOException {
        var done = keys.mirrorTo(other);
        System.out.printf(
                Locale.ROOT, "%s: %,d added, %,d destroyed ones removed%n", other, done.added(), done.removed());
        if (done.apart() > 0) {
            System.out.printf(
                    Locale.ROOT,
                    "%,d keys are there and not here, and nobody destroyed them: they were left alone."
                            + " On a new machine, bring them first: ./qinghe care-keys bring %s%n",
                    done.apart(),
                    other);
        }
        return Console.DONE;
    }

    /** The certificates in the database are asked too: a copy may be older than an erasure. */
    private static int bring(Class<?> application, CareKeyFolder keys, Path other) throws IOException {
        try (var context = Started.application(application, Console.folder())) {
            var done = keys.bringFrom(other, context.getBean(ErasedKeys.class).named());
            System.out.printf(
                    Locale.ROOT, "%,d keys brought, %,d destroyed ones refused%n", done.added(), done.refused());
        }
        return Console.DONE;
    }
}

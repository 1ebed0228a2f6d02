package org.qinghe.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.qinghe.console.Console.UsageException;
import org.qinghe.database.Backup;
import org.qinghe.database.CareKeyFolder;
import org.qinghe.database.PostgresServer;

/** {@code backup FILE} and {@code restore FILE [--replace]}. */
final class BackupCommands {

    private BackupCommands() {}

    static int backup(Class<?> application, List<String> arguments) throws Exception {
        if (arguments.size() != 1) {
            throw new UsageException("backup needs the name of the file to write, such as backup.tar.gz");
        }
        refuseOutside();
        var target = Path.of(arguments.getFirst());
        if (Files.exists(target)) {
            throw new UsageException("there is already a file " + target + ": name another");
        }
        var folder = Console.folder();
        if (PostgresServer.isRunningOn(folder)) {
            Backup.write(folder, PostgresServer.ofRunning(folder), target);
        } else {
            try (var server = PostgresServer.start(folder)) {
                Backup.write(folder, server.address(), target);
            }
        }
        System.out.printf(java.util.Locale.ROOT, "%s  %,d bytes%n", target, Files.size(target));
        System.out.println(
                "not in it: the keys of people in care, so that whoever is forgotten is forgotten in backups too;"
                        + " keep a second copy of them with: ./qinghe care-keys mirror FOLDER");
        return Console.DONE;
    }

    static int restore(Class<?> application, List<String> arguments) throws Exception {
        boolean replace = arguments.contains("--replace");
        var names = arguments.stream().filter(each -> !each.equals("--replace")).toList();
        if (names.size() != 1) {
            throw new UsageException("restore FILE [--replace]");
        }
        refuseOutside();
        var aside = Backup.restore(Path.of(names.getFirst()), Console.folder(), replace);
        aside.ifPresent(folder -> System.out.println("the data of before is kept in " + folder));
        System.out.println("restored into " + Console.folder().root());
        if (new CareKeyFolder(Console.folder().careKeys()).count() == 0) {
            System.out.println("there are no keys of people in care here, so no record of theirs can be read;"
                    + " where there is a second copy of them: ./qinghe care-keys bring FOLDER");
        }
        return Console.DONE;
    }

    private static void refuseOutside() {
        if (System.getenv("QINGHE_DB_URL") != null) {
            throw new UsageException("the database is one of your own (QINGHE_DB_URL): use its pg_dump and pg_restore,"
                    + " and copy the data folder");
        }
    }
}

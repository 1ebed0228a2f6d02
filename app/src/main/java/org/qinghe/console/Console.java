package org.qinghe.console;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.qinghe.database.DataFolder;
import org.qinghe.database.DatabaseUnavailable;

/** The commands that need the application or its database, but no browser. */
public final class Console {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int BAD_INPUT = 2;

    /** A command with what follows it on the line; returns the exit code. */
    interface Command {
        int run(Class<?> application, List<String> arguments) throws Exception;
    }

    private static final Map<String, Command> COMMANDS = Map.of(
            "import", ImportCommand::run,
            "audit", AuditCommand::run,
            "care-keys", CareKeysCommand::run,
            "backup", BackupCommands::backup,
            "restore", BackupCommands::restore);

    private Console() {}

    /** Whether the command line is one of ours rather than a start of the application. */
    public static boolean knows(String... arguments) {
        return arguments.length > 0 && COMMANDS.containsKey(arguments[0]);
    }

    /**
     * Runs the command.
     *
     * @param application the class that starts the application
     * @return the exit code: 0 done, 1 failed, 2 bad input
     */
    public static int run(Class<?> application, String... arguments) {
        try {
            var command = java.util.Objects.requireNonNull(COMMANDS.get(arguments[0]));
            return command.run(application, List.of(arguments).subList(1, arguments.length));
        } catch (UsageException wrong) {
            System.err.println("qinghe: " + wrong.getMessage());
            return BAD_INPUT;
        } catch (DatabaseUnavailable | java.io.IOException refused) {
            System.err.println("qinghe: " + refused.getMessage());
            return FAILED;
        } catch (Exception failed) {
            System.err.println("qinghe: " + reason(failed));
            return FAILED;
        }
    }

    private static String reason(Throwable failed) {
        return failed.getCause() == null || failed.getCause() == failed
                ? String.valueOf(failed.getMessage())
                : reason(failed.getCause());
    }

    static DataFolder folder() {
        return new DataFolder(Path.of(System.getProperty("qinghe.data", "data")));
    }

    /** What was typed makes no sense; the message says what would. */
    static final class UsageException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UsageException(String message) {
            super(message);
        }
    }
}

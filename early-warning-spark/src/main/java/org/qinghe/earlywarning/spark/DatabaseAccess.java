package org.qinghe.earlywarning.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Who reads the database. A password is never on the command line, which every user of the machine can read. */
record DatabaseAccess(Optional<String> user, Optional<String> password) {

    static final String USER = "QINGHE_SPARK_DB_USER";
    static final String PASSWORD = "QINGHE_SPARK_DB_PASSWORD";

    /** @param passwordFile whose first line is the password; without it, that is in the environment */
    static DatabaseAccess of(Map<String, String> environment, Optional<String> passwordFile) {
        return new DatabaseAccess(
                Optional.ofNullable(environment.get(USER)),
                passwordFile.map(DatabaseAccess::firstLine).or(() -> Optional.ofNullable(environment.get(PASSWORD))));
    }

    private static String firstLine(String file) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.findFirst().orElseThrow(() -> new InvalidTask("--password-file \"" + file + "\" is empty"));
        } catch (IOException e) {
            throw new InvalidTask("--password-file \"" + file + "\" cannot be read");
        }
    }

    @Override
    public String toString() {
        return "DatabaseAccess[" + user.orElse("") + "]";
    }
}

package org.qinghe.database;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root, so as root it runs in a user namespace of its own, where it is nobody.
 *
 * @param user who runs Qinghe
 * @param unshare the program that makes namespaces
 */
record WithoutRoot(String user, String unshare) {

    static WithoutRoot here() {
        return new WithoutRoot(System.getProperty("user.name"), "unshare");
    }

    /**
     * The command as it is to be called.
     *
     * @throws DatabaseUnavailable saying what to do, where root may make no namespaces, as in some containers
     */
    List<String> of(List<String> command) {
        if (!user.equals("root")) {
            return command;
        }
        if (!namespacesAreAllowed()) {
            throw new DatabaseUnavailable(
                    "PostgreSQL refuses to run as root and no user namespace can be made here, as in many containers: start "
                            + "Qinghe as an ordinary user who owns its folder (docker run --user, or su), or name a PostgreSQL "
                            + "of your own in QINGHE_DB_URL");
        }
        var wrapped = new ArrayList<>(List.of(unshare, "-U"));
        wrapped.addAll(command);
        return wrapped;
    }

    private boolean namespacesAreAllowed() {
        try {
            return new ProcessBuilder(unshare, "-U", "true")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("interrupted while waiting for the database", stopped);
        }
    }
}

package org.qinghe.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. So as root it runs in a user namespace of its own, where it is nobody; where a container
 * forbids namespaces, as nobody in earnest, who may read and write root's files and nothing else that root may.
 *
 * @param user who runs Qinghe
 * @param unshare the program that makes namespaces
 * @param setpriv the program that changes who one is
 */
record WithoutRoot(String user, String unshare, String setpriv) {

    private static final int NOBODY = 65534;

    private static final List<String> AS_NOBODY = List.of(
            "--reuid=" + NOBODY,
            "--regid=" + NOBODY,
            "--clear-groups",
            // access(2), by which PostgreSQL looks at its own programs, would else answer for nobody without that right
            "--securebits=+no_setuid_fixup",
            "--inh-caps=-all,+dac_override",
            "--ambient-caps=-all,+dac_override",
            "--bounding-set=-all,+dac_override");

    static WithoutRoot here() {
        return new WithoutRoot(System.getProperty("user.name"), "unshare", "setpriv");
    }

    /**
     * The command as it is to be called.
     *
     * @param cluster the files of the database, which belong to whoever it runs as: made in one way, it stays that way where it can
     * @throws DatabaseUnavailable saying what to do, where root may do neither
     */
    List<String> of(List<String> command, Path cluster) {
        if (!user.equals("root")) {
            return command;
        }
        if (!belongsToNobody(cluster) && does(namespace(List.of("true")))) {
            return namespace(command);
        }
        if (does(asNobody(List.of("true")))) {
            giveToNobody(cluster);
            return asNobody(command);
        }
        throw new DatabaseUnavailable(
                "PostgreSQL refuses to run as root, and here it can neither have a user namespace nor run as nobody: start "
                        + "Qinghe as an ordinary user who owns its folder (docker run --user, or su), or name a PostgreSQL "
                        + "of your own in QINGHE_DB_URL");
    }

    private List<String> namespace(List<String> command) {
        return wrapped(List.of(unshare, "-U"), command);
    }

    private List<String> asNobody(List<String> command) {
        return wrapped(Stream.concat(Stream.of(setpriv), AS_NOBODY.stream()).toList(), command);
    }

    private static List<String> wrapped(List<String> by, List<String> command) {
        var wrapped = new ArrayList<>(by);
        wrapped.addAll(command);
        return wrapped;
    }

    private static boolean belongsToNobody(Path cluster) {
        try {
            return Files.exists(cluster)
                    && Files.getAttribute(cluster, "unix:uid").equals(NOBODY);
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }

    /** What was made in a namespace is root's; the data folder may have come from another machine. */
    private static void giveToNobody(Path cluster) {
        if (!Files.exists(cluster) || belongsToNobody(cluster)) {
            return;
        }
        try (var files = Files.walk(cluster)) {
            // the folder itself last, by which the next start sees whether all of it was given
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.setAttribute(file, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException refused) {
            throw new DatabaseUnavailable(
                    "cannot give " + cluster + " to the database: " + refused.getMessage(), refused);
        }
    }

    private static boolean does(List<String> command) {
        try {
            return new ProcessBuilder(command)
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

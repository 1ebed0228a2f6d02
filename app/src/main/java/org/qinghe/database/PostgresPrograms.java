package org.qinghe.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Calls of {@code initdb} and {@code pg_ctl}, never as root.
 *
 * @param folder where the programs are
 * @param cluster the files of the database
 * @param log where the server writes what it has to say
 * @param withoutRoot how root calls them
 */
record PostgresPrograms(Path folder, Path cluster, Path log, WithoutRoot withoutRoot) {

    private static final int PATIENCE_SECONDS = 120;

    void makeCluster(String owner, String password) throws IOException {
        var passwordFile = Files.createTempFile("qinghe", ".pw");
        try {
            Files.writeString(passwordFile, password);
            run(
                    program("initdb"),
                    "--pgdata=" + cluster,
                    "--username=" + owner,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--set=scram_iterations=" + PostgresServer.SCRAM_ITERATIONS,
                    "--encoding=UTF8",
                    "--locale=C.UTF-8",
                    "--locale-provider=icu",
                    "--icu-locale=zh-CN");
        } finally {
            Files.delete(passwordFile);
        }
    }

    void start() {
        run(program("pg_ctl"), "-D", cluster.toString(), "-l", log.toString(), "-w", "-t", "60", "start");
    }

    void stop() {
        run(program("pg_ctl"), "-D", cluster.toString(), "-m", "fast", "-w", "-t", "60", "stop");
    }

    /** Stops a server that outlived the application which started it. */
    void stopOrphan() {
        if (Files.exists(cluster.resolve("postmaster.pid")) && runs()) {
            stop();
        }
    }

    private boolean runs() {
        return call(List.of(program("pg_ctl"), "-D", cluster.toString(), "status")).code == 0;
    }

    private String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private void run(String... command) {
        var result = call(List.of(command));
        if (result.code != 0) {
            throw new DatabaseUnavailable(Path.of(command[0]).getFileName() + " failed: " + result.output.strip());
        }
    }

    private record Result(int code, String output) {}

    private Result call(List<String> command) {
        try {
            var output = Files.createTempFile("qinghe", ".out");
            try {
                var builder = new ProcessBuilder(withoutRoot.of(command, cluster))
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .redirectInput(ProcessBuilder.Redirect.from(
                                Path.of("/dev/null").toFile()));
                builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("PG"));
                builder.environment().put("LANG", "C.UTF-8");
                var process = builder.start();
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new DatabaseUnavailable(command.getFirst() + " did not end in " + PATIENCE_SECONDS + " s");
                }
                return new Result(process.exitValue(), Files.readString(output));
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException refused) {
            throw new DatabaseUnavailable("cannot run " + command.getFirst() + ": " + refused.getMessage(), refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("interrupted while waiting for the database", stopped);
        }
    }
}

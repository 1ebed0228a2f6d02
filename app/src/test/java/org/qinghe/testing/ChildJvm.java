package org.qinghe.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A process of its own with the classes of the tests, so that it can be killed. */
public final class ChildJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final List<String> said = new ArrayList<>();

    private ChildJvm(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    public static ChildJvm run(Class<?> program, List<String> options, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.addAll(options);
        command.add(program.getName());
        command.addAll(arguments);
        return new ChildJvm(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Reads what it says up to a line that fits; fails where it ends before. */
    public String await(Predicate<String> fits) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (fits.test(line)) {
                return line;
            }
        }
        throw new AssertionError("it ended after saying:\n" + String.join("\n", said));
    }

    /** As {@code kill -9} does; what it had said and was not read yet is returned, since it had happened. */
    public List<String> kill() throws IOException, InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
        return output.lines().toList();
    }

    /** Asks it to stop with a signal, such as {@code INT}, and returns its exit code; all it said is in {@link #said()}. */
    public int stop(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
        return end();
    }

    /** Waits for its end and returns its exit code. */
    public int end() throws InterruptedException {
        output.lines().forEach(said::add);
        if (!process.waitFor(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("it did not end after saying:\n" + String.join("\n", said));
        }
        return process.exitValue();
    }

    public List<String> said() {
        return List.copyOf(said);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

package org.qinghe.earlywarning.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qinghe.earlywarning.Frequency;
import org.qinghe.earlywarning.Saffron;

/**
 * The rule for all runs together, as it is kept between them: a line of the rule, then for each frequency a line with the first day of
 * the newest period tested, e.g. {@code weekly 2026-11-23}. Every period is tested once.
 */
final class OnlineState {

    private final Path file;
    private Saffron rule;
    private final Map<Frequency, LocalDate> until = new EnumMap<>(Frequency.class);

    private OnlineState(Path file, Saffron rule) {
        this.file = file;
        this.rule = rule;
    }

    /** Reads the file, or begins where there is none. */
    static OnlineState open(String name, double level) {
        try {
            Path file = Path.of(name);
            return Files.exists(file) ? read(file, level) : new OnlineState(file, Saffron.start(level));
        } catch (InvalidPathException | IOException e) {
            throw new BadInput("detect: --online " + name + " cannot be read (" + e.getMessage() + ")");
        }
    }

    private static OnlineState read(Path file, double level) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        Saffron rule = Saffron.parse(lines.isEmpty() ? "" : lines.getFirst())
                .orElseThrow(() -> new BadInput(file + ":1: this is not what an earlier run with --online wrote"));
        if (rule.level() != level) {
            throw new BadInput(file + ":1: the rule was begun with --fdr " + rule.level() + ", not " + level);
        }
        OnlineState state = new OnlineState(file, rule);
        for (int i = 1; i < lines.size(); i++) {
            state.readUntil(lines.get(i), i + 1);
        }
        return state;
    }

    private void readUntil(String line, int number) {
        String[] words = line.strip().split(" ", -1);
        Optional<Frequency> frequency = frequency(words[0]);
        try {
            if (words.length == 2 && frequency.isPresent()) {
                until.put(frequency.get(), LocalDate.parse(words[1]));
                return;
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw new BadInput(file + ":" + number + ": \"" + line + "\" is not a frequency and a date");
    }

    private static Optional<Frequency> frequency(String code) {
        for (Frequency each : Frequency.values()) {
            if (each.code().equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** The newest period of the frequency that was tested, by its first day. */
    Optional<LocalDate> until(Frequency frequency) {
        return Optional.ofNullable(until.get(frequency));
    }

    double nextLevel() {
        return rule.nextLevel();
    }

    void test(double p) {
        rule = rule.after(p);
    }

    void reached(Frequency frequency, LocalDate start) {
        until.merge(frequency, start, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** Whole or not at all. */
    void keep() throws IOException {
        StringBuilder text = new StringBuilder(rule.text()).append('\n');
        until.forEach((frequency, start) ->
                text.append(frequency.code()).append(' ').append(start).append('\n'));
        Path half = Path.of(file + ".new");
        Files.writeString(half, text);
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    }
}

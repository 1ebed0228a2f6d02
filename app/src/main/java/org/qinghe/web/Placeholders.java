package org.qinghe.web;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names in double braces, in whose place something is put; the wide braces and colons of a Chinese keyboard count too. */
public final class Placeholders {

    private static final Pattern NAME = Pattern.compile("[{｛]{2}([^{}｛｝]*)[}｝]{2}");
    private static final Pattern BRACES = Pattern.compile("[{｛]{2}|[}｝]{2}");

    private Placeholders() {}

    /**
     * Where a name stands.
     *
     * @param from where its first brace is
     * @param to behind its last brace
     */
    record Place(int from, int to, String name) {}

    public static Stream<String> names(String text) {
        return NAME.matcher(text).results().map(Placeholders::name);
    }

    /** The name, where the text is nothing else. */
    public static Optional<String> alone(String text) {
        var whole = NAME.matcher(text.strip());
        return whole.matches() ? Optional.of(name(whole)) : Optional.empty();
    }

    public static String replaced(String text, UnaryOperator<String> with) {
        return NAME.matcher(text).replaceAll(found -> Matcher.quoteReplacement(with.apply(name(found))));
    }

    /** Whether double braces are left that hold no name. */
    public static boolean leftOpen(String text) {
        return BRACES.matcher(NAME.matcher(text).replaceAll("")).find();
    }

    static List<Place> places(String text) {
        return NAME.matcher(text)
                .results()
                .map(found -> new Place(found.start(), found.end(), name(found)))
                .toList();
    }

    private static String name(MatchResult found) {
        return found.group(1).replace('：', ':').strip();
    }
}

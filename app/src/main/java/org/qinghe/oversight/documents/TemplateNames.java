package org.qinghe.oversight.documents;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.qinghe.web.Words;

/** The names that can stand in the templates of one kind. */
final class TemplateNames {

    /** Stand for something in documents of every kind. */
    static final String NUMBER = "number";

    static final String ISSUED_ON = "issuedOn";
    /** A file has a place for its sources; with a template of words they are put at the end. */
    static final String SOURCES = "sources";

    private static final int SUGGESTED = 3;

    private final Matter matter;
    private final Set<String> known;

    private TemplateNames(Matter matter) {
        this.matter = matter;
        this.known = Set.copyOf(Stream.concat(matter.known().stream(), Stream.of(NUMBER, ISSUED_ON))
                .toList());
    }

    static TemplateNames of(Matter matter) {
        return new TemplateNames(matter);
    }

    boolean knows(String name) {
        return known.contains(name);
    }

    boolean figure(String name) {
        return matter.figure(name);
    }

    /** Whether the name needs a line, in a file a paragraph, of its own. */
    boolean alone(String name) {
        return matter.figure(name) || matter.passage(name) || name.equals(SOURCES);
    }

    /** The names that look most like it. */
    List<String> like(String name) {
        return Stream.concat(known.stream(), Stream.of(SOURCES))
                .sorted(Comparator.<String>comparingInt(each -> steps(each, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SUGGESTED)
                .toList();
    }

    List<Subject> described(Words words) {
        return Stream.concat(
                        matter.names(words).stream(),
                        Stream.of(NUMBER, ISSUED_ON, SOURCES)
                                .map(name -> new Subject(name, words.t("documents.name." + name))))
                .toList();
    }

    /** How many letters must be added, taken away or exchanged to make one of the other. */
    private static int steps(String one, String other) {
        var row = new int[other.length() + 1];
        for (int at = 0; at <= other.length(); at++) {
            row[at] = at;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int exchanged = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(exchanged, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}

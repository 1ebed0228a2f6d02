package org.qinghe.oversight.documents;

import java.util.List;
import java.util.Optional;
import org.qinghe.web.Words;

/** What documents of one or more kinds are about, and what can stand in them. Whoever has such a matter provides a bean. */
public interface Matter {

    boolean covers(DocumentKind kind);

    /** What a document of that kind can be about, what is wanted most first. */
    List<Subject> subjects(DocumentKind kind, Desk desk);

    /** What stands for each name; nothing where there is no such subject for whoever writes. */
    Optional<Material> of(DocumentKind kind, String subject, Desk desk);

    /** Every name that stands for something, in one subject or another. */
    List<String> known();

    /** Whether a table or a chart stands for the name, which needs a line of its own. */
    boolean figure(String name);

    /** Whether headings and paragraphs stand for the name, which needs a line of its own. */
    default boolean passage(String name) {
        return false;
    }

    /** The names that can be used, for those who edit templates. */
    List<Subject> names(Words words);
}

package org.qinghe.work;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Plans of action started from a warning. */
public interface Responses {

    /** A template a response can be made from; names are in both languages. */
    record Template(String code, String nameZh, String nameEn) {}

    /** As much of a response as its origin shows. */
    record Summary(UUID id, Bilingual title, int tasks, int done, int overdue, boolean closed) {}

    List<Template> templates();

    /** Starts a response from a template with its units and due dates, unless one for the origin is under way. */
    Begun start(ResponseOrigin origin, String template);

    Optional<Summary> of(String originKind, UUID origin);
}

package org.qinghe.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which responses ran where and when, for whoever asks what came of them. */
public interface ResponseHistory {

    /**
     * A response as others judge it.
     *
     * @param id its id
     * @param title what it is about
     * @param kind the code of the template it was made from, or empty text
     * @param area the code of the area concerned, or empty text
     * @param start the day it began
     * @param end the day it was closed
     * @param origin what it answers to
     */
    record Ran(
            UUID id,
            Bilingual title,
            String kind,
            String area,
            LocalDate start,
            Optional<LocalDate> end,
            Optional<ResponseOrigin> origin) {}

    /** The response, where the viewer of this request may see it. */
    Optional<Ran> find(UUID response);

    /** The newest of those that the viewer of this request may see, the newest first. */
    List<Ran> newest(int most);

    /** Every one that was under way on any of these days, wherever it was. */
    List<Ran> between(LocalDate from, LocalDate to);
}

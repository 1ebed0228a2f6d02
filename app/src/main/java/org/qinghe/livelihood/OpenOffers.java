package org.qinghe.livelihood;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.web.Paging;

/** What anybody may ask for today, for the pages of other modules. */
public interface OpenOffers {

    /**
     * Which offers somebody looks for.
     *
     * @param words part of a title, of what it is or of the provider, or empty text
     * @param kind of one kind, or of all
     * @param area the code of an area in which somebody wants it, or empty text
     */
    record Wanted(String words, Optional<Offer.Kind> kind, String area) {}

    long count(Wanted wanted);

    /** Those that run out first stand first. */
    List<Offer> find(Wanted wanted, Paging paging);

    /** Nothing where it is not open today. */
    Optional<Offer> find(UUID offer);
}

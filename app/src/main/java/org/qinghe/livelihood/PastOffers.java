package org.qinghe.livelihood;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Offers that are carried over: the same steps by the same rules as on the pages, by whoever is signed in. The audit trail says
 * when it was carried over.
 *
 * <p>Whatever the pages would refuse throws an {@link IllegalStateException}.
 */
public interface PastOffers {

    /**
     * What is offered; the parts are those of an {@link Offer}.
     *
     * @param area the code of the area it is open in
     */
    record NewOffer(
            Offer.Kind kind,
            Offer.Text title,
            Offer.Text what,
            String provider,
            String apply,
            String area,
            Optional<Integer> places,
            LocalDate firstDay,
            LocalDate lastDay) {}

    /** Posts it in the name of one's own unit; returns its id. */
    UUID post(NewOffer offer);

    /** Publishes what somebody else posted. */
    void publish(UUID offer);

    /** Counts who took up what one's own unit posted. */
    void count(UUID offer, TakeUp counted);
}

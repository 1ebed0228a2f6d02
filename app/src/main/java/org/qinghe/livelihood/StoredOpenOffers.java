package org.qinghe.livelihood;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.web.Paging;
import org.springframework.stereotype.Component;

@Component
class StoredOpenOffers implements OpenOffers {

    private final OfferTable table;
    private final Clock clock;

    StoredOpenOffers(OfferTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public long count(Wanted wanted) {
        return table.countOpen(search(wanted), LocalDate.now(clock));
    }

    @Override
    public List<Offer> find(Wanted wanted, Paging paging) {
        return table.open(search(wanted), LocalDate.now(clock), paging);
    }

    @Override
    public Optional<Offer> find(UUID offer) {
        return table.find(offer).filter(found -> found.open(LocalDate.now(clock)));
    }

    private static OfferSearch search(Wanted wanted) {
        return new OfferSearch(
                OfferList.OPEN, wanted.words(), wanted.kind().map(Enum::name).orElse(""), wanted.area());
    }
}

package org.qinghe.livelihood;

import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.places.Area;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class OffersCarriedOver implements PastOffers {

    private final Offering offering;
    private final TakingUp takingUp;
    private final OfferNaming naming;

    OffersCarriedOver(Offering offering, TakingUp takingUp, OfferNaming naming) {
        this.offering = offering;
        this.takingUp = takingUp;
        this.naming = naming;
    }

    @Override
    @Transactional
    public UUID post(NewOffer offer) {
        var viewer = Viewer.required();
        var areas = naming.areas(viewer).stream().map(Area::code).toList();
        var posted = OfferCheck.of(form(offer), UUID.randomUUID(), areas, viewer, offering.today(), offering.now())
                .required();
        offering.propose(posted);
        return posted.id();
    }

    private static OfferForm form(NewOffer offer) {
        return new OfferForm(
                offer.kind().name(),
                offer.title().chinese(),
                offer.title().english(),
                offer.what().chinese(),
                offer.what().english(),
                offer.provider(),
                offer.apply(),
                offer.area(),
                offer.places().map(String::valueOf).orElse(""),
                offer.firstDay().toString(),
                offer.lastDay().toString());
    }

    @Override
    @Transactional
    public void publish(UUID offer) {
        var viewer = Viewer.required();
        var found = known(offer, viewer);
        if (!offering.mayDecide(viewer, found) || !offering.publish(found, viewer)) {
            throw new IllegalStateException("not to be published by " + viewer.name());
        }
    }

    @Override
    @Transactional
    public void count(UUID offer, TakeUp counted) {
        var viewer = Viewer.required();
        var found = known(offer, viewer);
        if (!offering.mayCount(viewer, found)) {
            throw new IllegalStateException("not to be counted by " + viewer.name());
        }
        var form = new TakeUpForm(
                counted.month().toString(), String.valueOf(counted.asked()), String.valueOf(counted.taken()));
        takingUp.keep(
                found, form.check(TakeUpForm.months(found, offering.today())).required(), viewer);
    }

    private Offer known(UUID offer, Viewer viewer) {
        return offering.find(offer, viewer).orElseThrow(() -> new IllegalStateException("no such offer"));
    }
}

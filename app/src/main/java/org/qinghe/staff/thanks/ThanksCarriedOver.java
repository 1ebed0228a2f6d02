package org.qinghe.staff.thanks;

import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.staff.PastThanks;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Colleagues.Colleague;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ThanksCarriedOver implements PastThanks {

    private final Thanking thanking;
    private final Colleagues colleagues;

    ThanksCarriedOver(Thanking thanking, Colleagues colleagues) {
        this.thanking = thanking;
        this.colleagues = colleagues;
    }

    @Override
    @Transactional
    public UUID toWorker(UUID unit, UUID worker, String reason) {
        return propose(new ThanksForm(Thanks.Sort.THANKS.name(), unit.toString(), worker.toString(), "", reason), unit);
    }

    @Override
    @Transactional
    public UUID toTeam(UUID unit, String team, String reason) {
        return propose(new ThanksForm(Thanks.Sort.COMMENDATION.name(), unit.toString(), "", team, reason), unit);
    }

    private UUID propose(ThanksForm form, UUID unit) {
        var workers = colleagues.of(unit).stream().map(Colleague::account).toList();
        var thanks = ThanksCheck.of(form, unit, workers, Viewer.required(), thanking.now())
                .kept()
                .orElseThrow(() -> new IllegalStateException("thanks to nobody of the unit: " + form.reason()));
        thanking.propose(thanks);
        return thanks.id();
    }

    @Override
    @Transactional
    public void agree(UUID thanks) {
        var viewer = Viewer.required();
        var found = known(thanks, viewer);
        if (!thanking.mayDecide(viewer, found) || !thanking.agree(found, viewer)) {
            throw new IllegalStateException("not to be agreed to by " + viewer.name());
        }
    }

    @Override
    @Transactional
    public void publish(UUID thanks) {
        var viewer = Viewer.required();
        var found = known(thanks, viewer);
        if (!thanking.mayPublish(viewer, found)) {
            throw new IllegalStateException("not to be published by " + viewer.name());
        }
        thanking.publish(found, true);
    }

    private Thanks known(UUID thanks, Viewer viewer) {
        return thanking.find(thanks, viewer).orElseThrow(() -> new IllegalStateException("no such thanks"));
    }
}

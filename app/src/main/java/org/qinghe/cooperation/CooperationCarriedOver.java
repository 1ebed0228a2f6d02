package org.qinghe.cooperation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class CooperationCarriedOver implements PastCooperation {

    private final PartnerKeeping keeping;
    private final PartnerTable partners;

    CooperationCarriedOver(PartnerKeeping keeping, PartnerTable partners) {
        this.keeping = keeping;
        this.partners = partners;
    }

    @Override
    @Transactional
    public UUID partner(String nameZh, String nameEn, String contact, Agreed... agreements) {
        var viewer = Viewer.required();
        var form = new PartnerForm(nameZh, nameEn, "", contact, "", false);
        var partner = PartnerCheck.of(form, UUID.randomUUID(), Optional.empty(), List.of())
                .required();
        keeping.add(partner, viewer);
        for (var each : agreements) {
            var agreed = new AgreementForm(
                    each.title(),
                    each.what(),
                    each.firstDay().toString(),
                    each.lastDay().toString(),
                    each.handOver());
            keeping.agree(partner, agreed.check(partner.id()).required(), viewer);
        }
        return partner.id();
    }

    @Override
    @Transactional
    public void noteKeys(UUID partner, String signing, String sealing) {
        note(partner, KeyUse.SIGNING, signing);
        note(partner, KeyUse.SEALING, sealing);
    }

    @Override
    @Transactional
    public void confirmKeys(UUID partner) {
        for (var use : KeyUse.values()) {
            var viewer = Viewer.required();
            var known = known(partner);
            var done = known.key(use)
                    .filter(noted -> noted.couldBeConfirmedBy(viewer.account()))
                    .filter(noted -> keeping.confirmKey(known, use, noted.text(), viewer));
            if (done.isEmpty()) {
                throw new IllegalStateException("not confirmed: " + use);
            }
        }
    }

    private void note(UUID partner, KeyUse use, String key) {
        if (!use.fits(key)) {
            throw new IllegalStateException("cooperation.error.key");
        }
        keeping.noteKey(known(partner), use, key, Viewer.required());
    }

    private Partner known(UUID partner) {
        return partners.find(partner).orElseThrow(() -> new IllegalStateException("no partner " + partner));
    }
}

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

    CooperationCarriedOver(PartnerKeeping keeping) {
        this.keeping = keeping;
    }

    @Override
    @Transactional
    public void partner(String nameZh, String nameEn, String contact, Agreed... agreements) {
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
    }
}

package org.qinghe.cooperation;

import java.util.Map;
import org.qinghe.web.TypedText;

/** The form of a partner, as it was typed. */
public record PartnerForm(String nameZh, String nameEn, String region, String contact, String site, boolean daily) {

    static PartnerForm of(Map<String, String> typed) {
        return new PartnerForm(
                TypedText.of(typed, "nameZh"),
                TypedText.of(typed, "nameEn"),
                TypedText.of(typed, "region"),
                TypedText.of(typed, "contact"),
                TypedText.of(typed, "site"),
                TypedText.of(typed, "daily").equals("true"));
    }

    static PartnerForm of(Partner partner) {
        return new PartnerForm(
                partner.nameZh(),
                partner.nameEn(),
                partner.region(),
                partner.contact(),
                partner.site(),
                partner.daily());
    }
}

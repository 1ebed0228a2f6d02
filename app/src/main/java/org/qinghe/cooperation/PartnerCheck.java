package org.qinghe.cooperation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.qinghe.web.Checked;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.PrivateTelephone;

/** Says beside which field of a partner something is wrong, or what is to be kept. */
final class PartnerCheck {

    static final int LONGEST = 120;

    /** From a province to a township. */
    private static final Pattern REGION = Pattern.compile("\\d{2}(\\d{2}(\\d{2}(\\d{3})?)?)?");

    /** Where another program on the same machine answers, such as a proxy that speaks for the partner. */
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    private PartnerCheck() {}

    /** @param ownAreas the codes of the areas that units of this installation work for: a partner must not tell of these */
    static Checked<Partner> of(PartnerForm form, UUID id, Optional<Partner> before, Collection<String> ownAreas) {
        var errors = words(FieldErrors.none(), "nameZh", form.nameZh(), LONGEST);
        errors = notLonger(errors, "nameEn", form.nameEn(), LONGEST);
        errors = words(errors, "contact", form.contact(), LONGEST);
        if (PrivateTelephone.isIn(form.contact())) {
            errors = errors.with("contact", "cooperation.error.private");
        }
        if (!form.region().isEmpty()) {
            if (!REGION.matcher(form.region()).matches()) {
                errors = errors.with("region", "cooperation.error.region");
            } else if (ownAreas.stream().anyMatch(area -> !area.isEmpty() && area.startsWith(form.region()))) {
                errors = errors.with("region", "cooperation.error.own");
            }
        }
        if (!form.site().isEmpty() && !isAddress(form.site())) {
            errors = errors.with("site", "cooperation.error.address");
        }
        if (form.daily() && form.site().isEmpty()) {
            errors = errors.with("site", "cooperation.error.daily");
        }
        return errors.any()
                ? Checked.wrong(errors)
                : Checked.right(new Partner(
                        id,
                        form.nameZh(),
                        form.nameEn(),
                        form.region(),
                        form.contact(),
                        form.site(),
                        form.daily(),
                        before.flatMap(Partner::key),
                        before.flatMap(Partner::sealingKey)));
    }

    private static boolean isAddress(String typed) {
        try {
            var address = new URI(typed);
            return address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getQuery() == null
                    && address.getFragment() == null
                    && typed.length() <= LONGEST
                    && ("https".equals(address.getScheme())
                            || "http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost()));
        } catch (URISyntaxException notOne) {
            return false;
        }
    }

    static FieldErrors words(FieldErrors errors, String field, String text, int longest) {
        return text.isEmpty() ? errors.with(field, "cooperation.error.empty") : notLonger(errors, field, text, longest);
    }

    private static FieldErrors notLonger(FieldErrors errors, String field, String text, int longest) {
        return text.length() > longest ? errors.with(field, "cooperation.error.long", longest) : errors;
    }
}

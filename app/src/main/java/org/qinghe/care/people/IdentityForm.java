package org.qinghe.care.people;

import java.util.Arrays;
import org.qinghe.care.people.Identity.Came;
import org.qinghe.care.people.Identity.Channel;
import org.qinghe.web.FieldErrors;

/** What a person wants to be called and how they want to be reached, as it was filled in. */
public record IdentityForm(String alias, String reach, String channel, String times, String came) {

    private static final int LONGEST = 80;

    public IdentityForm {
        alias = alias.strip();
        reach = reach.strip();
        times = times.strip();
    }

    static IdentityForm empty() {
        return new IdentityForm("", "", Channel.CALL.name(), "", Came.WALKED_IN.name());
    }

    public static IdentityForm of(Identity identity) {
        return new IdentityForm(
                identity.alias(),
                identity.reach(),
                identity.channel().name(),
                identity.times(),
                identity.came().name());
    }

    public FieldErrors errors() {
        var errors = FieldErrors.none();
        if (alias.isEmpty()) {
            errors = errors.with("alias", "care.alias.none");
        }
        if (alias.length() > LONGEST || looksLikeIdentityNumber(alias)) {
            errors = errors.with("alias", "care.alias.wrong", LONGEST);
        }
        if (Arrays.stream(Channel.values()).noneMatch(each -> each.name().equals(channel))) {
            errors = errors.with("channel", "care.channel.wrong");
        }
        if (reach.isEmpty() && !channel.equals(Channel.NONE.name())) {
            errors = errors.with("reach", "care.reach.none");
        }
        if (reach.length() > LONGEST || looksLikeIdentityNumber(reach)) {
            errors = errors.with("reach", "care.reach.wrong", LONGEST);
        }
        if (times.length() > LONGEST) {
            errors = errors.with("times", "care.times.wrong", LONGEST);
        }
        return Arrays.stream(Came.values()).anyMatch(each -> each.name().equals(came))
                ? errors
                : errors.with("came", "care.came.wrong");
    }

    /** The identity; only of a form without errors. */
    public Identity identity() {
        return new Identity(alias, reach, Channel.valueOf(channel), times, Came.valueOf(came));
    }

    /** G9: the number of an identity card has no business here (GB 11643: 17 digits and a digit or X). */
    private static boolean looksLikeIdentityNumber(String text) {
        return text.replaceAll("[\\s-]", "").matches(".*[1-9]\\d{16}[0-9Xx].*");
    }
}

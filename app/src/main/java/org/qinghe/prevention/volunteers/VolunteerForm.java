package org.qinghe.prevention.volunteers;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedId;
import org.qinghe.web.TypedText;

/**
 * What somebody who wants to help typed, or the coordinator with them.
 *
 * @param organisation the id of the organisation they come through, or empty text
 * @param agreed whatever a ticked box sends
 */
public record VolunteerForm(String name, String reach, String likes, String organisation, String agreed) {

    private static final int LONGEST_NAME = 20;
    private static final int LONGEST_REACH = 60;
    private static final int LONGEST_LIKES = 100;

    public static VolunteerForm of(Map<String, String> typed) {
        return new VolunteerForm(
                TypedText.of(typed, "name"),
                line(typed, "reach"),
                line(typed, "likes"),
                TypedText.of(typed, "organisation"),
                TypedText.of(typed, "agreed"));
    }

    private static String line(Map<String, String> typed, String name) {
        return TypedText.of(typed, name).replaceAll("\\s+", " ");
    }

    public boolean agrees() {
        return !agreed.isEmpty();
    }

    OwnDetails own() {
        return new OwnDetails(name.replaceAll("\\s+", " "), reach, likes);
    }

    /** @param organisations the ids of those that help the unit */
    FieldErrors errors(Collection<UUID> organisations) {
        var errors = VolunteersCheck.line(FieldErrors.none(), "name", name, LONGEST_NAME);
        errors = VolunteersCheck.line(errors, "reach", reach, LONGEST_REACH);
        errors = VolunteersCheck.notLonger(errors, "likes", likes, LONGEST_LIKES);
        if (!organisation.isEmpty()
                && TypedId.of(organisation).filter(organisations::contains).isEmpty()) {
            errors = errors.with("organisation", "prevention.volunteer.error.organisation");
        }
        return agrees() ? errors : errors.with("agreed", "prevention.volunteer.error.agreed");
    }
}

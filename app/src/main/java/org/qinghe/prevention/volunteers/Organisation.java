package org.qinghe.prevention.volunteers;

import java.util.Map;
import java.util.UUID;
import org.qinghe.web.Checked;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedText;

/**
 * A social organisation that helps a unit; an organisation is no person.
 *
 * @param unit the unit it helps
 * @param what what it does
 * @param office how its office is reached
 * @param retired whether it helps no longer
 */
public record Organisation(UUID id, UUID unit, String name, String what, String office, boolean retired) {

    public String path() {
        return VolunteersAccess.ORGANISATIONS + "/" + id;
    }

    /** As it was typed. */
    public record Form(String name, String what, String office) {

        static Form of(Map<String, String> typed) {
            return new Form(TypedText.of(typed, "name"), TypedText.of(typed, "what"), TypedText.of(typed, "office"));
        }

        static Form of(Organisation known) {
            return new Form(known.name(), known.what(), known.office());
        }

        Checked<Organisation> check(UUID id, UUID unit) {
            var errors = VolunteersCheck.line(FieldErrors.none(), "name", name, VolunteersCheck.LONGEST_LINE);
            errors = VolunteersCheck.line(errors, "what", what, VolunteersCheck.LONGEST_TEXT);
            errors = VolunteersCheck.line(errors, "office", office, VolunteersCheck.LONGEST_LINE);
            return errors.any()
                    ? Checked.wrong(errors)
                    : Checked.right(new Organisation(id, unit, name, what, office, false));
        }
    }
}

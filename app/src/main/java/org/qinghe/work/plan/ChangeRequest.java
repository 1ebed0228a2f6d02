package org.qinghe.work.plan;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.work.Bilingual;

/**
 * What somebody asks to have changed; what stood there stays readable, whatever is decided.
 *
 * @param plan the id of the plan
 * @param of what it is about
 * @param subject the id of that
 * @param title what that is called
 * @param was what stood there when it was asked: a number, a day or the id of a unit, by its kind
 * @param becomes what should stand there
 */
public record ChangeRequest(
        UUID id,
        UUID plan,
        ChangeSubject.Of of,
        UUID subject,
        Bilingual title,
        ChangeKind kind,
        String was,
        String becomes,
        String reason,
        Asked asked,
        Optional<Decision> decision) {

    /** Who asked, and when. */
    public record Asked(Instant at, UUID by, String name) {}

    /** Who decided, when, and how. */
    public record Decision(Instant at, String name, boolean granted, String answer) {}

    public String path() {
        return "/" + of.word() + "s/" + subject;
    }
}

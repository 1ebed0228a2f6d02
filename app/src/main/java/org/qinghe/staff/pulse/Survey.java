package org.qinghe.staff.pulse;

import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A survey as everybody may know it.
 *
 * @param titleEn empty where there is none
 * @param opensOn the first day on which it can be answered
 * @param closesOn the last one
 * @param invited how many could answer when it was opened
 * @param answers how many did; told after closing, where they are not too few
 */
public record Survey(
        UUID id,
        String titleZh,
        String titleEn,
        Grouping grouping,
        LocalDate opensOn,
        LocalDate closesOn,
        State state,
        OptionalInt invited,
        OptionalInt answers) {

    /** Where it stands; the names are messages {@code staff.pulse.state.<name>}. */
    public enum State {
        DRAFT,
        OPEN,
        CLOSED;

        public String message() {
            return "staff.pulse.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    static Survey draft(String titleZh, String titleEn, Grouping grouping, LocalDate opensOn, LocalDate closesOn) {
        return new Survey(
                UUID.randomUUID(),
                titleZh,
                titleEn,
                grouping,
                opensOn,
                closesOn,
                State.DRAFT,
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    /** The same draft in another's place. */
    Survey numbered(UUID number) {
        return new Survey(number, titleZh, titleEn, grouping, opensOn, closesOn, state, invited, answers);
    }

    public String path() {
        return PulseAccess.PATH + "/" + id;
    }

    public boolean isDraft() {
        return state == State.DRAFT;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isClosed() {
        return state == State.CLOSED;
    }

    public boolean takesAnswersOn(LocalDate day) {
        return isOpen() && !day.isBefore(opensOn) && !day.isAfter(closesOn);
    }
}

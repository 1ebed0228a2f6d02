package org.qinghe.cooperation.plans;

import java.util.List;
import java.util.Optional;

/**
 * Everything that was proposed for a plan, and what follows from it. Agreed is what was accepted last; on the table is the last word
 * of either side, where nobody has answered it.
 *
 * @param all the last word first
 */
public record Versions(List<Version> all, boolean ended) {

    /** How a version stands; in words {@code cooperation.plan.version.<NAME>}. */
    public enum Standing {
        OPEN,
        AGREED,
        /** It was agreed until another was. */
        REPLACED,
        DECLINED,
        /** Both sides proposed at once, and the other proposal was written first. */
        SET_ASIDE,
        /** Its writer or the other side proposed something newer. */
        OVERTAKEN,
        /** The plan was ended before it was answered. */
        LAPSED;

        public String key() {
            return "cooperation.plan.version." + name();
        }
    }

    static Versions of(List<Version> all, boolean ended) {
        return new Versions(all.stream().sorted(Version.LAST_FIRST).toList(), ended);
    }

    public Optional<Version> agreed() {
        return all.stream().filter(Version::accepted).findFirst();
    }

    /** What was agreed until that was. */
    Optional<Version> agreedBefore(Version agreed) {
        return all.stream()
                .filter(Version::accepted)
                .filter(each -> !each.equals(agreed))
                .findFirst();
    }

    /** Whether each task is of the side it was of in every version before: whose it is never changes. */
    boolean keepsSides(Terms terms) {
        return terms.items().stream()
                .allMatch(item -> all.stream()
                        .flatMap(each -> each.terms().item(item.id()).stream())
                        .allMatch(known -> known.side() == item.side()));
    }

    /** What waits for an answer. */
    public Optional<Version> open() {
        return ended
                ? Optional.empty()
                : Optional.of(last()).filter(each -> each.answer().isEmpty());
    }

    /** What waits for an answer of that side. */
    public Optional<Version> openFor(Side side) {
        return open().filter(each -> each.by() != side);
    }

    /** What holds; before anything does, what was proposed last. */
    public Version standing() {
        return agreed().orElseGet(this::last);
    }

    public Standing of(Version version) {
        if (version.accepted()) {
            return agreed().filter(version::equals).isPresent() ? Standing.AGREED : Standing.REPLACED;
        }
        if (version.answer().isPresent()) {
            return Standing.DECLINED;
        }
        if (version.equals(last())) {
            return ended ? Standing.LAPSED : Standing.OPEN;
        }
        return rival(version).isPresent() ? Standing.SET_ASIDE : Standing.OVERTAKEN;
    }

    /** Whether both sides proposed at once and what is on the table is one of the two. */
    public boolean settledByTime() {
        return open().flatMap(this::rival).isPresent();
    }

    State state() {
        if (ended) {
            return State.ENDED;
        }
        boolean agreed = agreed().isPresent();
        return open().map(each -> each.by() == Side.THEIRS
                        ? agreed ? State.CHANGE_FOR_US : State.FOR_US
                        : agreed ? State.CHANGE_FOR_THEM : State.FOR_THEM)
                .orElse(agreed ? State.AGREED : State.DECLINED);
    }

    int nextNumber() {
        return all.isEmpty() ? 1 : last().number() + 1;
    }

    Version last() {
        return all.getFirst();
    }

    Optional<Version> find(String digest) {
        return all.stream().filter(each -> each.digest().equals(digest)).findFirst();
    }

    /** The newest that a side proposed. */
    Optional<Version> lastBy(Side side) {
        return all.stream().filter(each -> each.by() == side).findFirst();
    }

    private Optional<Version> rival(Version version) {
        return all.stream()
                .filter(each -> each.number() == version.number() && each.by() != version.by())
                .findFirst();
    }
}

package org.qinghe.cooperation.plans;

/** A letter is not taken, and nothing of it is. */
final class LetterRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param why the last part of the key {@code cooperation.letter.refused.<why>} */
    LetterRefused(String why) {
        super(why, null, false, false);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}

package org.qinghe.cooperation;

/**
 * What came of a fetch.
 *
 * @param message the key of the sentence that says it
 * @param detail what goes into the sentence, or empty text
 * @param tables how many tables were taken over
 */
record Outcome(String message, String detail, int tables) {

    static Outcome taken(int tables) {
        return tables == 0
                ? new Outcome("cooperation.outcome.nothingNew", "", 0)
                : new Outcome("cooperation.outcome.taken", String.valueOf(tables), tables);
    }

    static Outcome refused(String why) {
        return refused(why, "");
    }

    static Outcome refused(String why, String detail) {
        return new Outcome("cooperation.refused." + why, detail, 0);
    }

    boolean isRefusal() {
        return message.startsWith("cooperation.refused.");
    }
}

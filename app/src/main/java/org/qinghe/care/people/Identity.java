package org.qinghe.care.people;

/**
 * What is known of a person: what they want to be called and how they want to be reached. Sealed in the client's row; there
 * is no place for a number of an identity document, and none is asked for.
 *
 * @param alias a name of the person's own choice
 * @param reach a telephone number or another way to reach them, or empty text where they come by themselves
 * @param channel how they want to be reached
 * @param times when they may be reached, in their words
 * @param came how they came
 */
public record Identity(String alias, String reach, Channel channel, String times, Came came) {

    /** How a person wants to be reached. */
    public enum Channel {
        CALL,
        MESSAGE,
        VISIT,
        NONE
    }

    /** How a person came; a clinic or the family only with the person's agreement. */
    public enum Came {
        BY_THEMSELVES,
        WALKED_IN,
        CLINIC,
        FAMILY
    }
}

package org.qinghe.prevention.volunteers;

/**
 * What a volunteer says of themselves; there is no field for anything else.
 *
 * @param name what they want to be called
 * @param reach how they want to be reached
 * @param likes what they like to do, or empty text
 */
public record OwnDetails(String name, String reach, String likes) {

    @Override
    public String toString() {
        return "what a volunteer said";
    }
}

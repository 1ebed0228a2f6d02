package org.qinghe.oversight.effect;

import java.util.Map;
import java.util.Optional;
import org.qinghe.oversight.effect.EffectForm.Role;

/**
 * What the form of a study offers.
 *
 * @param indicator what is counted, in words
 * @param response the title of the response, unless areas and start were chosen freely
 * @param figures from when to when there are figures, in words
 * @param rise the first period of the rise that the response answers to, in words
 * @param areas the areas offered
 */
public record EffectChoice(
        String indicator,
        Optional<String> response,
        String figures,
        Optional<String> rise,
        java.util.List<Offered> areas) {

    /**
     * An area offered.
     *
     * @param code its code
     * @param name its name
     * @param similarSince since when it had a response like this one, in words, or empty text
     * @param role what it is proposed as
     */
    public record Offered(String code, String name, String similarSince, Role role) {}

    Map<String, Role> roles() {
        return areas.stream().collect(java.util.stream.Collectors.toMap(Offered::code, Offered::role));
    }
}

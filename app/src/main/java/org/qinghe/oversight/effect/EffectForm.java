package org.qinghe.oversight.effect;

import java.util.Map;
import java.util.stream.Collectors;
import org.qinghe.web.TypedText;

/**
 * The form of a study, as it was typed.
 *
 * @param response the id of the response, or empty text
 * @param indicator the id of what is counted
 * @param area the code of the area chosen freely
 * @param start the day on which it began
 * @param title how the study is called
 * @param first the first period
 * @param leave the first period left out, or empty text
 * @param last the last period
 * @param slope whether the trend may change too
 * @param also what else happened at the same time
 * @param roles what each area is, by its code
 */
public record EffectForm(
        String response,
        String indicator,
        String area,
        String start,
        String title,
        String first,
        String leave,
        String last,
        boolean slope,
        String also,
        Map<String, Role> roles) {

    private static final String ROLE = "role";

    /** What an area is in a study. */
    public enum Role {
        TREATED,
        CONTROL,
        OUT;

        static Role of(String typed) {
            return switch (typed) {
                case "TREATED" -> TREATED;
                case "CONTROL" -> CONTROL;
                default -> OUT;
            };
        }
    }

    public EffectForm {
        roles = Map.copyOf(roles);
    }

    static EffectForm of(Map<String, String> typed) {
        return new EffectForm(
                TypedText.of(typed, "response"),
                TypedText.of(typed, "indicator"),
                TypedText.of(typed, "area"),
                TypedText.of(typed, "start"),
                TypedText.of(typed, "title"),
                TypedText.of(typed, "first"),
                TypedText.of(typed, "leave"),
                TypedText.of(typed, "last"),
                typed.containsKey("slope"),
                TypedText.of(typed, "also"),
                typed.entrySet().stream()
                        .filter(each -> each.getKey().startsWith(ROLE))
                        .collect(Collectors.toMap(
                                each -> each.getKey().substring(ROLE.length()), each -> Role.of(each.getValue()))));
    }

    public Role role(String area) {
        return roles.getOrDefault(area, Role.OUT);
    }
}

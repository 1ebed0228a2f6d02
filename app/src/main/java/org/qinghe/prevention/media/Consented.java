package org.qinghe.prevention.media;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qinghe.web.Checked;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedText;

/**
 * Who is on a picture, as whoever hands it in declares.
 *
 * @param shows what is seen, naming nobody
 */
public record Consented(Who who, String shows) {

    private static final int LONGEST = 120;

    /** The names are messages {@code prevention.photo.consent.<name>}. */
    public enum Who {
        EVERYBODY_AGREED,
        NOBODY_RECOGNISABLE,
        NOBODY_ON_IT;

        static Optional<Who> of(String name) {
            return Arrays.stream(values())
                    .filter(who -> who.name().equals(name))
                    .findFirst();
        }

        public String message() {
            return "prevention.photo.consent." + name().toLowerCase(Locale.ROOT);
        }
    }

    static Checked<Consented> check(Map<String, String> typed) {
        var who = Who.of(TypedText.of(typed, "consent"));
        var shows = TypedText.of(typed, "shows");
        var errors = who.isPresent()
                ? FieldErrors.none()
                : FieldErrors.none().with("consent", "prevention.photo.error.consent");
        if (shows.isEmpty()) {
            errors = errors.with("shows", "prevention.event.error.empty");
        } else if (shows.length() > LONGEST) {
            errors = errors.with("shows", "prevention.event.error.long", LONGEST);
        } else if (!Recognising.in(shows).isEmpty()) {
            errors = errors.with("shows", "prevention.photo.error.names");
        }
        return errors.any() ? Checked.wrong(errors) : Checked.right(new Consented(who.orElseThrow(), shows));
    }
}

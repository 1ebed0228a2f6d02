package org.qinghe.notices;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.web.FieldErrors;

/**
 * The settings as they were filled in.
 *
 * @param email where e-mail goes, or empty text
 * @param english "true" for English
 * @param quiet "true" where there are quiet hours
 * @param quietFrom their beginning, as {@code 22:00}
 * @param quietUntil their end
 * @param digestAt when the digests come
 * @param digestDay the day of the weekly digest, from 1
 * @param rhythms the name of a rhythm by the code of a sort
 */
public record PreferenceForm(
        String email,
        String english,
        String quiet,
        String quietFrom,
        String quietUntil,
        String digestAt,
        String digestDay,
        Map<String, String> rhythms) {

    private static final int LONGEST_EMAIL = 254;

    public PreferenceForm {
        email = email.strip();
        rhythms = Map.copyOf(rhythms);
    }

    static PreferenceForm of(Preference preference, Iterable<NoticeKind> kinds) {
        var quiet = preference.pace().quiet();
        var none = quiet.equals(QuietHours.NONE);
        var rhythms = new HashMap<String, String>();
        kinds.forEach(kind -> rhythms.put(kind.code(), preference.rhythm(kind).name()));
        return new PreferenceForm(
                preference.email(),
                String.valueOf(preference.english()),
                String.valueOf(!none),
                (none ? QuietHours.USUAL : quiet).from().toString(),
                (none ? QuietHours.USUAL : quiet).until().toString(),
                preference.pace().digestAt().toString(),
                String.valueOf(preference.pace().digestDay().getValue()),
                rhythms);
    }

    FieldErrors errors() {
        var errors = FieldErrors.none();
        if (!email.isEmpty() && !isEmail(email)) {
            errors = errors.with("email", "notices.email.wrong");
        }
        if (isQuiet() && time(quietFrom).isEmpty()) {
            errors = errors.with("quietFrom", "notices.time.wrong");
        }
        if (isQuiet() && time(quietUntil).isEmpty()) {
            errors = errors.with("quietUntil", "notices.time.wrong");
        }
        if (isQuiet() && time(quietFrom).isPresent() && time(quietFrom).equals(time(quietUntil))) {
            errors = errors.with("quietUntil", "notices.quiet.same");
        }
        if (time(digestAt).isEmpty()) {
            errors = errors.with("digestAt", "notices.time.wrong");
        }
        return digestDay.matches("[1-7]") ? errors : errors.with("digestDay", "notices.day.wrong");
    }

    /** The settings; to be asked only where there are no errors. */
    Preference preference(UUID account, Iterable<NoticeKind> kinds) {
        var quietHours = isQuiet()
                ? new QuietHours(time(quietFrom).orElseThrow(), time(quietUntil).orElseThrow())
                : QuietHours.NONE;
        var pace = new Pace(quietHours, time(digestAt).orElseThrow(), DayOfWeek.of(Integer.parseInt(digestDay)));
        var chosen = new HashMap<String, Rhythm>();
        for (var kind : kinds) {
            rhythm(rhythms.getOrDefault(kind.code(), "")).ifPresent(rhythm -> chosen.put(kind.code(), rhythm));
        }
        return new Preference(account, email, english.equals("true"), pace, chosen);
    }

    private boolean isQuiet() {
        return quiet.equals("true");
    }

    static boolean isEmail(String typed) {
        return typed.length() <= LONGEST_EMAIL
                && typed.matches("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*");
    }

    private static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static Optional<Rhythm> rhythm(String typed) {
        for (var rhythm : Rhythm.values()) {
            if (rhythm.name().equals(typed)) {
                return Optional.of(rhythm);
            }
        }
        return Optional.empty();
    }
}

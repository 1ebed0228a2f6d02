package org.qinghe.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The sentences, numbers and dates of one language. */
public record Words(MessageSource messages, Locale locale) {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(HERE);

    /** The sentence of that key; a missing key shows as itself, so that a reader can report it. */
    public String t(String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, locale) instanceof String text ? text : key;
    }

    /** Whether names and dates are given in Chinese: to everybody but readers of English, whose further language falls back on it. */
    public boolean chinese() {
        return !Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }

    /** The language as a page says it of itself, such as {@code zh-CN}. */
    public String tag() {
        if (!chinese()) {
            return "en";
        }
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? "zh-CN" : locale.toLanguageTag();
    }

    /** One of two names, by language; the Chinese one where there is no English one. */
    public String name(String chinese, String english) {
        return chinese() || english.isBlank() ? chinese : english;
    }

    /** The address in this language, on pages where no cookie remembers it. */
    public String at(String path) {
        return tag().equals("zh-CN") ? path : path + (path.contains("?") ? "&" : "?") + "lang=" + tag();
    }

    /** A whole number with thousands separators. */
    public String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** A number with thousands separators and up to two decimals. */
    public String number(double value) {
        return new java.text.DecimalFormat("#,##0.##", java.text.DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(value);
    }

    /** A share of one as a percentage with one decimal. */
    public String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }

    public String date(LocalDate date) {
        return date.format(
                chinese()
                        ? DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA)
                        : DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK));
    }

    /** The day on which it was here. */
    public String date(Instant moment) {
        return date(LocalDate.ofInstant(moment, HERE));
    }

    /** Day and minute here, for lists that are read down a column. */
    public String minute(Instant moment) {
        return MINUTE.format(moment);
    }

    /** A day where the year is clear. */
    public String dayOfYear(LocalDate date) {
        return date.format(
                chinese()
                        ? DateTimeFormatter.ofPattern("M月d日", Locale.CHINA)
                        : DateTimeFormatter.ofPattern("d MMM", Locale.UK));
    }

    public String month(LocalDate date) {
        return date.format(
                chinese()
                        ? DateTimeFormatter.ofPattern("yyyy年M月", Locale.CHINA)
                        : DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK));
    }
}

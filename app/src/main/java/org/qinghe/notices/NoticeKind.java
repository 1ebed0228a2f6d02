package org.qinghe.notices;

import java.util.regex.Pattern;

/**
 * A sort of notice, offered in the {@link ModuleNotices} of its module. Its sentences are messages of that module: {@code
 * <module>.notice.<word>} for the inbox, with the title as {0} and the day as {1}; the same with {@code .plain}, without
 * either, for what leaves the installation; and with {@code .name} for the settings.
 *
 * @param code the module's name, a dot and a word, such as {@code work.overdue}
 * @param under the beginning of every address that notices of this sort lead to, such as {@code /tasks}
 * @param rhythm how soon it is told by e-mail where somebody has not chosen
 * @param urgent whether it presses
 */
public record NoticeKind(String code, String under, Rhythm rhythm, boolean urgent) {

    private static final Pattern CODE = Pattern.compile("[a-z]+\\.[a-zA-Z]+");
    private static final Pattern UNDER = Pattern.compile("(/[a-z-]+)+");

    public NoticeKind {
        if (!CODE.matcher(code).matches() || !UNDER.matcher(under).matches()) {
            throw new IllegalArgumentException("no sort of notice: " + code + " under " + under);
        }
    }

    /** The module that tells it. */
    public String module() {
        return code.substring(0, code.indexOf('.'));
    }

    /** The address of the thing; of one without a subject the beginning is all of it. */
    String at(String subject) {
        return subject.isEmpty() ? under : under + "/" + subject;
    }

    public String message() {
        return module() + ".notice" + code.substring(code.indexOf('.'));
    }

    /** What is said of it outside the installation. */
    String plain() {
        return message() + ".plain";
    }

    public String label() {
        return message() + ".name";
    }
}

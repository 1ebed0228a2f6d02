package org.qinghe.notices;

import java.util.List;
import org.qinghe.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The words that leave the installation: the program's own sentences, days, and links that open only for those who sign in.
 * Nothing anybody typed is among them.
 */
@Component
class PlainWords {

    /** WeCom takes 2,048 bytes of text; a line is some 120. */
    private static final int MOST_LINES_IN_A_CHAT = 10;

    private final String installation;

    PlainWords(@Value("${qinghe.address:}") String installation) {
        this.installation = installation.strip().replaceAll("/+$", "");
    }

    /** A text with its heading. */
    record Letter(String subject, String text) {}

    Letter letter(List<Leaving> lines, Words words) {
        var subject = lines.size() == 1
                ? words.t("notices.letter.one", words.t(lines.getFirst().kind().plain()))
                : words.t("notices.letter.several", lines.size());
        return new Letter(subject, list(lines, words) + "\n\n" + closing(words));
    }

    String chat(List<Leaving> lines, Words words) {
        var shown = lines.subList(0, Math.min(lines.size(), MOST_LINES_IN_A_CHAT));
        var more = lines.size() - shown.size();
        var text = words.t("notices.chat") + "\n" + list(shown, words);
        return more == 0 ? text : text + "\n" + words.t("notices.chat.more", more);
    }

    Letter test(Words words) {
        return new Letter(words.t("notices.test.subject"), words.t("notices.test.text") + "\n\n" + closing(words));
    }

    private String list(List<Leaving> lines, Words words) {
        return String.join("\n", lines.stream().map(line -> line(line, words)).toList());
    }

    private String line(Leaving line, Words words) {
        var sentence = words.t(line.kind().plain());
        var dated = line.due()
                .map(day -> words.t("notices.letter.dated", sentence, words.date(day)))
                .orElse(sentence);
        return installation.isEmpty() ? "· " + dated : "· " + dated + " " + installation + "/notices/" + line.notice();
    }

    private String closing(Words words) {
        return installation.isEmpty()
                ? words.t("notices.letter.closing.noLink")
                : words.t("notices.letter.closing", installation + "/notices/settings");
    }
}

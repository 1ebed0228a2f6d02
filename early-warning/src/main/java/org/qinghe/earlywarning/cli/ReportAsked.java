package org.qinghe.earlywarning.cli;

import java.util.Map;
import java.util.Optional;

/** The report that was asked for: where it goes and in which language it speaks. */
record ReportAsked(String file, ReportWords words) {

    static Optional<ReportAsked> take(Map<String, String> given) {
        Optional<String> file = Optional.ofNullable(given.remove("report"));
        Optional<String> language = Optional.ofNullable(given.remove("report-language"));
        if (file.isEmpty() && language.isPresent()) {
            throw new BadInput("detect: --report-language needs --report FILE.html");
        }
        ReportWords words = language.map(ReportAsked::words).orElse(ReportWords.EN);
        return file.map(name -> new ReportAsked(name, words));
    }

    private static ReportWords words(String language) {
        return switch (language) {
            case "en" -> ReportWords.EN;
            case "zh" -> ReportWords.ZH;
            default -> throw new BadInput("detect: --report-language \"" + language + "\" is not one of en, zh");
        };
    }
}

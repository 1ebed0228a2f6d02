package org.qinghe.staff.pulse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qinghe.staff.pulse.Results.OfGroup;
import org.qinghe.web.DataTable;
import org.qinghe.web.Download;
import org.qinghe.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What a closed survey shows, as a file; what is withheld on the page is withheld here. */
@Controller
class ResultsFile {

    private final SurveyTable table;
    private final ResultReading results;

    ResultsFile(SurveyTable table, ResultReading results) {
        this.table = table;
        this.results = results;
    }

    @GetMapping(PulseAccess.PATH + "/{id}/results.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable UUID id, @ModelAttribute("page") Page page) {
        var survey = table.find(id)
                .filter(Survey::isClosed)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Download.xlsx(new DataTable(
                page.words().name(survey.titleZh(), survey.titleEn()), headings(page), rows(results.of(survey), page)));
    }

    private static List<String> headings(Page page) {
        return Stream.of(
                        Stream.of("staff.pulse.question", "staff.pulse.group", "staff.pulse.answered"),
                        IntStream.rangeClosed(1, Spread.VALUES).mapToObj(value -> "staff.pulse.value." + value),
                        Stream.of("staff.pulse.mean", "staff.pulse.mean.before"))
                .flatMap(each -> each)
                .map(page::t)
                .toList();
    }

    private static List<List<Object>> rows(Results results, Page page) {
        return results.questions().stream()
                .flatMap(each -> each.groups().stream()
                        .map(group -> row(
                                page.words()
                                        .name(
                                                each.question().textZh(),
                                                each.question().textEn()),
                                group,
                                page)))
                .toList();
    }

    private static List<Object> row(String question, OfGroup group, Page page) {
        List<Object> row = new ArrayList<>(List.of(question, page.t(group.message())));
        if (group.spread().isPresent()) {
            var spread = group.spread().get();
            row.add(spread.answered());
            row.addAll(spread.counts());
            row.add(rounded(spread.mean()));
        } else {
            row.addAll(Collections.nCopies(Spread.VALUES + 2, page.t("staff.pulse.withheld")));
        }
        row.add(group.before().isPresent() ? rounded(group.before().getAsDouble()) : "");
        return row;
    }

    private static Object rounded(double mean) {
        return BigDecimal.valueOf(mean).setScale(2, RoundingMode.HALF_UP);
    }
}

package org.qinghe.oversight.assessment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.web.Choices;
import org.qinghe.web.Download;
import org.qinghe.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One version of a scheme beside another, on last year's inputs. */
@Controller
class SimulationPages {

    private final Schemes schemes;
    private final Simulations simulations;
    private final SchemeViews views;

    SimulationPages(Schemes schemes, Simulations simulations, SchemeViews views) {
        this.schemes = schemes;
        this.simulations = simulations;
        this.views = views;
    }

    @GetMapping("/schemes/{id}/{version}/simulation")
    String show(
            @PathVariable UUID id,
            @PathVariable int version,
            @RequestParam Optional<Integer> with,
            @ModelAttribute("page") Page page,
            Model model) {
        var words = page.words();
        var after = version(id, version);
        var others = others(after);
        model.addAttribute("after", after);
        model.addAttribute("others", Choices.of(others, SchemeVersion::version, each -> views.called(each, words)));
        var before = before(others, after, with);
        model.addAttribute(
                "with", before.map(each -> String.valueOf(each.version())).orElse(""));
        model.addAttribute("view", before.map(each -> simulations.of(each, after.content(), words)));
        return "oversight/assessment/simulation";
    }

    @GetMapping("/schemes/{id}/{version}/simulation.xlsx")
    ResponseEntity<byte[]> workbook(
            @PathVariable UUID id,
            @PathVariable int version,
            @RequestParam Optional<Integer> with,
            @ModelAttribute("page") Page page) {
        var after = version(id, version);
        return before(others(after), after, with)
                .map(before -> Download.xlsx(simulations.table(before, after, page.words())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<SchemeVersion> others(SchemeVersion version) {
        return schemes.versions(version.id()).stream()
                .filter(each -> each.version() != version.version())
                .toList();
    }

    /** The version asked for; else the one before, or the newest of the others. */
    private static Optional<SchemeVersion> before(
            List<SchemeVersion> others, SchemeVersion after, Optional<Integer> with) {
        return with.map(wanted ->
                        others.stream().filter(each -> each.version() == wanted).findFirst())
                .orElseGet(() -> others.stream()
                        .filter(each -> each.version() < after.version())
                        .findFirst()
                        .or(() -> others.stream().findFirst()));
    }

    private SchemeVersion version(UUID id, int version) {
        return schemes.find(id, version).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

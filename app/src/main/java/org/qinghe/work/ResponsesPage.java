package org.qinghe.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class ResponsesPage {

    private static final List<String> STATES = List.of("", "OPEN", "CLOSED");

    private final ResponseTable responses;
    private final WorkScopes scopes;
    private final WorkNaming naming;
    private final Clock clock;

    ResponsesPage(ResponseTable responses, WorkScopes scopes, WorkNaming naming, Clock clock) {
        this.responses = responses;
        this.scopes = scopes;
        this.naming = naming;
        this.clock = clock;
    }

    @GetMapping("/responses")
    String list(
            @RequestParam(defaultValue = "OPEN") String state,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var scope = scopes.of(Viewer.required());
        var chosen = STATES.contains(state) ? state : "";
        var sought = words.strip();
        var paging = Paging.of(number, responses.count(scope, chosen, sought));
        var found = responses.page(scope, chosen, sought, LocalDate.now(clock), paging);
        model.addAttribute("listed", found);
        model.addAttribute("paging", paging);
        model.addAttribute("state", chosen);
        model.addAttribute("sought", sought);
        model.addAttribute(
                "names", naming.of(found.stream().map(ListedResponse::response).toList(), List.of(), page.words()));
        return "work/responses";
    }
}

package org.qinghe.publicsite.find;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.qinghe.care.offered.Service;
import org.qinghe.care.offered.Service.Offered;
import org.qinghe.care.offered.Services;
import org.qinghe.safeguards.Locked;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who helps, and where. A reader's position stays in their browser; only what help is looked for is in the address. */
@Controller
class FindPages {

    /** The browser may ask the reader for their position on this page and on no other. */
    private static final String PERMITTED = "camera=(), microphone=(), geolocation=(self), payment=()";

    private final Services services;

    FindPages(Services services) {
        this.services = services;
    }

    @GetMapping("/open/find")
    String read(@RequestParam(defaultValue = "") String help, Model model, HttpServletResponse response) {
        response.setHeader("Permissions-Policy", PERMITTED);
        var shown = shown();
        var all = shown.orElse(List.of());
        var kinds = all.stream()
                .flatMap(each -> each.help().stream())
                .map(Offered::kind)
                .distinct()
                .sorted()
                .toList();
        var sought = kinds.contains(help) ? help : "";
        model.addAttribute("open", shown.isPresent());
        model.addAttribute("kinds", kinds);
        model.addAttribute("sought", sought);
        model.addAttribute(
                "services",
                all.stream()
                        .filter(each -> sought.isEmpty() || each.offers(sought))
                        .toList());
        return "publicsite/find";
    }

    /** Nothing while nobody may lawfully be answered; the numbers to call stand on the page all the same. */
    private Optional<List<Service>> shown() {
        try {
            return Optional.of(services.shown());
        } catch (Locked _) {
            return Optional.empty();
        }
    }
}

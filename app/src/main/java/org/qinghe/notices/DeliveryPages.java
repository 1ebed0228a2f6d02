package org.qinghe.notices;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Colleagues.Colleague;
import org.qinghe.web.Notice;
import org.qinghe.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What left, what waits and what could not be sent. */
@Controller
class DeliveryPages {

    private final Outbox outbox;
    private final Hooks hooks;
    private final Colleagues colleagues;
    private final AuditTrail trail;
    private final Clock clock;

    DeliveryPages(Outbox outbox, Hooks hooks, Colleagues colleagues, AuditTrail trail, Clock clock) {
        this.outbox = outbox;
        this.hooks = hooks;
        this.colleagues = colleagues;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/notices/deliveries")
    String list(
            @RequestParam(defaultValue = "FAILED") String state,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Model model) {
        var asked = Arrays.stream(Delivery.State.values())
                .filter(each -> each.name().equals(state))
                .findFirst();
        var paging = Paging.of(number, outbox.count(asked));
        model.addAttribute("state", asked);
        model.addAttribute("paging", paging);
        model.addAttribute("lines", named(outbox.page(asked, paging)));
        return "notices/deliveries";
    }

    private List<DeliveryLine> named(List<Delivery> deliveries) {
        var people = colleagues.findAll(
                deliveries.stream().flatMap(each -> each.account().stream()).collect(Collectors.toSet()));
        var groups = hooks.all().stream().collect(Collectors.toMap(Hook::id, Hook::name));
        return deliveries.stream()
                .map(each -> new DeliveryLine(
                        each,
                        each.account()
                                .flatMap(account -> Optional.ofNullable(people.get(account)))
                                .map(Colleague::name)
                                .or(() -> each.hook().map(hook -> groups.getOrDefault(hook, "")))
                                .orElse("")))
                .toList();
    }

    @PostMapping("/notices/deliveries/{id}/retry")
    String retry(@PathVariable UUID id, RedirectAttributes redirect) {
        if (outbox.retry(id, clock.instant())) {
            trail.record("notices.deliveryRetried", "delivery/" + id);
            Notice.done(redirect, "notices.delivery.retried");
        } else {
            Notice.refused(redirect, "notices.delivery.notFailed");
        }
        return "redirect:/notices/deliveries";
    }
}

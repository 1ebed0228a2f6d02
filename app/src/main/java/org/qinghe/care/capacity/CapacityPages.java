package org.qinghe.care.capacity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.Purposes;
import org.qinghe.care.lock.Room;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.safeguards.Purpose;
import org.qinghe.units.Units;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who offers which help, how full it is, who waits in which order, and how many will ask. */
@Controller
class CapacityPages {

    private final Gate gate;
    private final Offers offers;
    private final Waiting waiting;
    private final Units units;
    private final AuditTrail trail;
    private final Clock clock;

    CapacityPages(Gate gate, Offers offers, Waiting waiting, Units units, AuditTrail trail, Clock clock) {
        this.gate = gate;
        this.offers = offers;
        this.waiting = waiting;
        this.units = units;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/care/capacity")
    String read(
            @RequestParam(name = "for") Optional<Purpose> asked,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Model model) {
        var purpose = asked.orElse(Purposes.of(Viewer.required()).getFirst());
        trail.record("care.capacityRead", "care", java.util.Map.of("purpose", purpose.name()));
        return gate.open(purpose, room -> page(room, OfferForm.fresh(), FieldErrors.none(), number, model));
    }

    @PostMapping("/care/capacity/offers")
    String add(
            @RequestParam(defaultValue = "") String help,
            @RequestParam(defaultValue = "") String offerName,
            @RequestParam(defaultValue = "") String measure,
            @RequestParam(defaultValue = "") String amount,
            Model model,
            RedirectAttributes redirect) {
        var form = new OfferForm(help, offerName, measure, amount);
        var errors = form.errors();
        return gate.open(Purpose.SUPERVISION, room -> {
            if (errors.any()) {
                return page(room, form, errors, 1, model);
            }
            var id = offers.add(
                    room, form.chosenHelp(), form.offerName(), form.chosenMeasure(), Integer.parseInt(form.amount()));
            trail.record("care.offerAdded", "care/offer/" + id);
            Notice.done(redirect, "care.offer.added");
            return back();
        });
    }

    @PostMapping("/care/capacity/offers/{offer}")
    String change(
            @PathVariable UUID offer,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "false") boolean inUse,
            RedirectAttributes redirect) {
        if (!OfferForm.isAmount(amount)) {
            Notice.refused(redirect, "care.offer.amount.wrong");
            return back();
        }
        trail.record("care.offerChanged", "care/offer/" + offer);
        boolean changed =
                gate.open(Purpose.SUPERVISION, room -> offers.change(room, offer, Integer.parseInt(amount), inUse));
        if (changed) {
            Notice.done(redirect, "care.offer.changed");
        } else {
            Notice.refused(redirect, "care.offer.notYours");
        }
        return back();
    }

    private String page(Room room, OfferForm form, FieldErrors errors, int number, Model model) {
        var all = offers.all(room);
        var queue = waiting.list(room);
        var paging = Paging.of(number, queue.size());
        model.addAttribute("purpose", room.purpose());
        model.addAttribute("purposes", Purposes.of(Viewer.required()));
        model.addAttribute("own", Viewer.required().unit());
        model.addAttribute("offers", all);
        model.addAttribute("units", units.findAll(all.stream().map(Offer::unit).collect(Collectors.toSet())));
        model.addAttribute("paging", paging);
        model.addAttribute(
                "queue",
                queue.stream().skip(paging.offset()).limit(paging.size()).toList());
        model.addAttribute("waits", waiting.untilFirst(room));
        model.addAttribute("demand", waiting.demand(room));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "care/capacity/capacity";
    }

    private static String back() {
        return "redirect:/care/capacity?for=" + Purpose.SUPERVISION;
    }
}

package org.qinghe.livelihood;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.qinghe.access.Viewer;
import org.qinghe.web.Choices;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One offer, and the steps that are taken on its page. */
@Controller
class OfferPage {

    private final Offering offering;
    private final TakingUp takingUp;
    private final TakeUpTable takeUp;
    private final OfferNaming naming;

    OfferPage(Offering offering, TakingUp takingUp, TakeUpTable takeUp, OfferNaming naming) {
        this.offering = offering;
        this.takingUp = takingUp;
        this.takeUp = takeUp;
        this.naming = naming;
    }

    @GetMapping("/offers/{id}")
    String one(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        var offer = known(id, (viewer, found) -> true);
        var fresh = TakeUpForm.fresh(TakeUpForm.months(offer, offering.today()));
        return show(offer, "", fresh, FieldErrors.none(), page, model);
    }

    @PostMapping("/offers/{id}/publish")
    String publish(@PathVariable UUID id, RedirectAttributes redirect) {
        var offer = known(id, offering::mayDecide);
        say(offering.publish(offer, Viewer.required()), "livelihood.published", redirect);
        return "redirect:" + offer.path();
    }

    @PostMapping("/offers/{id}/return")
    String giveBack(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String answer,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var offer = known(id, offering::mayDecide);
        var errors = OfferCheck.words(FieldErrors.none(), "answer", answer.strip(), OfferCheck.LONGEST_LINE);
        if (errors.any()) {
            return show(offer, answer, TakeUpForm.fresh(List.of()), errors, page, model);
        }
        say(offering.giveBack(offer, answer.strip(), Viewer.required()), "livelihood.returned", redirect);
        return "redirect:" + offer.path();
    }

    @PostMapping("/offers/{id}/end")
    String end(@PathVariable UUID id, RedirectAttributes redirect) {
        var offer = known(id, offering::mayEnd);
        say(offering.end(offer), "livelihood.ended", redirect);
        return offering.find(id, Viewer.required()).isPresent()
                ? "redirect:" + offer.path()
                : "redirect:" + LivelihoodAccess.OFFERS;
    }

    @PostMapping("/offers/{id}/take-up")
    String count(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var offer = known(id, offering::mayCount);
        var form = TakeUpForm.of(typed);
        var check = form.check(TakeUpForm.months(offer, offering.today()));
        if (check.kept().isEmpty()) {
            return show(offer, "", form, check.errors(), page, model);
        }
        takingUp.keep(offer, check.kept().get(), Viewer.required());
        Notice.done(redirect, "livelihood.counted");
        return "redirect:" + offer.path();
    }

    private String show(Offer offer, String answer, TakeUpForm form, FieldErrors errors, Page page, Model model) {
        var viewer = Viewer.required();
        var months = TakeUpForm.months(offer, offering.today());
        model.addAttribute("offer", offer);
        model.addAttribute("names", naming.of(List.of(offer), page.words()));
        model.addAttribute("today", offering.today());
        model.addAttribute("decides", offering.mayDecide(viewer, offer));
        model.addAttribute("changes", offering.mayChange(viewer, offer));
        model.addAttribute("ends", offering.mayEnd(viewer, offer));
        model.addAttribute("counts", offering.mayCount(viewer, offer));
        model.addAttribute("counted", offering.seesCounts(viewer, offer) ? takeUp.of(offer.id()) : List.of());
        model.addAttribute(
                "months", Choices.of(months, each -> each, each -> page.words().month(each.atDay(1))));
        model.addAttribute("answer", answer);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "livelihood/offer";
    }

    private static void say(boolean done, String message, RedirectAttributes redirect) {
        if (done) {
            Notice.done(redirect, message);
        } else {
            Notice.refused(redirect, "livelihood.moved");
        }
    }

    private Offer known(UUID id, BiPredicate<Viewer, Offer> allowed) {
        var viewer = Viewer.required();
        return offering.find(id, viewer)
                .filter(offer -> allowed.test(viewer, offer))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

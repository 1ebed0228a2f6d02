package org.qinghe.care.door;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.care.lock.DoorCode;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.people.Agreed;
import org.qinghe.care.people.Consent;
import org.qinghe.care.people.Consents;
import org.qinghe.care.people.Identity;
import org.qinghe.care.people.Identity.Came;
import org.qinghe.care.people.Identity.Channel;
import org.qinghe.care.people.IdentityForm;
import org.qinghe.care.people.People;
import org.qinghe.safeguards.Purpose;
import org.qinghe.web.CrisisLines;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Pace;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where help is offered, and asking for it, for anybody. Everything that is typed is taken as text and judged here: what does
 * not read as a number or an id would otherwise stand in the log (G10).
 */
@Controller
class HelpPages {

    /** For so long the unit that was asked may get in touch. */
    private static final Duration CONTACT = Duration.ofDays(90);

    private final Gate gate;
    private final Offerings offerings;
    private final People people;
    private final Consents consents;
    private final Clock clock;
    private final CrisisLines crisisLines;
    private final Pace pace;
    private final SecureRandom chance = new SecureRandom();

    HelpPages(
            Gate gate,
            Offerings offerings,
            People people,
            Consents consents,
            Clock clock,
            CrisisLines crisisLines,
            @Value("${qinghe.help.most-an-hour}") int mostAnHour) {
        this.gate = gate;
        this.offerings = offerings;
        this.people = people;
        this.consents = consents;
        this.clock = clock;
        this.crisisLines = crisisLines;
        this.pace = new Pace(mostAnHour, Duration.ofHours(1).dividedBy(mostAnHour), clock);
    }

    @GetMapping("/help")
    String where(@RequestParam(defaultValue = "") String words, Model model) {
        model.addAttribute("words", words.strip());
        model.addAttribute("crisisLines", crisisLines);
        model.addAttribute(
                "offerings",
                gate.inform(offerings::shown).stream()
                        .filter(each -> each.mentions(words))
                        .toList());
        return "care/door/help";
    }

    @GetMapping("/help/ask")
    ModelAndView ask(@RequestParam(defaultValue = "") String unit) {
        var empty = new IdentityForm("", "", Channel.CALL.name(), "", Came.BY_THEMSELVES.name());
        return form(gate.inform(offerings::shown), unit, empty, false, FieldErrors.none(), HttpStatus.OK);
    }

    /**
     * The code is shown in the answer itself: a page that could be loaded again would have to keep it somewhere.
     *
     * @param website a field that nobody sees; programs fill it in
     */
    @PostMapping("/help/ask")
    ModelAndView send(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String alias,
            @RequestParam(defaultValue = "") String reach,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String times,
            @RequestParam(defaultValue = "") String agreed,
            @RequestParam(defaultValue = "") String website) {
        var offered = gate.inform(offerings::shown);
        var asked = chosen(offered, unit);
        var form = new IdentityForm(alias, reach, channel, times, Came.BY_THEMSELVES.name());
        boolean agrees = agreed.equals(Purpose.FIRST_CONTACT.name());
        var errors = errors(form, asked, agrees, website);
        if (errors.any()) {
            return form(offered, unit, form, agrees, errors, HttpStatus.OK);
        }
        if (!pace.allows()) {
            var busy = errors.with("busy", "care.help.busy");
            return form(offered, unit, form, agrees, busy, HttpStatus.TOO_MANY_REQUESTS);
        }
        pace.count();
        var code = DoorCode.fresh(chance);
        begin(asked.orElseThrow().unit(), form.identity(), code);
        return new ModelAndView("care/door/asked")
                .addObject("code", code.written())
                .addObject("offering", asked.orElseThrow())
                .addObject("crisisLines", crisisLines);
    }

    private void begin(UUID unit, Identity identity, DoorCode code) {
        var person = UUID.randomUUID();
        var until = clock.instant().plus(CONTACT);
        gate.ask(person, unit, room -> {
            people.begin(room, person, identity, code);
            consents.give(
                    room, person, List.of(new Agreed(unit, Purpose.FIRST_CONTACT, false, until)), Consent.Way.OWN_DOOR);
            return true;
        });
    }

    private static FieldErrors errors(IdentityForm form, Optional<Offering> asked, boolean agrees, String website) {
        var errors = OwnWords.of(form.errors());
        if (asked.isEmpty()) {
            errors = errors.with("unit", "care.help.unit.none");
        }
        if (!agrees) {
            errors = errors.with("agreed", "care.help.agreed.none");
        }
        return website.isEmpty() ? errors : errors.with("website", "care.help.website.filled");
    }

    private static Optional<Offering> chosen(List<Offering> offered, String unit) {
        return offered.stream()
                .filter(each -> each.unit().toString().equals(unit))
                .findFirst();
    }

    private ModelAndView form(
            List<Offering> offered,
            String unit,
            IdentityForm form,
            boolean agrees,
            FieldErrors errors,
            HttpStatus status) {
        var shown = new ModelAndView("care/door/ask", status);
        shown.addObject("offerings", offered);
        shown.addObject("unit", unit);
        shown.addObject("form", form);
        shown.addObject("agrees", agrees);
        shown.addObject("errors", errors);
        shown.addObject("crisisLines", crisisLines);
        return shown;
    }
}

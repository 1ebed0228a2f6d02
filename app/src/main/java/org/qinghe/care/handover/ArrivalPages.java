package org.qinghe.care.handover;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.care.fhir.HandOverBundle;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.Room;
import org.qinghe.care.people.ConsentChoice;
import org.qinghe.care.people.Identity.Came;
import org.qinghe.care.people.Identity.Channel;
import org.qinghe.care.people.IdentityForm;
import org.qinghe.care.received.Part;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.safeguards.Purpose;
import org.qinghe.safeguards.Register;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letters from other counties are opened here, and what is in them waits until the person comes and agrees. */
@Controller
class ArrivalPages {

    private static final String LIST = "redirect:/care/arrivals";

    private final Gate gate;
    private final Letters letters;
    private final Arrivals arrivals;
    private final Register register;
    private final AuditTrail trail;
    private final Clock clock;

    ArrivalPages(Gate gate, Letters letters, Arrivals arrivals, Register register, AuditTrail trail, Clock clock) {
        this.gate = gate;
        this.letters = letters;
        this.arrivals = arrivals;
        this.register = register;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/care/arrivals")
    String list(Model model) {
        trail.record("care.arrivalsRead", "care");
        model.addAttribute("arrivals", gate.open(Purpose.FIRST_CONTACT, arrivals::of));
        return "care/handover/arrivals";
    }

    @PostMapping("/care/arrivals")
    String open(@RequestParam MultipartFile file, @ModelAttribute("page") Page page, RedirectAttributes redirect)
            throws IOException {
        register.grant(Purpose.HAND_OVER);
        var bytes = file.getBytes();
        try {
            var letter = letters.open(bytes);
            trail.record(
                    "care.letterOpened",
                    "partner/" + letter.from().id(),
                    Map.of("letter", letter.number().toString()));
            var arrival = gate.open(Purpose.FIRST_CONTACT, room -> arrivals.keep(room, letter, page.words()));
            Notice.done(redirect, "care.arrival.opened");
            return LIST + "/" + arrival;
        } catch (NotTaken refused) {
            trail.record(
                    "care.letterRefused", "care", Map.of("why", refused.reason().name()));
            Notice.refused(redirect, refused.message());
            return LIST;
        }
    }

    @GetMapping("/care/arrivals/{arrival}")
    String read(@PathVariable UUID arrival, @ModelAttribute("page") Page page, Model model) {
        return gate.open(Purpose.FIRST_CONTACT, room -> {
            var found = found(room, arrival);
            var read = arrivals.read(room, found, page.words());
            var form =
                    new IdentityForm(read.alias(), read.reach(), channel(read).name(), "", Came.WALKED_IN.name());
            return page(
                    found, read, form, ConsentChoice.fresh(LocalDate.now(clock)), Set.of(), FieldErrors.none(), model);
        });
    }

    private static Channel channel(HandOverBundle.Read read) {
        if (read.reach().isEmpty()) {
            return Channel.NONE;
        }
        return read.byCall() ? Channel.CALL : Channel.MESSAGE;
    }

    /** The code is shown in the answer itself, as at every first contact. */
    @PostMapping("/care/arrivals/{arrival}")
    String begin(
            @PathVariable UUID arrival,
            @RequestParam(defaultValue = "") String alias,
            @RequestParam(defaultValue = "") String reach,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String times,
            @RequestParam(defaultValue = "false") boolean present,
            @RequestParam(defaultValue = "") Set<String> kept,
            @RequestParam(defaultValue = "") Set<String> agreed,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String way,
            @ModelAttribute("page") Page page,
            Model model) {
        register.grant(Purpose.HAND_OVER);
        var form = new IdentityForm(alias, reach, channel, times, Came.WALKED_IN.name());
        var choice = new ConsentChoice(agreed, until, way);
        var errors = errors(form, choice, present);
        return gate.open(Purpose.FIRST_CONTACT, room -> {
            var found = found(room, arrival);
            if (errors.any()) {
                return page(found, arrivals.read(room, found, page.words()), form, choice, kept, errors, model);
            }
            var begun = arrivals.begin(
                    room,
                    found,
                    form.identity(),
                    choice.forUnit(room.unit().orElseThrow(), clock),
                    choice.chosenWay().orElseThrow(),
                    parts(kept),
                    page.words());
            model.addAttribute("person", begun.person());
            model.addAttribute("code", begun.code());
            return "care/people/code";
        });
    }

    private FieldErrors errors(IdentityForm form, ConsentChoice choice, boolean present) {
        var errors = form.errors().and(choice.errors(LocalDate.now(clock)));
        if (!present) {
            errors = errors.with("present", "care.arrival.present.none");
        }
        return choice.has(Purpose.FIRST_CONTACT, false) ? errors : errors.with("agreed", "care.consent.firstContact");
    }

    private static Set<Part> parts(Set<String> kept) {
        return kept.stream().flatMap(each -> Part.named(each).stream()).collect(Collectors.toSet());
    }

    /** The person does not come, or does not want it: nothing of it stays. */
    @PostMapping("/care/arrivals/{arrival}/erase")
    String erase(@PathVariable UUID arrival, RedirectAttributes redirect) {
        gate.open(Purpose.FIRST_CONTACT, room -> {
            room.forgetArrival(found(room, arrival).id());
            return true;
        });
        Notice.done(redirect, "care.arrival.erased");
        return LIST;
    }

    private Arrival found(Room room, UUID arrival) {
        return arrivals.find(room, arrival).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String page(
            Arrival arrival,
            HandOverBundle.Read read,
            IdentityForm form,
            ConsentChoice choice,
            Set<String> kept,
            FieldErrors errors,
            Model model) {
        model.addAttribute("arrival", arrival);
        model.addAttribute("parts", read.parts());
        model.addAttribute("form", form);
        model.addAttribute("choice", choice);
        model.addAttribute("kept", kept);
        model.addAttribute("errors", errors);
        return "care/handover/arrival";
    }
}

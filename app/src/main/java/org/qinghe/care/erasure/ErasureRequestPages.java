package org.qinghe.care.erasure;

import java.util.UUID;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.people.Consent;
import org.qinghe.care.people.RecordFrames;
import org.qinghe.safeguards.Purpose;
import org.qinghe.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a worker notes that the person asks to be forgotten, and sees how it stands. */
@Controller
class ErasureRequestPages {

    private final Gate gate;
    private final ErasureRequests requests;
    private final RecordFrames frames;

    ErasureRequestPages(Gate gate, ErasureRequests requests, RecordFrames frames) {
        this.gate = gate;
        this.requests = requests;
        this.frames = frames;
    }

    @GetMapping("/care/{person}/erasure")
    String read(@PathVariable UUID person, Model model) {
        return gate.open(Purpose.FIRST_CONTACT, room -> {
            model.addAttribute("frame", frames.of(room.open(person, "erasureRead")));
            model.addAttribute("standing", requests.standing(room, person));
            return "care/erasure/request";
        });
    }

    @PostMapping("/care/{person}/erasure")
    String ask(@PathVariable UUID person, @RequestParam(defaultValue = "") String way, RedirectAttributes redirect) {
        var spoken = way.equals(Consent.Way.SPOKEN.name()) ? Consent.Way.SPOKEN : Consent.Way.PAPER;
        gate.open(Purpose.FIRST_CONTACT, room -> {
            room.open(person, "erasureAsked");
            requests.ask(room, person, spoken);
            return true;
        });
        Notice.done(redirect, "care.erasure.asked");
        return back(person);
    }

    @PostMapping("/care/{person}/erasure/withdraw")
    String withdraw(@PathVariable UUID person, RedirectAttributes redirect) {
        gate.open(Purpose.FIRST_CONTACT, room -> {
            room.open(person, "erasureWithdrawn");
            requests.withdraw(room, person);
            return true;
        });
        Notice.done(redirect, "care.erasure.withdrawn");
        return back(person);
    }

    private static String back(UUID person) {
        return "redirect:/care/" + person + "/erasure";
    }
}

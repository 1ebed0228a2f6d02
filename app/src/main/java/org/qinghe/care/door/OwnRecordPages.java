package org.qinghe.care.door;

import java.util.List;
import java.util.UUID;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.people.Look;
import org.qinghe.care.people.People;
import org.qinghe.care.people.WhoLooked;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Units;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What a person reads behind their own door: their plan and everything that was written, and who looked. */
@Controller
class OwnRecordPages {

    private final Gate gate;
    private final People people;
    private final OwnRecord own;
    private final Messages messages;
    private final WhoLooked looks;
    private final Colleagues colleagues;
    private final Units units;

    OwnRecordPages(
            Gate gate,
            People people,
            OwnRecord own,
            Messages messages,
            WhoLooked looks,
            Colleagues colleagues,
            Units units) {
        this.gate = gate;
        this.people = people;
        this.own = own;
        this.messages = messages;
        this.looks = looks;
        this.colleagues = colleagues;
        this.units = units;
    }

    @GetMapping("/door/mine")
    String mine(@RequestAttribute(DoorKeeper.PERSON) UUID person, @ModelAttribute("page") Page page, Model model) {
        return gate.visit(person, room -> {
            var record = room.open(person, "own.read");
            var sections = own.of(record, page.words());
            model.addAttribute("client", people.of(record));
            model.addAttribute("sections", sections);
            model.addAttribute("writers", own.writers(sections));
            model.addAttribute("unread", messages.unreadByPerson(room, person));
            return "care/door/mine";
        });
    }

    /** The workers' openings; the person's own stand apart, so that somebody else with the code would be noticed. */
    @GetMapping("/door/looks")
    String looks(
            @RequestAttribute(DoorKeeper.PERSON) UUID person,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(name = "page", defaultValue = "1") String number,
            Model model) {
        boolean mine = who.equals("me");
        return gate.visit(person, room -> {
            room.open(person, "own.looks");
            var paging = Paging.of(pageNumber(number), looks.count(room, person, mine));
            var looked = looks.of(room, person, mine, paging);
            model.addAttribute("mine", mine);
            model.addAttribute("paging", paging);
            model.addAttribute("looks", looked);
            model.addAttribute("names", colleagues.findAll(accounts(looked)));
            model.addAttribute("units", units.findAll(unitsOf(looked)));
            return "care/door/looks";
        });
    }

    private static List<UUID> accounts(List<Look> looked) {
        return looked.stream()
                .flatMap(look -> look.account().stream())
                .distinct()
                .toList();
    }

    private static List<UUID> unitsOf(List<Look> looked) {
        return looked.stream().flatMap(look -> look.unit().stream()).distinct().toList();
    }

    private static int pageNumber(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 1;
    }
}

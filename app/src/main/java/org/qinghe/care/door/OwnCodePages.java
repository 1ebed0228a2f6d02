package org.qinghe.care.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.qinghe.care.lock.BlindIndex;
import org.qinghe.care.lock.Gate;
import org.qinghe.units.Colleagues;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/**
 * The one page that a code opens which a worker made: here the person makes a code that nobody else has seen. The one before
 * opens nothing any more, and this browser stays.
 */
@Controller
class OwnCodePages {

    private final Gate gate;
    private final BlindIndex index;
    private final DoorCodes codes;
    private final Colleagues colleagues;

    OwnCodePages(Gate gate, BlindIndex index, DoorCodes codes, Colleagues colleagues) {
        this.gate = gate;
        this.index = index;
        this.codes = codes;
        this.colleagues = colleagues;
    }

    @GetMapping("/door/own-code")
    String explain(@RequestAttribute(DoorKeeper.PERSON) UUID person, Model model) {
        var made = gate.visit(person, room -> codes.of(room, person));
        model.addAttribute("made", made.getFirst());
        model.addAttribute("names", colleagues.findAll(DoorCodes.makers(made)));
        return "care/door/own-code";
    }

    @PostMapping("/door/own-code")
    String make(
            @RequestAttribute(DoorKeeper.PERSON) UUID person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var code = codes.renew(person, (room, made) -> room.makeOwnCode(person, index.ofDoor(made)), request, response);
        model.addAttribute("code", code.written());
        return "care/door/new-code";
    }
}

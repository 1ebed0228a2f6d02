package org.qinghe.publicsite.known;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.qinghe.safeguards.Purpose;
import org.qinghe.safeguards.Register;
import org.qinghe.safeguards.release.OpenTables;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** G13: what is kept and what is not, with what the register says at this moment and what was released. */
@Controller
class KnownPages {

    private static final List<String> GUARANTEES =
            IntStream.rangeClosed(1, 13).mapToObj(number -> "G" + number).toList();

    private final Register register;
    private final OpenTables tables;

    KnownPages(Register register, OpenTables tables) {
        this.register = register;
        this.tables = tables;
    }

    @GetMapping("/open/known")
    String read(Model model) {
        model.addAttribute("purposes", purposes());
        model.addAttribute("guarantees", GUARANTEES);
        model.addAttribute("series", tables.series());
        return "publicsite/known";
    }

    /** Whether each purpose is open at this moment. */
    private Map<Purpose, Boolean> purposes() {
        var standing = new LinkedHashMap<Purpose, Boolean>();
        Arrays.stream(Purpose.values())
                .forEach(purpose ->
                        standing.put(purpose, register.missing(purpose).isEmpty()));
        return standing;
    }
}

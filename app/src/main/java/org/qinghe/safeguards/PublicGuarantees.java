package org.qinghe.safeguards;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** G13: what is guaranteed, how, and what remains, as anybody may read it, without an account and without being remembered. */
@Controller
class PublicGuarantees {

    private static final List<String> NUMBERS =
            IntStream.rangeClosed(1, 13).mapToObj(number -> "G" + number).toList();

    @GetMapping("/open/guarantees")
    String read(Model model) {
        model.addAttribute("numbers", NUMBERS);
        return "safeguards/guarantees";
    }
}

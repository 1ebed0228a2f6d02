package org.qinghe.publicsite.quiz;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Each answer opens where it stands and says whether it is right and why; nothing is sent. */
@Controller
class QuizPages {

    @GetMapping("/open/quiz")
    String read(Model model) {
        model.addAttribute("questions", List.of(QuizQuestion.values()));
        return "publicsite/quiz";
    }
}

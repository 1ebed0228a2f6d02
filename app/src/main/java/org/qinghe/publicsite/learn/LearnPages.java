package org.qinghe.publicsite.learn;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

@Controller
class LearnPages {

    @GetMapping("/open/learn")
    String contents(Model model) {
        model.addAttribute("groups", List.of(Topic.Group.values()));
        return "publicsite/learn";
    }

    @GetMapping("/open/learn/{topic}")
    String one(@PathVariable String topic, Model model) {
        model.addAttribute(
                "topic", Topic.named(topic).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "publicsite/topic";
    }

    @GetMapping("/open/law")
    String law(Model model) {
        model.addAttribute("laws", List.of(Law.values()));
        return "publicsite/law";
    }
}

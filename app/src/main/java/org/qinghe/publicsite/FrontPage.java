package org.qinghe.publicsite;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the public site begins. */
@Controller
class FrontPage {

    @GetMapping("/open")
    String read() {
        return "publicsite/front";
    }
}

package org.qinghe.cooperation;

import org.qinghe.web.Download;
import org.qinghe.web.Page;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Where partners fetch what this installation released, and the same as a file to be taken along. */
@Controller
class ExchangePage {

    static final String PATH = "/exchange/releases.json";

    private final OwnTables own;

    ExchangePage(OwnTables own) {
        this.own = own;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> fetched() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(own.signed().bytes());
    }

    @GetMapping("/partners/own/releases.json")
    ResponseEntity<byte[]> file(@ModelAttribute("page") Page page) {
        return Download.file(
                page.t("cooperation.file.name") + ".json",
                MediaType.APPLICATION_JSON,
                own.signed().bytes());
    }
}

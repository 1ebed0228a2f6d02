package org.qinghe.care.fhir;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.qinghe.care.door.DoorKeeper;
import org.qinghe.care.lock.Gate;
import org.qinghe.web.Download;
import org.qinghe.web.Page;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestAttribute;

/** G12: the copy a person takes along for another clinic's program. */
@Controller
class OwnCopyPages {

    private static final MediaType FHIR = new MediaType("application", "fhir+json", StandardCharsets.UTF_8);

    private final Gate gate;
    private final FhirExport export;

    OwnCopyPages(Gate gate, FhirExport export) {
        this.gate = gate;
        this.export = export;
    }

    @GetMapping("/door/copy.json")
    ResponseEntity<byte[]> copy(@RequestAttribute(DoorKeeper.PERSON) UUID person, @ModelAttribute("page") Page page) {
        var bundle = gate.visit(person, room -> export.of(room.open(person, "own.fhir"), page.words()));
        return Download.file(page.t("care.copy") + ".json", FHIR, bundle.getBytes(StandardCharsets.UTF_8));
    }
}

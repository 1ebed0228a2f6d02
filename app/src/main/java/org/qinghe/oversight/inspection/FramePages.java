package org.qinghe.oversight.inspection;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.web.Download;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.qinghe.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The frozen frame of an inspection to read and to take along: with the seed, anybody can repeat the draw from it. */
@Controller
class FramePages {

    private final Inspections inspections;
    private final Drawings drawings;
    private final InspectionNaming naming;

    FramePages(Inspections inspections, Drawings drawings, InspectionNaming naming) {
        this.inspections = inspections;
        this.drawings = drawings;
        this.naming = naming;
    }

    @GetMapping("/inspections/{id}/frame")
    String show(
            @PathVariable UUID id,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var drawing = found(id);
        var paging = Paging.of(number, drawing.frame().size());
        model.addAttribute("inspection", drawing.inspection());
        model.addAttribute("paging", paging);
        model.addAttribute(
                "lines",
                drawing.frameLines().stream()
                        .skip(paging.offset())
                        .limit(paging.size())
                        .toList());
        model.addAttribute("names", names(drawing, page.words()));
        return "oversight/inspection/frame";
    }

    @GetMapping("/inspections/{id}/frame.csv")
    ResponseEntity<byte[]> csv(@PathVariable UUID id, @ModelAttribute("page") Page page) {
        return Download.csv(sheets(id, page).frame());
    }

    @GetMapping("/inspections/{id}/frame.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable UUID id, @ModelAttribute("page") Page page) {
        var sheets = sheets(id, page);
        return Download.xlsx(sheets.frame().title(), List.of(sheets.recipe(), sheets.seats(), sheets.frame()));
    }

    private FrameSheets sheets(UUID id, Page page) {
        var drawing = found(id);
        return new FrameSheets(drawing, names(drawing, page.words()));
    }

    private InspectionNames names(Drawing drawing, Words words) {
        var frame = drawing.frame();
        return naming.ofUnits(
                frame.stream().map(FrameEntry::unit).collect(Collectors.toSet()),
                drawing.inspection().among(),
                frame.stream().map(each -> each.entry().stratum()).collect(Collectors.toSet()),
                words);
    }

    private Drawing found(UUID id) {
        return inspections
                .find(id, Viewer.required())
                .map(drawings::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

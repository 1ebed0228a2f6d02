package org.qinghe.places;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qinghe.access.Viewer;
import org.qinghe.places.AreaFiles.Fault;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class PlacesPages {

    private final Places places;
    private final AreaSearch search;
    private final Boundaries boundaries;
    private final AreaFiles files;
    private final AuditTrail trail;

    PlacesPages(Places places, AreaSearch search, Boundaries boundaries, AreaFiles files, AuditTrail trail) {
        this.places = places;
        this.search = search;
        this.boundaries = boundaries;
        this.files = files;
        this.trail = trail;
    }

    @GetMapping("/places")
    String list(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var root = Viewer.required().area();
        var paging = Paging.of(number, this.search.count(root, search));
        model.addAttribute("areas", this.search.page(root, search, paging));
        model.addAttribute("paging", paging);
        model.addAttribute("search", search);
        model.addAttribute("map", search.isBlank() ? boundaries.mapBelow(mapRoot(root)) : Optional.empty());
        model.addAttribute("cells", cells(places.children(mapRoot(root)), page));
        return "places/list";
    }

    /** A single root is no map: its parts are. */
    private String mapRoot(String root) {
        var roots = places.children(root);
        return root.isEmpty() && roots.size() == 1 ? roots.getFirst().code() : root;
    }

    @GetMapping("/places/{code}")
    String area(@PathVariable String code, @ModelAttribute("page") Page page, Model model) {
        var area = places.find(code)
                .filter(found -> places.liesWithin(code, Viewer.required().area()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var children = places.children(code);
        model.addAttribute("area", area);
        model.addAttribute("children", children);
        model.addAttribute(
                "neighbours",
                places.findAll(boundaries.neighbours(code)).values().stream()
                        .sorted(java.util.Comparator.comparing(Area::code))
                        .toList());
        model.addAttribute("map", boundaries.mapBelow(code));
        model.addAttribute("cells", cells(children, page));
        return "places/area";
    }

    private static Map<String, MapCell> cells(List<Area> areas, Page page) {
        var cells = new HashMap<String, MapCell>();
        areas.forEach(area -> cells.put(
                area.code(),
                new MapCell(page.words().name(area.nameZh(), area.nameEn()), 1, "/places/" + area.code(), false)));
        return cells;
    }

    @GetMapping("/places/import")
    String ask(Model model) {
        model.addAttribute("faults", List.of());
        return "places/import";
    }

    @PostMapping("/places/import")
    String take(
            @RequestParam(required = false) @org.jspecify.annotations.Nullable MultipartFile areas,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable MultipartFile shapes,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        List<Fault> faults = new ArrayList<>();
        int taken = 0;
        if (areas != null && !areas.isEmpty()) {
            taken += takeAreas(areas, faults);
        }
        if (faults.isEmpty() && shapes != null && !shapes.isEmpty()) {
            taken += takeShapes(shapes, faults);
        }
        if (taken == 0 && faults.isEmpty()) {
            faults.add(new Fault(0, "", "places.import.nothing", List.of()));
        }
        if (!faults.isEmpty()) {
            model.addAttribute("faults", faults);
            return "places/import";
        }
        trail.record("places.imported", "areas", Map.of("count", String.valueOf(taken)));
        Notice.done(redirect, "places.import.done", taken);
        return "redirect:/places";
    }

    private int takeAreas(MultipartFile file, List<Fault> faults) throws IOException {
        return switch (onDisk(file, files::read)) {
            case AreaFiles.Read.Areas(var read) -> {
                places.save(read);
                yield read.size();
            }
            case AreaFiles.Read.Wrong(var found, var count) -> {
                faults.addAll(found);
                yield 0;
            }
        };
    }

    private int takeShapes(MultipartFile file, List<Fault> faults) throws IOException {
        var read = onDisk(file, BoundaryFile::read);
        faults.addAll(read.faults());
        var known = places.findAll(read.shapes().keySet()).keySet();
        read.shapes().keySet().stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> faults.add(new Fault(0, "", "places.boundary.fault.UNKNOWN", List.of(code))));
        if (faults.isEmpty()) {
            boundaries.store(read.shapes());
        }
        return read.shapes().size();
    }

    /** Reads a file. */
    private interface Reader<T> {
        T read(Path file) throws IOException;
    }

    private static <T> T onDisk(MultipartFile sent, Reader<T> reader) throws IOException {
        var file = Files.createTempFile("qinghe-areas", ".upload");
        try {
            sent.transferTo(file);
            return reader.read(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}

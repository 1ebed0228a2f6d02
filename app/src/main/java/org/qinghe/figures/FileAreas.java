package org.qinghe.figures;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qinghe.figures.FigureColumns.Role;
import org.qinghe.figures.ImportProblem.Kind;
import org.qinghe.places.Area;
import org.qinghe.places.AreaFiles;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.springframework.stereotype.Component;

/** Finds out which areas a staged file means, makes those that are wanted and not known, and names the rows that are wrong. */
@Component
class FileAreas {

    private static final int LISTED_EACH = 200;

    private final Places places;
    private final AreaFiles files;
    private final Staging staging;

    FileAreas(Places places, AreaFiles files, Staging staging) {
        this.places = places;
        this.files = files;
        this.staging = staging;
    }

    /** Stores the areas of a file; how many of them are new. */
    int store(Path file, Problems problems) throws IOException {
        return switch (files.read(file)) {
            case AreaFiles.Read.Areas(var areas) -> {
                var codes = areas.stream().map(Area::code).collect(Collectors.toSet());
                int known = places.findAll(codes).size();
                places.save(areas);
                yield codes.size() - known;
            }
            case AreaFiles.Read.Wrong(var faults, var count) -> {
                faults.forEach(fault -> problems.add(problem(file, fault)));
                problems.addUnlisted(count - faults.size());
                yield 0;
            }
        };
    }

    private static ImportProblem problem(Path file, AreaFiles.Fault fault) {
        var details = new ArrayList<String>();
        details.add(file.getFileName().toString());
        details.add(fault.message());
        details.addAll(fault.arguments());
        return new ImportProblem(fault.line(), fault.column(), "", Kind.AREAS_FILE, details);
    }

    /** Settles the areas of the staged rows; how many were made. */
    int settle(FigureReading reading, boolean create, Optional<String> within, Problems problems) {
        var codes = reading.areas();
        staging.meanAreas(codes);
        var unknown = new HashSet<>(codes);
        unknown.removeAll(places.findAll(codes).keySet());
        if (create) {
            places.save(unknown.stream()
                    .sorted()
                    .map(code -> area(code, reading.areaName(code)))
                    .toList());
        } else {
            list(codes, unknown, Kind.AREA_UNKNOWN, reading, problems);
        }
        within.ifPresent(limit -> list(codes, outside(codes, limit, unknown), Kind.AREA_OUTSIDE, reading, problems));
        return create ? unknown.size() : 0;
    }

    private Set<String> outside(List<String> codes, String limit, Set<String> unknown) {
        var outside = new HashSet<>(codes);
        outside.removeAll(unknown);
        places.within(limit).forEach(area -> outside.remove(area.code()));
        return outside;
    }

    private void list(List<String> codes, Set<String> wrong, Kind kind, FigureReading reading, Problems problems) {
        for (int key = 0; key < codes.size(); key++) {
            var code = codes.get(key);
            if (wrong.contains(code)) {
                FileMeaning.list(
                        staging.linesOfArea(key, LISTED_EACH),
                        reading.columns().heading(Role.AREA),
                        code,
                        kind,
                        problems);
            }
        }
        reading.left().stream()
                .filter(row -> wrong.contains(row.area()))
                .forEach(row -> problems.add(row.line(), reading.columns().heading(Role.AREA), row.area(), kind));
    }

    private static Area area(String code, String name) {
        return new Area(
                code,
                AreaLevel.OTHER,
                name.isEmpty() ? code : name,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}

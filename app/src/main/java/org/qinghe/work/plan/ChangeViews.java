package org.qinghe.work.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinghe.access.Viewer;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** Says what requests are about in the reader's language. */
@Component
class ChangeViews {

    private final Plans plans;
    private final Changes changes;
    private final Units units;

    ChangeViews(Plans plans, Changes changes, Units units) {
        this.plans = plans;
        this.changes = changes;
        this.units = units;
    }

    List<ChangeView> of(Collection<ChangeRequest> requests, Words words) {
        var viewer = Viewer.required();
        var known = units.findAll(requests.stream()
                .filter(request -> request.kind() == ChangeKind.UNIT)
                .flatMap(request -> Stream.of(request.was(), request.becomes()))
                .map(UUID::fromString)
                .collect(Collectors.toSet()));
        var decided = plans.readBy(viewer).stream()
                .filter(plan -> changes.decides(viewer, plan))
                .map(Plan::id)
                .collect(Collectors.toSet());
        return requests.stream()
                .map(request -> new ChangeView(
                        request,
                        said(request.kind(), request.was(), known, words),
                        said(request.kind(), request.becomes(), known, words),
                        decided.contains(request.plan()),
                        request.decision().isEmpty()
                                && decided.contains(request.plan())
                                && !request.asked().by().equals(viewer.account())))
                .toList();
    }

    String said(ChangeKind kind, String value, Words words) {
        var known = kind == ChangeKind.UNIT ? units.findAll(List.of(UUID.fromString(value))) : Map.<UUID, Unit>of();
        return said(kind, value, known, words);
    }

    private static String said(ChangeKind kind, String value, Map<UUID, Unit> known, Words words) {
        return switch (kind) {
            case TARGET -> words.number(Double.parseDouble(value));
            case TERM -> words.date(LocalDate.parse(value));
            case UNIT ->
                Optional.ofNullable(known.get(UUID.fromString(value)))
                        .map(unit -> words.name(unit.nameZh(), unit.nameEn()))
                        .orElse(words.t("work.unknown"));
            case WITHDRAWAL -> words.t("work.change.withdrawal." + value);
        };
    }
}

package org.qinghe.prevention.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.files.HandedFile;
import org.qinghe.prevention.events.Reach;
import org.qinghe.units.UnitSights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class MediaCarriedOver implements PastMedia {

    private final MediaTextTable texts;
    private final MediaTextKeeping keeping;
    private final MediaPlanTable plans;
    private final MediaPlanning planning;
    private final PhotoTable photoTable;
    private final Photos photos;
    private final UnitSights sights;

    MediaCarriedOver(
            MediaTextTable texts,
            MediaTextKeeping keeping,
            MediaPlanTable plans,
            MediaPlanning planning,
            PhotoTable photoTable,
            Photos photos,
            UnitSights sights) {
        this.texts = texts;
        this.keeping = keeping;
        this.plans = plans;
        this.planning = planning;
        this.photoTable = photoTable;
        this.photos = photos;
        this.sights = sights;
    }

    @Override
    @Transactional
    public UUID proposed(MediaText.Kind kind, String title, String body) {
        var viewer = Viewer.required();
        var form = new MediaTextForm(kind.name(), title, body);
        if (form.errors().any()) {
            throw new IllegalStateException(form.errors().all().toString());
        }
        var id = keeping.write(kind, form, viewer);
        keeping.propose(known(id, viewer));
        return id;
    }

    @Override
    @Transactional
    public void approve(UUID id, List<String> explanations) {
        var viewer = Viewer.required();
        var text = known(id, viewer);
        if (!keeping.mayDecide(viewer, text) || !keeping.approve(text, text.version(), explanations, viewer)) {
            throw new IllegalStateException("not to be approved by " + viewer.name());
        }
    }

    @Override
    @Transactional
    public void plan(UUID event, int people, Reach.Method method, BigDecimal cost, Optional<UUID> text) {
        var viewer = Viewer.required();
        var sight = sights.of(viewer);
        var line = plans.find(event, sight)
                .filter(each -> MediaPlanning.mayPlan(viewer, each))
                .orElseThrow(() -> new IllegalStateException("no event of the media that " + viewer.name() + " plans"));
        var form = new PlannedReachForm(
                String.valueOf(people),
                method.name(),
                cost.toPlainString(),
                text.map(UUID::toString).orElse(""));
        var approved = texts.approved(sight).stream().map(MediaText::id).toList();
        planning.plan(line.event(), form.check(approved).required());
    }

    @Override
    public void photo(UUID event, String name, byte[] picture, Consented.Who who, String shows) {
        var viewer = Viewer.required();
        var known = photoTable
                .event(event, sights.of(viewer))
                .filter(each -> Photos.mayAdd(viewer, each))
                .orElseThrow(() -> new IllegalStateException("no event of " + viewer.name()));
        var consented =
                Consented.check(Map.of("consent", who.name(), "shows", shows)).required();
        try {
            photos.take(known, HandedFile.of(name, picture), consented, viewer).ifPresent(refused -> {
                throw new IllegalStateException(refused.message());
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private MediaText known(UUID id, Viewer viewer) {
        return texts.find(id, sights.of(viewer)).orElseThrow(() -> new IllegalStateException("no such text"));
    }
}

package org.qinghe.prevention.media;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.files.FileHome;
import org.qinghe.files.FileOwner;
import org.qinghe.files.FileRefused;
import org.qinghe.files.FileSteps;
import org.qinghe.files.HandedFile;
import org.qinghe.prevention.events.CommunityEvent;
import org.qinghe.prevention.events.EventPart;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the pictures of events: none without a word on who is on it, none used outside before a second person approved it. */
@Component
class Photos implements EventPart {

    private static final int MOST = 30;

    private final PhotoTable table;
    private final FileHome home;
    private final FileSteps steps;
    private final AuditTrail trail;
    private final Clock clock;

    Photos(PhotoTable table, FileSteps steps, AuditTrail trail, Clock clock) {
        this.table = table;
        this.home = new FileHome(table.files(), "prevention.photo", "eventPhoto", MOST);
        this.steps = steps;
        this.trail = trail;
        this.clock = clock;
    }

    static boolean mayAdd(Viewer viewer, PhotoEvent event) {
        return viewer.may(MediaAccess.HOLD) && event.unit().equals(viewer.unit());
    }

    /** Why it is not taken; nothing where it is. */
    Optional<FileRefused> take(PhotoEvent event, HandedFile handed, Consented consented, Viewer by) throws IOException {
        return isPicture(handed.name())
                ? steps.take(home, new OfEvent(event, consented, table), handed, by, clock.instant())
                : Optional.of(FileRefused.of("prevention.photo.error.file"));
    }

    /** By its name, which has to fit what is in it. */
    private static boolean isPicture(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.isEmpty() || List.of(".jpg", ".jpeg", ".png").stream().anyMatch(lower::endsWith);
    }

    Optional<Path> open(EventPhoto photo) throws IOException {
        return steps.open(home, photo.file());
    }

    /** Why it stays; nothing where it is gone. */
    Optional<FileRefused> remove(PhotoEvent event, EventPhoto photo, Viewer by) throws IOException {
        return steps.remove(home, new OfEvent(event, photo.consented(), table), photo.file(), by, clock.instant());
    }

    /** Whether it was not approved before, and somebody else handed it in. */
    @Transactional
    boolean approve(EventPhoto photo, Viewer by) {
        var done = table.approve(photo.file().id(), by, clock.instant());
        if (done) {
            trail.record(
                    "prevention.photoApproved", "eventPhoto/" + photo.file().id());
        }
        return done;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Shown> of(CommunityEvent event, Viewer viewer, Words words) {
        var photos = table.of(event.id());
        var adds = viewer.may(MediaAccess.HOLD) && event.unit().equals(viewer.unit());
        if (photos.isEmpty() && !adds) {
            return Optional.empty();
        }
        long approved = photos.stream().filter(EventPhoto::approved).count();
        return Optional.of(new Shown(
                words.t("prevention.photos"),
                List.of(),
                words.t("prevention.photo.sum", photos.size(), approved),
                Optional.of(new Link(words.t("prevention.photo.open"), MediaAccess.PHOTOS + "/" + event.id()))));
    }

    private record OfEvent(PhotoEvent event, Consented consented, PhotoTable table) implements FileOwner {

        @Override
        public UUID id() {
            return event.id();
        }

        @Override
        public String subject() {
            return "event/" + event.id();
        }

        @Override
        public Map<String, String> details() {
            return Map.of(
                    "event", event.id().toString(), "consent", consented.who().name());
        }

        @Override
        public Optional<FileRefused> hold() {
            table.hold(event.id());
            return Optional.empty();
        }

        @Override
        public void note(Change change, String file) {
            if (change == Change.ADDED) {
                table.declare(event.id(), consented);
            }
        }
    }
}

package org.qinghe.safeguards;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.qinghe.access.Viewer;
import org.qinghe.web.HomeSection;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** Tells whoever keeps the register what waits for a second person and what must soon be assessed anew. */
@Component
class RegisterHome implements HomeSection {

    private static final int MOST = 10;
    private static final int DAYS_BEFORE = 60;

    private final ActivityVersions versions;
    private final Clock clock;

    RegisterHome(ActivityVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    public Question question() {
        return Question.WHAT_NEEDS_ME;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<Line> lines(Viewer viewer, Words words) {
        var waiting = viewer.may(SafeguardsAccess.APPROVE)
                ? versions.proposed().stream()
                        .filter(each -> !each.proposedBy(viewer.account()))
                        .map(each -> line(each, "safeguards.home.waiting", false, words))
                : Stream.<Line>empty();
        var passing = viewer.may(SafeguardsAccess.REGISTER)
                ? versions.published().stream()
                        .filter(this::passes)
                        .map(each -> line(each, "safeguards.home.passing", each.expired(LocalDate.now(clock)), words))
                : Stream.<Line>empty();
        return Stream.concat(waiting, passing).limit(MOST).toList();
    }

    private boolean passes(ActivityVersion version) {
        return version.expired(LocalDate.now(clock).plusDays(DAYS_BEFORE));
    }

    private static Line line(ActivityVersion version, String message, boolean urgent, Words words) {
        var text = new ActivityText(words);
        return new Line(
                words.t(message, text.name(version.content()), text.validUntil(version.content())),
                "/processing/" + version.activity(),
                "",
                urgent);
    }
}

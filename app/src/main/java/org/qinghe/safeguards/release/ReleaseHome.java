package org.qinghe.safeguards.release;

import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.web.HomeSection;
import org.qinghe.web.Paging;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** Tells those who may let tables go which ones wait for them. */
@Component
class ReleaseHome implements HomeSection {

    private static final int MOST = 10;

    private final ReleaseTable table;

    ReleaseHome(ReleaseTable table) {
        this.table = table;
    }

    @Override
    public Question question() {
        return Question.WHAT_NEEDS_ME;
    }

    @Override
    public int order() {
        return 65;
    }

    @Override
    public List<Line> lines(Viewer viewer, Words words) {
        if (!viewer.may(ReleaseAccess.LET_GO)) {
            return List.of();
        }
        return table.page(ReleaseSearch.WAITING, new Paging(1, MOST, MOST)).stream()
                .filter(release -> !release.preparedBy(viewer.account()))
                .map(release -> new Line(
                        words.t(
                                "safeguards.release.home.waiting",
                                words.name(release.nameZh(), release.nameEn()),
                                release.period()),
                        "/releases/" + release.id(),
                        "",
                        false))
                .toList();
    }
}

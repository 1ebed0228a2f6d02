package org.qinghe.oversight.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.web.Words;
import org.qinghe.work.ResponseLinks;
import org.springframework.stereotype.Component;

/** Leads from a response to the studies of its effect, and to making one. */
@Component
class EffectLinks implements ResponseLinks {

    private final StudyTable studies;
    private final Studies keeping;

    EffectLinks(StudyTable studies, Studies keeping) {
        this.studies = studies;
        this.keeping = keeping;
    }

    @Override
    public List<Link> of(UUID response, Words words) {
        var links = new ArrayList<Link>();
        if (Viewer.required().may(EffectAccess.READ)) {
            var say = new FindingWords(words);
            studies.of(response, keeping.sight())
                    .forEach(study -> links.add(new Link("/effects/" + study.id(), say.brief(study.result()))));
        }
        if (Viewer.required().may(EffectAccess.STUDY)) {
            links.add(new Link("/effects/new?response=" + response, words.t("oversight.effect.link")));
        }
        return links;
    }
}

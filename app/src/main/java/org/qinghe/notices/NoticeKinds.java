package org.qinghe.notices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The sorts of notice that the modules offer, by code. */
@Component
class NoticeKinds {

    private final Map<String, NoticeKind> byCode = new TreeMap<>();

    NoticeKinds(List<ModuleNotices> modules) {
        modules.forEach(module -> module.kinds().forEach(kind -> byCode.put(kind.code(), kind)));
    }

    List<NoticeKind> all() {
        return List.copyOf(byCode.values());
    }

    /** Nothing where an older version of the program knew it. */
    Optional<NoticeKind> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    void mustKnow(NoticeKind kind) {
        if (!kind.equals(byCode.get(kind.code()))) {
            throw new IllegalArgumentException("no module offers notices " + kind);
        }
    }
}

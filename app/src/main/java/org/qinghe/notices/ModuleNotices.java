package org.qinghe.notices;

import java.util.List;

/**
 * What a module tells people: one bean per module. Whoever offers none tells nothing.
 *
 * @param module the module's name
 * @param kinds the sorts, each code beginning with the module's name
 */
public record ModuleNotices(String module, List<NoticeKind> kinds) {

    public ModuleNotices {
        kinds = List.copyOf(kinds);
        for (var kind : kinds) {
            if (!kind.module().equals(module)) {
                throw new IllegalArgumentException(module + " cannot tell " + kind.code());
            }
        }
    }
}

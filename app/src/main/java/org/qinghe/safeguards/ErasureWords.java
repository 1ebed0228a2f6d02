package org.qinghe.safeguards;

import java.sql.Types;
import java.util.Collection;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who asked for an erasure and who approved it, written where the role of care cannot write. The schema of care erases only
 * what was said here too, so that nobody who speaks as that role alone brings the program to destroy a key.
 */
@Component
public class ErasureWords {

    private final JdbcClient database;

    ErasureWords(JdbcClient database) {
        this.database = database;
    }

    /** In the name of whoever is signed in; in nobody's where the person asks by their own door, or the night found it. */
    public void asked(Collection<UUID> proposals) {
        say(proposals, "ASKED");
    }

    /** In the name of whoever is signed in; the database refuses nobody's. */
    public void approved(Collection<UUID> proposals) {
        say(proposals, "APPROVED");
    }

    private void say(Collection<UUID> proposals, String step) {
        database.sql("""
                        insert into safeguards.erasure_word (proposal, step, account)
                        select proposal, :step, cast(:account as uuid) from unnest(cast(:proposals as uuid[])) proposal
                        """)
                .param("step", step)
                .param("account", Viewer.current().map(Viewer::account).orElse(null), Types.OTHER)
                .param("proposals", proposals.toArray(UUID[]::new))
                .update();
    }
}

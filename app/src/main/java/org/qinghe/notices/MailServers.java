package org.qinghe.notices;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one mail server of the installation, once somebody has named it. */
@Repository
class MailServers {

    private final JdbcClient database;

    MailServers(JdbcClient database) {
        this.database = database;
    }

    Optional<MailServer> named() {
        return database.sql("select * from notices.mail_server")
                .query((row, index) -> new MailServer(
                        row.getString("host"),
                        row.getInt("port"),
                        MailServer.Security.valueOf(row.getString("security")),
                        row.getString("user_name"),
                        SealedText.of(row.getBytes("password")),
                        row.getString("sender")))
                .optional();
    }

    void name(MailServer server) {
        database.sql("""
                        insert into notices.mail_server (host, port, security, user_name, password, sender)
                        values (:host, :port, :security, :userName, :password, :sender)
                        on conflict (only_one) do update set host = excluded.host, port = excluded.port,
                            security = excluded.security, user_name = excluded.user_name,
                            password = excluded.password, sender = excluded.sender
                        """)
                .param("host", server.host())
                .param("port", server.port())
                .param("security", server.security().name())
                .param("userName", server.userName())
                .param("password", server.password().kept().orElse(null))
                .param("sender", server.sender())
                .update();
    }

    void forget() {
        database.sql("delete from notices.mail_server").update();
    }
}

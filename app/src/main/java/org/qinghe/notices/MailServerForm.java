package org.qinghe.notices;

import org.qinghe.web.FieldErrors;

/**
 * The mail server as it was filled in.
 *
 * @param host its name
 * @param port its port as text
 * @param security the name of how the connection is protected
 * @param userName who signs in there, or empty text
 * @param password a new password, or empty text to leave the one that is kept
 * @param sender from whom the messages come
 */
public record MailServerForm(
        String host, String port, String security, String userName, String password, String sender) {

    private static final int LAST_PORT = 65_535;

    public MailServerForm {
        host = host.strip();
        port = port.strip();
        userName = userName.strip();
        sender = sender.strip();
    }

    static MailServerForm empty() {
        return new MailServerForm("", "587", MailServer.Security.STARTTLS.name(), "", "", "");
    }

    /** What may be shown: the password never is. */
    static MailServerForm of(MailServer server) {
        return new MailServerForm(
                server.host(),
                String.valueOf(server.port()),
                server.security().name(),
                server.userName(),
                "",
                server.sender());
    }

    FieldErrors errors(boolean passwordKept) {
        var errors = FieldErrors.none();
        if (!host.matches("[\\p{L}\\p{N}.:-]+")) {
            errors = errors.with("host", "notices.host.wrong");
        }
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > LAST_PORT) {
            errors = errors.with("port", "notices.port.wrong");
        }
        if (known().isEmpty()) {
            errors = errors.with("security", "notices.security.wrong");
        }
        if (security.equals(MailServer.Security.NONE.name()) && !userName.isEmpty()) {
            errors = errors.with("security", "notices.security.open");
        }
        if (!userName.isEmpty() && password.isEmpty() && !passwordKept) {
            errors = errors.with("password", "notices.password.missing");
        }
        return PreferenceForm.isEmail(sender) ? errors : errors.with("sender", "notices.email.wrong");
    }

    /** Whether a password that is kept still goes where it went: it is not handed to another server or for another name. */
    boolean keepsPasswordOf(MailServer server) {
        return server.host().equals(host) && server.userName().equals(userName);
    }

    /** The server with that password; to be asked only where there are no errors. */
    MailServer server(SealedText shut) {
        return new MailServer(
                host,
                Integer.parseInt(port),
                known().orElseThrow(),
                userName,
                userName.isEmpty() ? SealedText.NONE : shut,
                sender);
    }

    private java.util.Optional<MailServer.Security> known() {
        return java.util.Arrays.stream(MailServer.Security.values())
                .filter(each -> each.name().equals(security))
                .findFirst();
    }
}

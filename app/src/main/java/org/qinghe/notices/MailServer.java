package org.qinghe.notices;

/**
 * The server that takes the e-mail.
 *
 * @param host its name
 * @param port its port
 * @param security how the connection is protected
 * @param userName who signs in there; empty text is nobody
 * @param password with what, sealed; empty where nobody signs in
 * @param sender from whom the messages come
 */
record MailServer(String host, int port, Security security, String userName, SealedText password, String sender) {

    /** Where its password is sealed for. */
    static final String PLACE = "mail";

    /** How a connection is protected. */
    enum Security {
        NONE,
        STARTTLS,
        TLS
    }
}

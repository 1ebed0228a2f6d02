package org.qinghe.safeguards;

/** Something the register does not allow; the message is the key of the sentence that says why. */
public final class RegistrationRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    RegistrationRefused(String message) {
        super(message);
    }

    String message() {
        return String.valueOf(getMessage());
    }
}

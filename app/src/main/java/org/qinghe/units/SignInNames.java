package org.qinghe.units;

/** What a sign-in name looks like: short, easy to type, and never to be mistaken for an address or a path. */
final class SignInNames {

    private static final String PATTERN = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,39}";

    private SignInNames() {}

    static boolean fits(String name) {
        return name.matches(PATTERN);
    }
}

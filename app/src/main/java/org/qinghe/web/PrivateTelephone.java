package org.qinghe.web;

import java.util.regex.Pattern;

/** A mobile telephone in China, which belongs to a person; an office has a line of its own. */
public final class PrivateTelephone {

    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?!\\d)");

    private PrivateTelephone() {}

    public static boolean isIn(String text) {
        return MOBILE.matcher(text).find();
    }
}

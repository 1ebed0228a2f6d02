package org.qinghe.web;

import java.util.Map;

/** Words as a field of a form sends them. */
public final class TypedText {

    private TypedText() {}

    /** What was typed into the field, without the space around it; empty text where the form has none. */
    public static String of(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "").strip();
    }
}

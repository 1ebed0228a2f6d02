package org.qinghe.figures;

import java.util.OptionalDouble;

/** Numbers as files write them: digits, narrow or wide, a point, perhaps an exponent; no separators of thousands, no units. */
final class FigureNumber {

    private static final int LONGEST = 32;
    private static final double LARGEST = 1e15;

    private FigureNumber() {}

    static OptionalDouble read(String text) {
        if (!hasForm(text)) {
            return isWide(text) ? read(narrow(text)) : OptionalDouble.empty();
        }
        var value = Double.parseDouble(text);
        return Math.abs(value) <= LARGEST ? OptionalDouble.of(value == 0 ? 0 : value) : OptionalDouble.empty();
    }

    /** Whether it has letters of double width, as a Chinese keyboard types digits when it is not told otherwise. */
    private static boolean isWide(String text) {
        return text.length() <= LONGEST && text.chars().anyMatch(FigureNumber::isWide);
    }

    private static boolean isWide(int letter) {
        return letter >= '！' && letter <= '～';
    }

    /** The wide letters stand in the order of ASCII. */
    private static String narrow(String text) {
        return text.codePoints()
                .map(letter -> isWide(letter) ? letter - '！' + '!' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** An optional sign, digits with at most one point, and an optional exponent. */
    private static boolean hasForm(String text) {
        int length = text.length();
        int i = length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        int digits = 0;
        boolean point = false;
        for (; i < length; i++) {
            char each = text.charAt(i);
            if (each >= '0' && each <= '9') {
                digits++;
            } else if (each == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        return length <= LONGEST && digits > 0 && (i == length || isExponent(text, i));
    }

    private static boolean isExponent(String text, int from) {
        return text.substring(from).matches("[eE][+-]?[0-9]{1,3}");
    }
}

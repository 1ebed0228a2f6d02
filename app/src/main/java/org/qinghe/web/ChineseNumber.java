package org.qinghe.web;

/** Numbers as headings have them: 一、二、三. */
public final class ChineseNumber {

    private static final String NUMERALS = "〇一二三四五六七八九";

    private ChineseNumber() {}

    /** From 1 to 99. */
    public static String of(int number) {
        int tens = number / 10;
        int ones = number % 10;
        return (tens > 1 ? NUMERALS.substring(tens, tens + 1) : "")
                + (tens > 0 ? "十" : "")
                + (ones > 0 ? NUMERALS.substring(ones, ones + 1) : "");
    }
}

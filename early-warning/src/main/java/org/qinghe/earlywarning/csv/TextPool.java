package org.qinghe.earlywarning.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers distinct values in the order in which they first come, so that a column that repeats its values costs one
 * number a row. Found again by their bytes, without making a string.
 */
public final class TextPool {

    private final List<String> texts = new ArrayList<>();
    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[64];
    private int[] slots = new int[128];
    private int last = -1;

    public TextPool() {
        Arrays.fill(slots, -1);
    }

    public String text(int number) {
        return texts.get(number);
    }

    public int size() {
        return texts.size();
    }

    /** Most often a value is that of the row before. */
    int find(byte[] source, int from, int to) {
        if (last < 0 || !is(last, source, from, to)) {
            last = slots[slot(source, from, to)];
        }
        return last;
    }

    int add(byte[] source, int from, int to, String text) {
        int number = texts.size();
        texts.add(text);
        int end = start(number) + to - from;
        bytes = end <= bytes.length ? bytes : Arrays.copyOf(bytes, Math.max(end, bytes.length * 2));
        System.arraycopy(source, from, bytes, start(number), to - from);
        ends = number < ends.length ? ends : Arrays.copyOf(ends, number * 2);
        ends[number] = end;
        slots[slot(source, from, to)] = number;
        if (texts.size() * 2 > slots.length) {
            rehash();
        }
        last = number;
        return number;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, -1);
        for (int number = 0; number < texts.size(); number++) {
            slots[slot(bytes, start(number), ends[number])] = number;
        }
    }

    /** Where the value is, or where it belongs. */
    private int slot(byte[] source, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + source[i];
        }
        int slot = (hash * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(slots.length - 1);
        while (slots[slot] >= 0 && !is(slots[slot], source, from, to)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private boolean is(int number, byte[] source, int from, int to) {
        return Arrays.equals(bytes, start(number), ends[number], source, from, to);
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }
}

package org.qinghe.web;

/**
 * Which part of a list is shown.
 *
 * @param number the page, from 1
 * @param size rows a page
 * @param total rows in all
 */
public record Paging(int number, int size, long total) {

    public static final int USUAL_SIZE = 50;

    public Paging {
        if (size < 1 || total < 0) {
            throw new IllegalArgumentException("a page of " + size + " rows of " + total);
        }
        number = Math.clamp(number, 1, (int) Math.max(1, (total + size - 1) / size));
    }

    public static Paging of(int number, long total) {
        return new Paging(number, USUAL_SIZE, total);
    }

    public long offset() {
        return (long) (number - 1) * size;
    }

    public int last() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean several() {
        return last() > 1;
    }
}

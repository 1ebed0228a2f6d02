package org.qinghe.oversight.inspection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A stratified random draw that anybody can repeat from the frozen frame and the seed, with nothing but SHA-256.
 *
 * <p>Each stratum gets seats in proportion to its size by largest remainders; equal remainders go to the stratum whose name
 * comes first. Within a stratum the entries stand in the order of the key SHA-256(seed, line feed, code of the entry) in
 * hexadecimal, and the first take the seats.
 */
final class Draw {

    private Draw() {}

    /** A unit or task of the frame. */
    record Entry(String code, String stratum) {}

    /**
     * How many of a stratum are drawn.
     *
     * @param frame how many there are
     * @param whole the whole part of its share
     * @param remainder what remains of its share, as a numerator over the size of the whole frame
     * @param seats how many are drawn
     */
    record Seats(String stratum, int frame, int whole, long remainder, int seats) {}

    /**
     * Where an entry came in the draw.
     *
     * @param place its place in the stratum, from 1
     */
    record Line(String code, String stratum, String key, int place, boolean drawn) {}

    /**
     * The seats of each stratum, by its name.
     *
     * @param size how many are drawn in all, at most as many as the frame has
     */
    static List<Seats> seats(Collection<Entry> frame, int size) {
        if (size < 1 || size > frame.size()) {
            throw new IllegalArgumentException(size + " of " + frame.size());
        }
        Map<String, Long> sizes =
                frame.stream().collect(Collectors.groupingBy(Entry::stratum, TreeMap::new, Collectors.counting()));
        var whole = sizes.entrySet().stream()
                .map(each -> whole(each.getKey(), each.getValue(), size, frame.size()))
                .toList();
        int left = size - whole.stream().mapToInt(Seats::whole).sum();
        var more = whole.stream()
                .sorted(Comparator.comparingLong(Seats::remainder).reversed().thenComparing(Seats::stratum))
                .limit(left)
                .map(Seats::stratum)
                .collect(Collectors.toSet());
        return whole.stream()
                .map(each -> more.contains(each.stratum())
                        ? new Seats(each.stratum(), each.frame(), each.whole(), each.remainder(), each.whole() + 1)
                        : each)
                .toList();
    }

    /** Everybody of the frame, by stratum and place. */
    static List<Line> of(Collection<Entry> frame, String seed, int size) {
        List<Line> lines = new ArrayList<>();
        for (var seats : seats(frame, size)) {
            var order = frame.stream()
                    .filter(entry -> entry.stratum().equals(seats.stratum()))
                    .sorted(Comparator.comparing((Entry entry) -> key(seed, entry.code())))
                    .toList();
            for (int place = 1; place <= order.size(); place++) {
                var code = order.get(place - 1).code();
                lines.add(new Line(code, seats.stratum(), key(seed, code), place, place <= seats.seats()));
            }
        }
        return lines;
    }

    /** The digest of a frame: of its lines, code and stratum parted by a tabulator, in the order of the codes. */
    static String digest(Collection<Entry> frame) {
        return DigestUtils.sha256Hex(frame.stream()
                .sorted(Comparator.comparing(Entry::code))
                .map(entry -> entry.code() + "\t" + entry.stratum() + "\n")
                .collect(Collectors.joining()));
    }

    static String key(String seed, String code) {
        return DigestUtils.sha256Hex(seed + "\n" + code);
    }

    private static Seats whole(String stratum, long frame, int size, int all) {
        long share = frame * size;
        return new Seats(stratum, (int) frame, (int) (share / all), share % all, (int) (share / all));
    }
}

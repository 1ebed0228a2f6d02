package org.qinghe.web;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What somebody searches for, in a form in which a text can be asked how much of it stands there, without a dictionary. Chinese,
 * which is written without spaces, is read in overlapping pairs of signs, and a sign counts as found where one of its two pairs
 * stands in the text: the pairs across two words, which no text has, then take nothing from the words themselves. A word of any
 * other writing counts like two signs. So a question put in other words than the text still finds it, and the text that says most
 * of it comes first.
 *
 * <p>Pairs of signs are the usual index terms for Chinese where no segmentation is at hand (Nie, Gao, Zhang and Zhou, On the use
 * of words and n-grams for Chinese information retrieval, 2000). How well they do here is in docs/figures/search.md.
 *
 * @param typed as it was typed, without the space around it
 * @param signs what is looked for; none where there is nothing to look for
 */
public record Sought(String typed, List<Sign> signs) {

    /** The share of the signs that a text must have to be found at all. */
    public static final double ENOUGH = 0.3;

    private static final int LONGEST = 100;
    private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{Nd}&&[^\\p{IsHan}]]+");

    /** What a question is made of beside what it asks about. */
    private static final Pattern OF_ANY_QUESTION =
            Pattern.compile("怎么办|怎么样|怎么|怎样|如何|为什么|什么|哪里|哪儿|哪些|请问|可以|能不能|会不会|有没有|是不是|是否|一下|在哪|[的了吗呢吧要想我你您]"
                    + "|\\b(?:how|do|does|did|is|are|i|we|you|the|a|an|to|of|for|in|on|what|where|who|can|my|and)\\b");

    /**
     * A sign of Chinese with the two pairs it stands in, or half a word of another writing.
     *
     * @param left the pair with the sign before it
     * @param right the pair with the sign after it; the same at the ends of a run
     */
    public record Sign(String left, String right) {

        boolean standsIn(String plain) {
            return plain.contains(left) || plain.contains(right);
        }
    }

    public Sought {
        signs = List.copyOf(signs);
    }

    public static Sought of(String typed) {
        var stripped = typed.strip();
        var cut = stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
        var plain = plain(cut);
        var asked = signsOf(OF_ANY_QUESTION.matcher(plain).replaceAll(" "));
        return new Sought(cut, asked.isEmpty() ? signsOf(plain) : asked);
    }

    private static List<Sign> signsOf(String plain) {
        return RUN.matcher(plain)
                .results()
                .map(run -> signsOfRun(run.group()))
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<Sign> signsOfRun(String run) {
        if (Character.UnicodeScript.of(run.codePointAt(0)) != Character.UnicodeScript.HAN) {
            var half = new Sign(withoutPlural(run), withoutPlural(run));
            return List.of(half, half);
        }
        var signs = run.codePoints().mapToObj(Character::toString).toList();
        var pairs = signs.size() == 1
                ? signs
                : IntStream.range(1, signs.size())
                        .mapToObj(second -> signs.get(second - 1) + signs.get(second))
                        .toList();
        return IntStream.range(0, signs.size())
                .mapToObj(place ->
                        new Sign(pairs.get(Math.max(0, place - 1)), pairs.get(Math.min(place, pairs.size() - 1))))
                .toList();
    }

    private static String withoutPlural(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    /** In one form of each sign and without capitals. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    public boolean isEmpty() {
        return signs.isEmpty();
    }

    /** The share of the signs that stand in the text, from 0 to 1. */
    public double share(String text) {
        var plain = plain(text);
        return isEmpty()
                ? 0
                : (double) signs.stream().filter(sign -> sign.standsIn(plain)).count() / signs.size();
    }

    /** The same share as an expression of SQL on an expression that is never null; {@link #left} and {@link #right} fill it. */
    static String shareIn(String expression) {
        return "(select coalesce(avg((strpos(plain, l) > 0 or strpos(plain, r) > 0)::int), 0)"
                + " from (select lower(normalize(" + expression + ", nfkc)) as plain) searched,"
                + " unnest(:left::text[], :right::text[]) as sign(l, r))";
    }

    /**
     * The rows of a query that are found, the best first, and of those that are as good the newest.
     *
     * @param select of {@code id}, the names {@code zh} and {@code en}, {@code detail_zh} and {@code detail_en}, further
     *     {@code text} to look in, and {@code newest} to order by; none of them null
     */
    public static String among(String select) {
        return "select * from (select candidate.*, " + shareIn("zh || ' ' || en || ' ' || text") + " as share from ("
                + select
                + ") candidate) found where share >= " + ENOUGH + " order by share desc, newest desc limit "
                + SearchSource.MOST;
    }

    public String[] left() {
        return parts(Sign::left);
    }

    public String[] right() {
        return parts(Sign::right);
    }

    private String[] parts(Function<Sign, String> part) {
        return signs.stream().map(part).toArray(String[]::new);
    }
}

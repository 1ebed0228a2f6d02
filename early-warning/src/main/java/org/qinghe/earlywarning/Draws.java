package org.qinghe.earlywarning;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Sets of counts drawn at random as if nothing were going on, with as many cases in all as were observed. */
sealed interface Draws {

    /**
     * Draws one set.
     *
     * @param cells by period from the first that is wanted, then by place
     * @param unit what is added for each case
     */
    void into(int[] cells, int unit, long seed);

    /** More cases than this are never drawn in the periods that are wanted. */
    long most();

    static Draws of(Scan.Model model, ScanField field, int firstPeriod) {
        return switch (model) {
            case POISSON -> Multinomial.of(field, firstPeriod);
            case PERMUTATION -> Permutation.of(field, firstPeriod);
        };
    }

    /**
     * Given their number, Poisson cases fall into each place and period independently, with the probability of its expected
     * count (Kulldorff 1997): first into periods, then, where the period is wanted, into places. Period by period the counts
     * stay in the processor's cache.
     *
     * @param expected cases in the periods that are wanted
     * @param periods by their expected counts
     * @param places of each wanted period, by their expected counts
     */
    record Multinomial(int cases, int firstPeriod, double expected, Alias periods, List<Alias> places)
            implements Draws {

        private static final int DEVIATIONS = 10;

        static Multinomial of(ScanField field, int firstPeriod) {
            double[] ofPeriod = new double[field.periods()];
            for (int t = 0; t < ofPeriod.length; t++) {
                ofPeriod[t] = Arrays.stream(field.expected()[t]).sum();
            }
            List<Alias> places = Arrays.stream(field.expected())
                    .skip(firstPeriod)
                    .map(Alias::of)
                    .toList();
            double expected = Arrays.stream(ofPeriod).skip(firstPeriod).sum();
            return new Multinomial(field.cases(), firstPeriod, expected, Alias.of(ofPeriod), places);
        }

        /** Ten standard deviations above the mean, which no computer lives to see exceeded. */
        @Override
        public long most() {
            double deviation = Math.sqrt(expected * Math.max(0, 1 - expected / cases));
            return Math.min(cases, (long) Math.ceil(expected + DEVIATIONS * (deviation + 1)));
        }

        @Override
        public void into(int[] cells, int unit, long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            int[] ofPeriod = new int[firstPeriod + places.size()];
            for (int i = 0; i < cases; i++) {
                ofPeriod[periods.draw(random)]++;
            }
            for (int t = 0; t < places.size(); t++) {
                Alias alias = places.get(t);
                int first = t * alias.size();
                for (int i = ofPeriod[firstPeriod + t]; i > 0; i--) {
                    cells[first + alias.draw(random)] += unit;
                }
            }
        }
    }

    /**
     * Every case keeps its place and the periods are dealt out anew among all cases, so that each place and each period keeps
     * its number (Kulldorff et al. 2005). Only the periods that are wanted are dealt.
     *
     * @param places of all cases
     * @param ofPeriod how many cases each wanted period has
     */
    record Permutation(int[] places, int[] ofPeriod, int[] deck) implements Draws {

        static Permutation of(ScanField field, int firstPeriod) {
            int[] places = new int[field.cases()];
            int[] ofPeriod = new int[field.periods() - firstPeriod];
            int cases = 0;
            for (int t = 0; t < field.periods(); t++) {
                for (int place = 0; place < field.places(); place++) {
                    int count = field.counts()[t][place];
                    Arrays.fill(places, cases, cases + count, place);
                    cases += count;
                    if (t >= firstPeriod) {
                        ofPeriod[t - firstPeriod] += count;
                    }
                }
            }
            return new Permutation(places, ofPeriod, new int[cases]);
        }

        @Override
        public long most() {
            return Arrays.stream(ofPeriod).asLongStream().sum();
        }

        /** The first cards of a deck shuffled after R. A. Fisher and F. Yates. */
        @Override
        public void into(int[] cells, int unit, long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            System.arraycopy(places, 0, deck, 0, deck.length);
            int width = cells.length / ofPeriod.length;
            int dealt = 0;
            for (int t = 0; t < ofPeriod.length; t++) {
                for (int i = 0; i < ofPeriod[t]; i++) {
                    int card = dealt + random.nextInt(deck.length - dealt);
                    int place = deck[card];
                    deck[card] = deck[dealt++];
                    cells[t * width + place] += unit;
                }
            }
        }
    }
}

package org.qinghe.bench.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qinghe.earlywarning.Detector;
import org.qinghe.earlywarning.Detectors;
import org.qinghe.earlywarning.Ears;
import org.qinghe.earlywarning.Farrington;
import org.qinghe.earlywarning.ReferencePoints;
import org.qinghe.earlywarning.Surge;
import org.qinghe.earlywarning.Threshold;
import org.qinghe.earlywarning.Variant;

/** A detector with a name for the tables. Years are 52 weeks, as in the simulation. */
record Method(String name, Detector detector) {

    /** Levels judges many areas together and is tried on those, see {@link Areas}. */
    private static final List<String> BY_HAND = List.of("farrington", "ears-c1", "ears-c2", "ears-c3", "levels");

    /** Farrington flexible as everybody means it, without the rule that keeps quiet about few counts. */
    static Farrington flexible() {
        return Farrington.withDefaults()
                .withReferencePoints(ReferencePoints.INDEX)
                .withLimit(0, 4);
    }

    /** Surge with its defaults, likewise. */
    static Surge surge() {
        return Surge.withDefaults().with("reference-points", "index").with("limit", "0,4");
    }

    private static Farrington classical() {
        return flexible()
                .withSeasons(1)
                .withExcludeRecent(3)
                .withWeightsThreshold(1)
                .withTrendP(0.05)
                .withAlpha(0.005);
    }

    /** Every method of the library: those with variants by hand, all others as they come. */
    static List<Method> all() {
        List<Method> all = new ArrayList<>(List.of(
                new Method("Farrington flexible, published, α 0.005", flexible().withAlpha(0.005)),
                new Method(
                        "Farrington flexible, surveillance-1.20, α 0.005",
                        flexible().withAlpha(0.005).withVariant(Variant.SURVEILLANCE_1_20)),
                new Method("Farrington flexible, published, α 0.01", flexible()),
                new Method("Farrington flexible, nb-plugin, α 0.01", flexible().withThreshold(Threshold.NB_PLUGIN)),
                new Method("Farrington flexible, muan, α 0.01", flexible().withThreshold(Threshold.MUAN)),
                new Method("Farrington classical, published, α 0.005", classical()),
                new Method(
                        "Farrington classical, surveillance-1.20, α 0.005",
                        classical().withVariant(Variant.SURVEILLANCE_1_20)),
                new Method("EARS C1, α 0.001", Ears.withDefaults(Ears.Statistic.C1)),
                new Method("EARS C2, α 0.001", Ears.withDefaults(Ears.Statistic.C2)),
                new Method("EARS C3, α 0.025", Ears.withDefaults(Ears.Statistic.C3)),
                new Method(
                        "EARS C3 as published, α 0.025",
                        Ears.withDefaults(Ears.Statistic.C3).withVariant(Variant.PUBLISHED))));
        for (String method : Detectors.methods()) {
            if (!BY_HAND.contains(method)) {
                all.add(new Method(method, asItComes(method)));
            }
        }
        return all;
    }

    /** With its defaults, but for the length of a year and the rule on few counts where it has them. */
    static Detector asItComes(String method) {
        Map<String, String> settings = new java.util.HashMap<>();
        Detectors.parse(method, Map.of()).options().forEach(option -> {
            switch (option.name()) {
                case "reference-points" -> settings.put("reference-points", "index");
                case "limit" -> settings.put("limit", "0,4");
                default -> {}
            }
        });
        return Detectors.parse(method, settings);
    }
}

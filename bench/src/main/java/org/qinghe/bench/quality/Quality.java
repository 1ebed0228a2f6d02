package org.qinghe.bench.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** {@code ./qinghe bench quality}: computes the tables of {@code docs/figures/detection.md} and writes them into it. */
public final class Quality {

    private static final String USAGE = """
            bench quality short [SEED]                    every method on the 42 scenarios, printed
            bench quality full [SEED] [REPLICATES]        the same with 100 replicates, written into docs/figures/detection.md
            bench quality candidates [SEED]               what was tried for the default watch, printed
            bench quality watch [SEED] [REPLICATES]       the default watch against Farrington flexible, scenario by scenario
            bench quality slow [SEED] [REPLICATES]        the same with slow outbreaks, in every third scenario
            bench quality areas [SEED] [REPLICATES]       28 townships at once, outbreaks in one, in five and in all of them
            bench quality real                            when each method warns, beside events in the shared data sets
            bench quality privacy [SEED] [REPLICATES]     what protection costs, into docs/figures/privacy-price.md
            """;

    private Quality() {}

    /** Arguments: which study, and perhaps a seed and how many replicates. */
    public static void main(String[] args) throws IOException {
        String study = args.length > 0 ? args[0] : "short";
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        Page page = Page.figures("detection.md");
        int replicates = args.length > 2 ? Integer.parseInt(args[2]) : 100;
        switch (study) {
            case "short" -> System.out.print(methods("short", Setting.shortly(seed)));
            case "full" -> page.write("methods", methods("full", Setting.fully(seed, replicates)));
            case "candidates" -> System.out.print(candidates(new Setting("full", 20, 150, seed)));
            case "watch" -> page.write("watch", new Watch(Setting.fully(seed, replicates)).table());
            case "slow" -> page.write("slow", new Watch(Setting.fully(seed, replicates)).slowly());
            case "areas" ->
                page.write(
                        "areas", new Areas(new Setting("full", args.length > 2 ? replicates : 100, 200, seed)).table());
            case "real" -> page.write("real", heading("real") + Real.table());
            case "privacy" -> privacy(new Setting("full", args.length > 2 ? replicates : 20, 100, seed));
            default -> {
                System.err.print(USAGE);
                System.exit(2);
            }
        }
    }

    private static void privacy(Setting setting) throws IOException {
        PrivacyPrice price = new PrivacyPrice(setting);
        Page.figures("privacy-price.md").write("privacy", price.table());
        Files.writeString(Path.of("docs/figures/privacy-price.svg"), price.curves());
    }

    private static String heading(String study) {
        return "`./qinghe bench quality " + study + "`, " + LocalDate.now(ZoneOffset.UTC) + ", commit "
                + Setting.commit() + ".\n\n";
    }

    private static String methods(String study, Setting setting) throws IOException {
        return setting.heading(study) + new Comparison(setting).table();
    }

    private static String candidates(Setting setting) throws IOException {
        return setting.heading("candidates") + Candidates.table(setting);
    }
}

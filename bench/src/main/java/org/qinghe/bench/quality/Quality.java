package org.qinghe.bench.quality;

import java.io.IOException;

/** {@code ./qinghe bench quality}: computes the tables of {@code docs/figures/detection.md} and writes them into it. */
public final class Quality {

    private static final String USAGE = """
            bench quality short|full [SEED]        every method on the 42 scenarios, as it comes
            """;

    private Quality() {}

    /** Arguments: which study, and perhaps a seed. */
    public static void main(String[] args) throws IOException {
        String study = args.length > 0 ? args[0] : "short";
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        Page page = Page.figures("detection.md");
        switch (study) {
            case "short", "full" -> {
                Setting setting = Setting.of(study, seed);
                String text = setting.heading(study) + new Comparison(setting).table();
                System.out.print(text);
                if (study.equals("full")) {
                    page.write("methods", text);
                }
            }
            default -> {
                System.err.print(USAGE);
                System.exit(2);
            }
        }
    }
}

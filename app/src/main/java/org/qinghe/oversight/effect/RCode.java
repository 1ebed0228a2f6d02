package org.qinghe.oversight.effect;

/**
 * The regression of a study in R, for whoever wants to repeat it with other software: it reads the two lines that the page offers
 * and gives the same ratio and the same quasi-Poisson error.
 */
record RCode(Timing timing, boolean compared, boolean slope) {

    String text() {
        var code = new StringBuilder(
                "d <- subset(read.csv(\"lines.csv\", fileEncoding = \"UTF-8-BOM\"), used == 1 & !is.na(count))\n");
        code.append("fit <- glm(count ~ years").append(season()).append(" + after");
        if (slope) {
            code.append(" + after:years");
        }
        if (compared) {
            code.append(" + treated + treated:years + treated:after");
            if (slope) {
                code.append(" + treated:after:years");
            }
        }
        code.append(",\n  offset = log(exposure), family = quasipoisson, data = d,\n")
                .append("  control = list(epsilon = 1e-12))\n");
        return code.append(effect()).append('\n').toString();
    }

    private String season() {
        var season = new StringBuilder();
        for (int pair = 1; pair <= timing.seasons(); pair++) {
            var angle = 2 * pair + " * pi * years";
            season.append(" + sin(")
                    .append(angle)
                    .append(") + cos(")
                    .append(angle)
                    .append(')');
        }
        return season.toString();
    }

    private String effect() {
        var level = compared ? "after:treated" : "after";
        if (!slope) {
            return "exp(coef(fit)[[\"%s\"]])".formatted(level);
        }
        return "m <- mean(d$years[d$after == 1 & d$treated == 1])\nexp(coef(fit)[[\"%s\"]] + m * coef(fit)[[\"%s\"]])"
                .formatted(level, compared ? "years:after:treated" : "years:after");
    }
}

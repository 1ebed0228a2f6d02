package org.qinghe.earlywarning.cli;

import java.util.Map;
import java.util.Optional;
import org.qinghe.earlywarning.InvalidOption;
import org.qinghe.earlywarning.Scan;

/**
 * What scan was asked for.
 *
 * @param input the file of counts
 * @param areas the file of areas
 * @param indicator which to scan, if the file has several
 * @param missing what stands for periods without a value
 * @param scan with its settings
 */
record ScanCommand(String input, String areas, Optional<String> indicator, Command.Missing missing, Scan scan) {

    private static final Map<String, String> FLAGS =
            Map.of("prospective", "time=prospective", "retrospective", "time=retrospective");

    static ScanCommand parse(String[] args) {
        Arguments arguments = Arguments.parse("scan", args, FLAGS);
        String areas = arguments
                .take("areas")
                .orElseThrow(() -> new BadInput("scan: name the file of areas, e.g. --areas AREAS.csv"));
        if (areas.equals("-") && arguments.input().equals("-")) {
            throw new BadInput("scan: only one of the two files can be standard input");
        }
        Optional<String> indicator = arguments.take("indicator");
        Command.Missing missing = missing(arguments.take("missing"));
        try {
            Scan scan = Scan.parse(arguments.given());
            if (missing == Command.Missing.NA && scan.model() == Scan.Model.PERMUTATION) {
                throw new BadInput(
                        "scan: --missing na: the permutation model compares areas over the same periods and needs every"
                                + " count; say --missing zero if no row means no cases");
            }
            return new ScanCommand(arguments.input(), areas, indicator, missing, scan);
        } catch (InvalidOption e) {
            throw new BadInput("scan: --" + e.option() + ": " + e.problem());
        }
    }

    private static Command.Missing missing(Optional<String> given) {
        return switch (given.orElse("")) {
            case "" -> Command.Missing.REFUSE;
            case "zero" -> Command.Missing.ZERO;
            case "na" -> Command.Missing.NA;
            default -> throw new BadInput("scan: --missing \"" + given.get() + "\" is not one of zero, na");
        };
    }

    /** The Poisson model needs a population; it may stand in either file. */
    boolean needsPopulation() {
        return scan.model() == Scan.Model.POISSON;
    }
}

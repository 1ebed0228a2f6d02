package org.qinghe.earlywarning.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A command line taken apart.
 *
 * @param input the file
 * @param given by name, the options
 */
record Arguments(String input, Map<String, String> given) {

    /**
     * Takes apart what follows the command's name.
     *
     * @param command its name, for what is said of errors
     * @param flags the options that take no value, each with what it stands for, e.g. {@code no-reweight} for
     *     {@code reweight=off}
     */
    static Arguments parse(String command, String[] args, Map<String, String> flags) {
        Map<String, String> given = new LinkedHashMap<>();
        Optional<String> input = Optional.empty();
        for (int i = 0; i < args.length; i++) {
            String arg = args[i];
            if (arg.startsWith("--") && flags.containsKey(arg.substring(2))) {
                put(command, given, flags.getOrDefault(arg.substring(2), ""));
            } else if (arg.startsWith("--") && arg.contains("=")) {
                put(command, given, arg.substring(2));
            } else if (arg.startsWith("--")) {
                i++;
                if (i == args.length) {
                    throw new BadInput(command + ": " + arg + " needs a value");
                }
                put(command, given, arg.substring(2) + "=" + args[i]);
            } else if (input.isEmpty()) {
                input = Optional.of(arg);
            } else {
                throw new BadInput(
                        command + ": one input file, please, not \"" + input.get() + "\" and \"" + arg + "\"");
            }
        }
        return new Arguments(
                input.orElseThrow(
                        () -> new BadInput(command + ": name the input file, e.g. " + command + " INPUT.csv")),
                given);
    }

    private static void put(String command, Map<String, String> given, String setting) {
        String name = setting.substring(0, setting.indexOf('='));
        if (given.put(name, setting.substring(setting.indexOf('=') + 1)) != null) {
            throw new BadInput(command + ": --" + name + " is given twice");
        }
    }

    /** The value of an option, which is then no longer among those given. */
    Optional<String> take(String name) {
        return Optional.ofNullable(given.remove(name));
    }
}

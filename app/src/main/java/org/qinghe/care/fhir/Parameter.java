package org.qinghe.care.fhir;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.hl7.fhir.r4.model.Resource;

/** What a search within one record can ask besides; none of it finds a person. */
sealed interface Parameter {

    SearchParamType type();

    /**
     * Whether a resource is among those asked for.
     *
     * @throws Outcome where the value says nothing
     */
    boolean matches(Resource resource, String asked);

    /** A code, alone or as {@code system|code}; several with commas between. */
    record Token(Function<Resource, Stream<String>> codes) implements Parameter {

        @Override
        public SearchParamType type() {
            return SearchParamType.TOKEN;
        }

        @Override
        public boolean matches(Resource resource, String asked) {
            return Stream.of(asked.split(","))
                    .map(each -> each.substring(each.indexOf('|') + 1))
                    .anyMatch(each -> codes.apply(resource).anyMatch(each::equals));
        }
    }

    /** A canonical address, whole. */
    record Uri(Function<Resource, String> canonical) implements Parameter {

        @Override
        public SearchParamType type() {
            return SearchParamType.URI;
        }

        @Override
        public boolean matches(Resource resource, String asked) {
            return canonical.apply(resource).equals(asked);
        }
    }

    /** A day, with {@code eq}, {@code ge}, {@code gt}, {@code le} or {@code lt} before it. */
    record Day(Function<Resource, LocalDate> day) implements Parameter {

        @Override
        public SearchParamType type() {
            return SearchParamType.DATE;
        }

        @Override
        public boolean matches(Resource resource, String asked) {
            var letters = !asked.isEmpty() && Character.isLetter(asked.charAt(0));
            var prefix = letters && asked.length() > 2 ? asked.substring(0, 2) : "eq";
            int compared = day.apply(resource).compareTo(day(letters ? asked.substring(2) : asked));
            return switch (prefix) {
                case "eq" -> compared == 0;
                case "ge" -> compared >= 0;
                case "gt" -> compared > 0;
                case "le" -> compared <= 0;
                case "lt" -> compared < 0;
                default -> throw Outcome.wrong("noDay", "");
            };
        }

        private static LocalDate day(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException wrong) {
                throw Outcome.wrong("noDay", "");
            }
        }
    }
}

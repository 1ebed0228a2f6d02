package org.qinghe.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the column for SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theCodesAreThoseOfTheStandard(long second, String code) {
        var at = Instant.ofEpochSecond(second);
        assertThat(OneTimeCode.digits(SECRET, OneTimeCode.step(at), 8)).isEqualTo(code);
        assertThat(OneTimeCode.at(SECRET, OneTimeCode.step(at))).isEqualTo(code.substring(2));
    }

    @Test
    void aCodeIsTakenOneStepEarlyOrLateAndNoFurther() {
        var code = "287082"; // of second 59, the second step
        assertThat(OneTimeCode.stepOf(SECRET, "287 082", Instant.ofEpochSecond(59)))
                .hasValue(1);
        assertThat(OneTimeCode.stepOf(SECRET, code, Instant.ofEpochSecond(29))).hasValue(1);
        assertThat(OneTimeCode.stepOf(SECRET, code, Instant.ofEpochSecond(89))).hasValue(1);
        assertThat(OneTimeCode.stepOf(SECRET, code, Instant.ofEpochSecond(90))).isEmpty();
        assertThat(OneTimeCode.stepOf(SECRET, "", Instant.ofEpochSecond(59))).isEmpty();
    }

    /** RFC 4648, section 10, without the padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secretsAreSpelledAsTheStandardSays(String plain, String spelled) {
        assertThat(Base32.of(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(spelled);
    }
}

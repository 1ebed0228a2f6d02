package org.qinghe.care.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qinghe.places.Area.Position;

class OfferingFormTest {

    /** A computer writes the first number as 4.0E-4 and the second as 0.30000000000000004. */
    @ParameterizedTest
    @CsvSource({"0.0004, 0.30000000000000004, '0.0004, 0.3'", "-33, 151.2093, '-33, 151.2093'", "0, 0, '0, 0'"})
    void thePointOfADoorIsShownSoThatItCanBeSentAgain(double latitude, double longitude, String shown) {
        var offering = new Offering(
                UUID.randomUUID(),
                "诊所",
                "",
                "12356",
                "",
                "",
                "每天",
                "",
                Optional.of(new Position(latitude, longitude)),
                true);

        var form = OfferingForm.of(offering);

        assertThat(form.point()).isEqualTo(shown);
        assertThat(form.errors().any()).isFalse();
    }
}

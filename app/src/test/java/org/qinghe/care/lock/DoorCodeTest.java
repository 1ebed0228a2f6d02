package org.qinghe.care.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"0123-4567-89AB-CDEF", "o123 4567 89ab cdef", "Ol23-4567-89AB-CDEF", "oI23456789abcdef"})
    void isReadAsPeopleTypeIt(String typed) {
        assertThat(DoorCode.typed(typed)).contains(new DoorCode("0123456789ABCDEF"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123-4567-89AB-CDE", "0123-4567-89AB-CDEFG", "0123-4567-89AB-CDEU", "清禾"})
    void isRefusedWhereItCannotBeOne(String typed) {
        assertThat(DoorCode.typed(typed)).isEmpty();
    }

    @Test
    void isWrittenInGroupsThatAreReadBack() {
        var code = DoorCode.fresh(new SecureRandom());
        assertThat(code.written()).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
        assertThat(DoorCode.typed(code.written())).contains(code);
    }
}

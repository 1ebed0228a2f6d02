package org.qinghe.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qinghe.testing.FreshDatabase;

class OutsideServerTest {

    @ParameterizedTest
    @ValueSource(ints = {9, 13, 14})
    void aServerOlderThan15IsRefused(int major) {
        assertThat(OutsideServer.refusal(major, "UTF8"))
                .hasValue("is PostgreSQL " + major + ": Qinghe needs 15 or later");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LATIN1", "SQL_ASCII", "EUC_CN"})
    void aDatabaseThatDoesNotSpeakUtf8IsRefused(String encoding) {
        assertThat(OutsideServer.refusal(18, encoding)).hasValue("is encoded in " + encoding + ": Qinghe needs UTF8");
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 16, 17, 18, 19})
    void aServerOf15OrLaterIsTaken(int major) {
        assertThat(OutsideServer.refusal(major, "UTF8")).isEmpty();
    }

    @Test
    void aWrongPasswordIsSaidInOneSentence() {
        var right = FreshDatabase.make();
        assertThat(OutsideServer.checked(right)).isEqualTo(right);
        assertThatThrownBy(() -> OutsideServer.checked(new DatabaseAddress(right.url(), right.owner(), "wrong")))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageStartingWith("the database at " + right.url() + " does not let us in: ")
                .hasMessageContaining("password authentication failed");
    }
}

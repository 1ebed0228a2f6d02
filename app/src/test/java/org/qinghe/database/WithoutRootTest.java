package org.qinghe.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WithoutRootTest {

    private static final List<String> COMMAND = List.of("initdb", "--pgdata=/data");

    @Test
    void anOrdinaryUserCallsTheProgramAsItIs() {
        assertThat(new WithoutRoot("clerk", "no-such-program").of(COMMAND)).isEqualTo(COMMAND);
    }

    @Test
    void rootCallsItInANamespaceOfItsOwnWhereThatIsAllowed() {
        assertThat(new WithoutRoot("root", "true").of(COMMAND))
                .containsExactly("true", "-U", "initdb", "--pgdata=/data");
    }

    @Test
    void rootIsToldWhatToDoWhereItIsNot() {
        for (var refusing : List.of("false", "no-such-program")) {
            assertThatThrownBy(() -> new WithoutRoot("root", refusing).of(COMMAND))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("ordinary user")
                    .hasMessageContaining("QINGHE_DB_URL");
        }
    }
}

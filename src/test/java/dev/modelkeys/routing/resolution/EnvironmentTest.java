package dev.modelkeys.routing.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {

    private static final String LONGEST = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    @ParameterizedTest
    @ValueSource(strings = {"production", "PRODUCTION", "Production"})
    @DisplayName("G3: names are compared without case")
    void withoutCase(String name) {
        assertThat(Environment.parse(name)).contains(new Environment("production"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "eu-1_test.v2", LONGEST})
    @DisplayName("G3: letters, digits, dots, hyphens and underscores make a name")
    void possible(String name) {
        assertThat(Environment.parse(name)).contains(new Environment(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "prod\n", "ä", "\u212A", LONGEST + "0"})
    @DisplayName("G3: anything else does not")
    void impossible(String name) {
        assertThat(Environment.parse(name)).isEmpty();
    }
}

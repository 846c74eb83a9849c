package dev.modelkeys.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("V-02: names that look alike because their scripts differ")
class ConfusablesTest {

    @ParameterizedTest
    @CsvSource({
        "openai, open\u0430i", // Cyrillic a
        "scope, \u0455\u0441\u043e\u0440\u0435", // Cyrillic all over
        "production, pr\u03bfduction", // Greek omicron
    })
    void areAlike(String one, String other) {
        assertThat(Confusables.areAlike(one, other)).isTrue();
        assertThat(Confusables.areAlike(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "api key 1, api key l",
        "m0del, model",
        "production, test",
        "schl\u00fcssel, schlussel",
        "\u043a\u043b\u044e\u0447, key",
        "\u5bc6\u94a5, \u5bc6\u94a5 2"
    })
    void areNot(String one, String other) {
        assertThat(Confusables.areAlike(one, other)).isFalse();
    }
}

package dev.modelkeys.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection.Code;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTest {

    @Test
    @DisplayName("R1: a name is kept as it was typed, without the space around it")
    void isKeptAsTyped() {
        assertThat(KeyringFixture.name(" \u00a0Prod EU\u3000\n").text()).isEqualTo("Prod EU");
    }

    @ParameterizedTest
    @CsvSource({"Straße, STRASSE", "ﬁnance, FINANCE", "Ｐｒｏｄ, prod", "①, 1", "ΣΑΣ, σας", "e\u0301, É"})
    @DisplayName("R1: names that differ in case or in a compatible spelling are the same")
    void compatibleSpellingsAreTheSame(String one, String other) {
        assertThat(KeyringFixture.name(one).key())
                .isEqualTo(KeyringFixture.name(other).key());
    }

    @ParameterizedTest
    @CsvSource({"Prod, Prod 2", "prod-eu, prod eu", "a, á"})
    @DisplayName("R1: other names are others")
    void otherNamesAreOthers(String one, String other) {
        assertThat(KeyringFixture.name(one).key())
                .isNotEqualTo(KeyringFixture.name(other).key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "🔑"})
    @DisplayName("R1: a name has 64 characters at most, whatever they are made of")
    void hasAtMost64Characters(String character) {
        assertThat(KeyringFixture.name(character.repeat(64)).text()).isEqualTo(character.repeat(64));
        assertThat(refusal(character.repeat(65))).isEqualTo(Code.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u0000", "\u0007a", "a\u200bb", "\u202eabc", "a\u2028b", "\ud83d", "\u200b"})
    @DisplayName("R1: control and invisible characters are no part of a name")
    void hasNoControlCharacters(String typed) {
        assertThat(refusal(typed)).isEqualTo(Code.INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00a0\u3000"})
    @DisplayName("R2: a blank name is none")
    void aBlankNameIsNone(String typed) {
        assertThat(refusal(typed)).isEqualTo(Code.REQUIRED);
    }

    @Test
    @DisplayName("a refused name is not repeated in the answer")
    void aRefusedNameIsNotRepeated() {
        String pasted = "sk-canary".repeat(10);

        Rejected rejected = catchThrowableOfType(Rejected.class, () -> KeyringFixture.name(pasted));

        assertThat(rejected.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.path()).isEqualTo(List.of("name"));
            assertThat(rejection.message()).doesNotContain("canary");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'', API KEY 1",
        "Production, API KEY 1",
        "API KEY 1, API KEY 2",
        "API KEY 1|API KEY 9, API KEY 10",
        "api key 3, API KEY 4",
        "ＡＰＩ　ＫＥＹ　７, API KEY 8",
        "API KEY 007, API KEY 8",
        "API KEY, API KEY 1",
        "API KEY 5b|my API KEY 6|API KEY -7|API  KEY 8, API KEY 1",
        "API KEY 99999999999999999999, API KEY 1",
        "API KEY 999999999999999999, API KEY 1000000000000000000",
        "API KEY 999999999999999999|API KEY 1000000000000000000, API KEY 1000000000000000001",
    })
    @DisplayName("R2: the next name is one above the highest number among names of that form")
    void theNextIsOneAboveTheHighest(String present, String next) {
        List<Name> names = Stream.of(present.split("\\|", -1))
                .filter(name -> !name.isEmpty())
                .map(KeyringFixture::name)
                .toList();
        Set<String> keys = names.stream().map(Name::key).collect(Collectors.toSet());
        long highest = names.stream()
                .map(Name::number)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);

        assertThat(Name.next(highest, keys::contains).text()).isEqualTo(next);
    }

    private static Code refusal(String typed) {
        return catchThrowableOfType(Rejected.class, () -> KeyringFixture.name(typed))
                .rejections()
                .get(0)
                .code();
    }
}

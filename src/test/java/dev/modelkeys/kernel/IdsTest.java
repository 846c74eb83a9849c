package dev.modelkeys.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @Test
    @DisplayName("newer ids sort higher, also within one millisecond: lists that say newest first rely on it")
    void newerIdsSortHigher() {
        assertThat(Stream.generate(Ids::next).limit(10_000).map(UUID::toString)).isSorted();
    }

    @Test
    void readsWhatItWrites() {
        UUID id = Ids.next();

        assertThat(Ids.parse(id.toString())).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "openai",
                "1-1-1-1-1",
                "0192F0C1-0000-7000-8000-000000000000",
                " 0192f0c1-0000-7000-8000-000000000000",
                "0192f0c1-0000-7000-8000-00000000000g",
                "0192f0c1000070008000000000000000aaaa"
            })
    @DisplayName("R14: what is no id is the id of nothing")
    void anythingElseIsNoId(String text) {
        assertThat(Ids.parse(text)).isEmpty();
    }
}

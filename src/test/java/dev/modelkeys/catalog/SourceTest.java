package dev.modelkeys.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTest {

    private static final byte[] CONTENT =
            """
            {
              "aliases": [
                "one",
                "two"],
              "credentialForm": [
                {"name": "a"},
                {"name": "b"}
              ]
            }
            """
                    .getBytes(StandardCharsets.UTF_8);

    private final Source source = new Source("openai.json", CONTENT);

    @Test
    void aFaultFoundLaterIsToldWithTheLineOfWhatWasRead() {
        FormField second = field();
        source.remember("credentialForm", List.of(field(), second));

        assertThat(source.fault(second, "is wrong")).hasMessage("openai.json:7: is wrong");
    }

    @Test
    void aFaultOfAnItemIsToldWithItsLine() {
        assertThat(source.fault("aliases/1", "is wrong")).hasMessage("openai.json:4: is wrong");
    }

    @Test
    void aFaultOfSomethingUnknownIsToldWithTheFirstLine() {
        assertThat(source.fault(new Object(), "is wrong")).hasMessage("openai.json:1: is wrong");
        assertThat(source.fault("nowhere", "is wrong")).hasMessage("openai.json:1: is wrong");
    }

    private static FormField field() {
        return new FormField(
                "a",
                "A",
                FieldKind.TEXT,
                true,
                null,
                null,
                null,
                null,
                List.of(),
                false,
                null,
                false,
                List.of(),
                false,
                null,
                false,
                false);
    }
}

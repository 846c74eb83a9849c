package dev.modelkeys.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceTest {

    private final Source source = new Source("openai.json");

    @Test
    void aFaultFoundLaterIsToldWithTheLineOfWhatWasRead() {
        Object read = source.at(7, new Object());

        assertThat(source.fault(read, "is wrong"))
                .hasMessageContaining("openai.json")
                .hasMessageContaining("7");
    }

    @Test
    void aFaultOfSomethingUnknownIsToldWithTheFirstLine() {
        assertThat(source.fault(new Object(), "is wrong")).hasMessageContaining("1");
    }
}

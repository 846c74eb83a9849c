package dev.modelkeys.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadTest {

    private static final String ID = "00000000-0000-0000-0000-000000000001";
    private static final String HASH = "9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f";
    private static final String TEXT = ID + ":12:" + HASH;

    @Test
    void theTextReadsBack() {
        assertThat(Head.parse(TEXT)).hasValueSatisfying(head -> {
            assertThat(head.seq()).isEqualTo(12);
            assertThat(head).hasToString(TEXT);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ID,
                ID + ":12",
                ID + ":0:" + HASH,
                ID + ":-1:" + HASH,
                ID + ":12:9f",
                ID + ":12:" + HASH + "0",
                "head " + ID + ":12:" + HASH
            })
    void otherTextIsNoHead(String text) {
        assertThat(Head.parse(text)).isEmpty();
    }

    @Test
    void headsAreFoundInALogLine() {
        String line = "2026-11-28 16:00:00,000 INFO  [audit] (main) head " + TEXT + "\u001b[0m";

        assertThat(Head.in(line)).singleElement().hasToString(TEXT);
        assertThat(Head.in(TEXT + "," + TEXT)).hasSize(2);
        assertThat(Head.in("a" + TEXT)).isEmpty();
        assertThat(Head.in(TEXT + "0")).isEmpty();
    }
}

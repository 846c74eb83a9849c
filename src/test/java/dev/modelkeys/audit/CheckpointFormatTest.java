package dev.modelkeys.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file outlives the server that wrote it. */
class CheckpointFormatTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678901Z");
    private static final List<Checkpoint> TWO = List.of(
            new Checkpoint(new UUID(0, 1), 7, "ab".repeat(32), Instant.parse("2026-01-01T00:00:00Z")),
            new Checkpoint(new UUID(0, 2), 1, "01".repeat(32), Instant.parse("2026-01-01T00:00:00.5Z")));
    private static final String TEXT =
            "{\"format\":\"mk/v1/audit-checkpoints\",\"written\":\"2026-01-02T03:04:05.678901Z\","
                    + "\"ends\":[\n{\"workspace\":\"00000000-0000-0000-0000-000000000001\",\"seq\":7,\"hash\":\""
                    + "ab".repeat(32) + "\",\"at\":\"2026-01-01T00:00:00Z\"},\n"
                    + "{\"workspace\":\"00000000-0000-0000-0000-000000000002\",\"seq\":1,\"hash\":\"" + "01".repeat(32)
                    + "\",\"at\":\"2026-01-01T00:00:00.500Z\"}\n]}\n";

    @Test
    void isWrittenLikeThisForEver() {
        assertThat(CheckpointFormat.write(TWO, NOW)).isEqualTo(TEXT);
    }

    @Test
    void isReadAsItWasWritten() {
        assertThat(CheckpointFormat.read(TEXT)).isEqualTo(TWO);
        assertThat(CheckpointFormat.read(CheckpointFormat.write(List.of(), NOW)))
                .isEmpty();
    }

    @Test
    @DisplayName("a file that was cut short, wherever, is none")
    void aPartIsNone() {
        for (int length = 0; length < TEXT.length() - 2; length++) {
            assertGarbled(TEXT.substring(0, length));
        }
    }

    @ParameterizedTest
    @DisplayName("what the server would not write it does not read")
    @ValueSource(
            strings = {
                "",
                "[]",
                "nonsense",
                "{\"format\":\"mk/v2/audit-checkpoints\",\"ends\":[]}",
                "{\"format\":\"mk/v1/audit-checkpoints\"}",
                "{\"format\":\"mk/v1/audit-checkpoints\",\"ends\":[]}x",
                "{\"format\":\"mk/v1/audit-checkpoints\",\"ends\":[{}]}",
            })
    void otherThingsAreNone(String text) {
        assertGarbled(text);
    }

    @Test
    void aWorkspaceEndsOnceAndAnEndIsWhole() {
        assertGarbled(TEXT.replace("0002\"", "0001\""));
        assertGarbled(TEXT.replace("\"seq\":7", "\"seq\":0"));
        assertGarbled(TEXT.replace("\"seq\":7", "\"seq\":\"x\""));
        assertGarbled(TEXT.replace("abab", "xyab"));
        assertGarbled(TEXT.replace("2026-01-01T00:00:00Z", "yesterday"));
    }

    private static void assertGarbled(String text) {
        assertThatThrownBy(() -> CheckpointFormat.read(text))
                .as(text)
                .isInstanceOf(UnusableCheckpoints.class)
                .hasMessageContaining("restore it from a copy");
    }
}

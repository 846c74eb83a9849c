package dev.modelkeys.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.http.PageFile;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;

class ConsoleFileTest {

    @Test
    void itsContentIsSentFromOutsideTheHeap() {
        ConsoleFile file = ConsoleFile.of("page.js", new PageFile("text/javascript", Buffer.buffer("x".repeat(2_000))));

        assertThat(file.content().isDirect()).isTrue();
        assertThat(file.compressed())
                .hasValueSatisfying(gzip -> assertThat(gzip.isDirect()).isTrue());
    }
}

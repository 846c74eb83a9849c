package dev.modelkeys.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.modelkeys.dev.Administrator;
import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.kernel.Change;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Exports are read by programs line by line, and by people in terminals. */
@QuarkusTest
class ExportAuditTest {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final List<String> NAMES = List.of(
            "two\nlines",
            "two\r\nlines",
            "\u001b[2J\u001b[31mred\u001b[0m",
            "\",\"",
            "\"}\n{\"workspace\":\"forged\"",
            "\\\"\\",
            "a\tb\u0007\u007f\u0085\u2028\u2029\u202e",
            "密钥 🔑 ключ",
            "0123456789".repeat(1024));

    /** A workspace without a row, named by its id. */
    private final UUID workspace = UUID.randomUUID();

    @Inject
    Event<Change> changes;

    @Inject
    ExportAudit export;

    @AfterEach
    void deleteRows() throws SQLException {
        for (String table : List.of("audit_entry", "audit_head", "audit_key", "key_owner")) {
            Administrator.execute("delete from " + table + " where workspace_id = '" + workspace + "'");
        }
    }

    @Test
    @DisplayName("U-06: each entry is one line of JSON that reads back, with any name")
    void eachEntryIsOneLine() throws Exception {
        NAMES.forEach(name -> QuarkusTransaction.requiringNew()
                .run(() -> changes.fire(Change.ofWorkspace(workspace, AuditAction.TOKEN_CREATED, name))));

        String exported = exported();

        List<String> read = new ArrayList<>();
        for (String line : exported.split("\n", -1)) {
            if (!line.isEmpty()) {
                read.add(subject(line, read.size() + 1));
            }
        }
        assertThat(read).isEqualTo(NAMES);
        assertThat(exported).endsWith("}\n");
    }

    @Test
    @DisplayName("U-06: the export is printable ASCII only")
    void onlyPrintableAsciiIsExported() throws Exception {
        NAMES.forEach(name -> QuarkusTransaction.requiringNew()
                .run(() -> changes.fire(Change.ofWorkspace(workspace, AuditAction.TOKEN_CREATED, name))));

        assertThat(exported()).matches("[ -~\\n]*");
    }

    private String subject(String line, int seq) throws IOException {
        JsonNode entry = STRICT.readTree(line);
        assertThat(entry.path("workspace").asText()).isEqualTo(workspace.toString());
        assertThat(entry.path("seq").asInt()).isEqualTo(seq);
        assertThat(entry.path("hash").asText()).hasSize(64);
        return entry.path("subject").asText();
    }

    private String exported() {
        PrintStream console = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.US_ASCII));
        try {
            assertThat(export.run(workspace.toString())).isZero();
        } finally {
            System.setOut(console);
        }
        return bytes.toString(StandardCharsets.US_ASCII);
    }
}

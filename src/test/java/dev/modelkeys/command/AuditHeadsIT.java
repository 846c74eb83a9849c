package dev.modelkeys.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.FreshDatabase;
import dev.modelkeys.KeyFile;
import dev.modelkeys.PackagedServer;
import dev.modelkeys.PackagedServer.Ended;
import dev.modelkeys.audit.Head;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Yesterday's database takes the place of today's; the log of today's server tells. */
class AuditHeadsIT {

    private static final String WORKSPACE = "00000000-0000-0000-0000-000000000001";

    private final FreshDatabase today = FreshDatabase.migrated();
    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path directory;

    private Path log = Path.of("");
    private String token = "";

    @BeforeEach
    void aKey() throws Exception {
        KeyFile.in(directory, "master.key");
        // Hidden from the server, which reads no such file as a key.
        log = directory.resolve(".server.log");
    }

    @Test
    @DisplayName(
            "U-05: a database that was set back as a whole is found by the heads in the log, and the server is ready")
    void aDatabaseThatWasSetBackIsFound() throws Exception {
        token = PackagedServer.bootstrap(directory, environment(today));
        List<String> first = edit(today, 1);
        FreshDatabase yesterday = today.copy();
        List<String> second = edit(today, 2);
        Files.write(log, second);
        Head lost = heads(second).get(heads(second).size() - 1);

        assertThat(heads(first)).last().hasToString(head(yesterday));
        assertThat(heads(second)).first().hasToString(head(yesterday));
        assertThat(lost).hasToString(head(today));
        Ended complete = verify(today, "--expect-file", log.toString());
        assertThat(complete.output())
                .contains("expected heads are in the audit")
                .doesNotContain("is missing");
        assertThat(complete.code()).isZero();

        Ended found = verify(yesterday, "--expect-file", log.toString());
        assertThat(found.output())
                .contains("workspace " + WORKSPACE + ": expected entry " + lost.seq()
                        + " is missing; the last entry is " + lastSeq(yesterday));
        assertThat(found.code()).isEqualTo(1);
        assertThat(verify(yesterday).code()).isZero();
        assertThat(verify(yesterday, "--expect", heads(first).get(0).toString()).code())
                .isZero();

        try (PackagedServer server = PackagedServer.start(directory, environment(yesterday))) {
            assertThat(ready(server)).isEqualTo(200);
            Editors editors = editors(server);
            while (lastSeq(yesterday) <= lost.seq()) {
                editors.add("anthropic", 1);
            }
        }
        Ended goneOn = verify(yesterday, "--expect", lost.toString());
        assertThat(goneOn.output()).contains("entry " + lost.seq() + " has another hash");
        assertThat(goneOn.code()).isEqualTo(1);
    }

    /** The log of a server that adds so many credentials and is stopped. */
    private List<String> edit(FreshDatabase database, int credentials) throws Exception {
        try (PackagedServer server = PackagedServer.start(directory, environment(database))) {
            Editors editors = editors(server);
            if (database.text("select count(*)::text from installation").equals("0")) {
                editors.install("anthropic");
            }
            editors.add("anthropic", credentials);
            server.terminate();
            return server.end().lines();
        }
    }

    private Editors editors(PackagedServer server) throws Exception {
        return new Editors(server.address(), token, "sk-ant-rollback-");
    }

    private Ended verify(FreshDatabase database, String... options) throws Exception {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "verify-audit";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return PackagedServer.run(directory, environment(database), arguments);
    }

    private int ready(PackagedServer server) throws Exception {
        URI uri = URI.create(server.management() + "/q/health/ready");
        return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private static List<Head> heads(List<String> lines) {
        return lines.stream()
                .filter(line -> line.contains("[audit]"))
                .flatMap(Head::in)
                .toList();
    }

    private static int lastSeq(FreshDatabase database) {
        return Integer.parseInt(database.text("select max(seq)::text from audit_entry"));
    }

    private static String head(FreshDatabase database) {
        return database.text("select workspace_id || ':' || seq || ':' || encode(hash, 'hex') from audit_head");
    }

    private Map<String, String> environment(FreshDatabase database) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.address(),
                "QUARKUS_DATASOURCE_USERNAME", database.user(),
                "MODELKEYS_MASTER_KEY_FILE", directory.resolve("master.key").toString());
    }
}

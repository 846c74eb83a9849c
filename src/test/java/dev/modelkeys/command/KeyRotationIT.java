package dev.modelkeys.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.FreshDatabase;
import dev.modelkeys.KeyFile;
import dev.modelkeys.PackagedServer;
import dev.modelkeys.PackagedServer.Ended;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Keys are exchanged while people edit credentials, by commands that are killed half-way and called again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeyRotationIT {

    private static final String CANARY = "sk-ant-canary-rotation-";
    private static final int CONFIGURATION_ERROR = 78;
    private static final int USAGE_ERROR = 64;
    private static final FreshDatabase DATABASE = FreshDatabase.migrated();

    @TempDir
    static Path directory;

    private static PackagedServer server;
    private static Editors editors;

    @BeforeAll
    static void people() throws Exception {
        KeyFile.in(directory, "old");
        KeyFile.in(directory, "new");
        DATABASE.execute(
                "insert into workspace (id, name) select gen_random_uuid(), 'w' || n from generate_series(1, 400) n");
        server = PackagedServer.start(directory, environment("old"));
        String token = PackagedServer.bootstrap(directory, environment("old"));
        editors = new Editors(server.address(), token, CANARY);
        editors.install("anthropic");
        editors.add("anthropic", 300);
        editors.start(2);
    }

    @AfterAll
    static void leave() throws Exception {
        editors.stop();
        server.close();
    }

    @Test
    @Order(1)
    @DisplayName("K-09: a rotation of the master key that was killed half-way comes to the same end")
    void theMasterKeyIsRotated() throws Exception {
        String old = DATABASE.text("select id from master_key");
        String left = "select count(*)::text from data_key where master_key_id = '" + old + "'";
        try (PackagedServer killed = PackagedServer.start(directory, environment("new"), "rotate-master-key")) {
            while (killed.isAlive() && number(left) > 360) {
                Thread.sleep(10);
            }
            killed.kill();
        }
        assertThat(number(left)).isBetween(1, 360);

        Ended rerun = PackagedServer.run(directory, environment("new"), "rotate-master-key");

        assertThat(rerun.output()).contains("1 other master keys are no longer known");
        assertThat(rerun.code()).isZero();
        assertThat(number(left)).isZero();
        assertThat(DATABASE.text("select string_agg(id, ',') from master_key"))
                .isNotEqualTo(old)
                .hasSize(12);
    }

    @Test
    @Order(2)
    @DisplayName("K-10: a rotation of the data keys that was killed half-way comes to the same end")
    void theDataKeysAreRotated() throws Exception {
        String resealed = "select count(*)::text from credential where data_keys = '{2}'";
        try (PackagedServer killed = PackagedServer.start(directory, environment("new"), "rotate-data-keys")) {
            while (killed.isAlive() && number(resealed) < 60) {
                Thread.sleep(10);
            }
            killed.kill();
        }
        assertThat(number(resealed)).isBetween(1, 299);

        Ended rerun = PackagedServer.run(directory, environment("new"), "rotate-data-keys");

        assertThat(rerun.output())
                .contains(", 0 do not open, 0 old data keys had to be kept")
                .doesNotContain("\n0 secrets");
        assertThat(rerun.code()).isZero();
        assertThat(DATABASE.text("select string_agg(distinct data_keys::text, ' ') from credential"))
                .isEqualTo("{2}");
        assertThat(DATABASE.text("select string_agg(distinct version::text, ' ') from data_key"))
                .isEqualTo("2");
    }

    @Test
    @Order(3)
    @DisplayName("K-09, K-10: meanwhile no request failed, and no update was lost")
    void nobodyNoticed() throws Exception {
        editors.stop();
        assertThat(editors.failures()).isEmpty();
        assertThat(editors.edits()).isGreaterThan(100);
        editors.revisions().forEach((id, revision) -> assertThat(DATABASE.text("select revision || ' '"
                        + " || split_part(sealed ->> 'anthropic_api_key', ':', 1) from credential where id = '"
                        + id + "'"))
                .isEqualTo(revision + " " + revision));
    }

    @Test
    @Order(4)
    @DisplayName("verify opens everything, and names what does not open by its place only")
    void everythingOpens() throws Exception {
        Ended fine = PackagedServer.run(directory, environment("new"), "verify");
        assertThat(fine.output()).contains("300 secrets of 401 workspaces open, 0 do not");
        assertThat(fine.code()).isZero();

        String broken = DATABASE.text("select min(id::text) from credential");
        DATABASE.execute("update credential set sealed = jsonb_set(sealed, '{anthropic_api_key}',"
                + " to_jsonb(reverse(overlay(reverse(sealed ->> 'anthropic_api_key') placing 'AAAAAA' from 5))))"
                + " where id = '" + broken + "'");
        Ended found = PackagedServer.run(directory, environment("new"), "verify");
        assertThat(found.output())
                .contains("credential " + broken + ", field anthropic_api_key: INTEGRITY", "299 secrets")
                .contains("ERROR [security]")
                .doesNotContain("canary");
        assertThat(found.code()).isEqualTo(1);
    }

    @Test
    @Order(5)
    @DisplayName("K-12: a workspace is deleted with its data keys, when it is named twice, and never the default one;"
            + " its audit can still be verified")
    void aWorkspaceIsShredded() throws Exception {
        String id = DATABASE.text("select id from workspace where name = 'w7'");
        assertThat(PackagedServer.run(
                                directory,
                                environment("new"),
                                "delete-workspace",
                                "--workspace",
                                "w7",
                                "--confirm",
                                "w8")
                        .code())
                .isEqualTo(USAGE_ERROR);
        assertThat(PackagedServer.run(
                                directory,
                                environment("new"),
                                "delete-workspace",
                                "--workspace",
                                "default",
                                "--confirm",
                                "default")
                        .code())
                .isEqualTo(USAGE_ERROR);
        assertThat(PackagedServer.run(
                                directory,
                                environment("new"),
                                "delete-workspace",
                                "--workspace",
                                "w7",
                                "--confirm",
                                "w7")
                        .code())
                .isZero();
        assertThat(DATABASE.text("select count(*)::text from data_key where workspace_id = '" + id + "'"))
                .isEqualTo("0");
        assertThat(DATABASE.text("select count(*)::text from workspace")).isEqualTo("400");
        // Its keys were exchanged, which is in its audit.
        Ended verified = PackagedServer.run(directory, environment("new"), "verify-audit");
        assertThat(verified.output())
                .contains("workspace " + id + " (deleted): ")
                .doesNotContain(id + " (deleted): 0 ");
        assertThat(verified.code()).isZero();
    }

    @Test
    @Order(6)
    @DisplayName("K-09: then it starts with only the new key, and not with only the old one")
    void theOldKeyIsWorthNothing() throws Exception {
        server.close();
        Map<String, String> onlyOld = environment("old");
        onlyOld.remove("MODELKEYS_MASTER_KEY_DIRECTORY");
        onlyOld.remove("MODELKEYS_MASTER_KEY_PRIMARY");
        Map<String, String> onlyNew = new HashMap<>(onlyOld);
        onlyOld.put("MODELKEYS_MASTER_KEY_FILE", directory.resolve("old").toString());
        onlyNew.put("MODELKEYS_MASTER_KEY_FILE", directory.resolve("new").toString());

        assertThat(PackagedServer.run(directory, onlyOld).code()).isEqualTo(CONFIGURATION_ERROR);
        try (PackagedServer started = PackagedServer.start(directory, onlyNew)) {
            assertThat(started.address()).startsWith("http://");
        }
    }

    private static int number(String query) {
        return Integer.parseInt(DATABASE.text(query));
    }

    private static Map<String, String> environment(String primary) {
        return new HashMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", DATABASE.address(),
                "QUARKUS_DATASOURCE_USERNAME", DATABASE.user(),
                "QUARKUS_DATASOURCE_PASSWORD", "unused",
                "MODELKEYS_MASTER_KEY_DIRECTORY", directory.toString(),
                "MODELKEYS_MASTER_KEY_PRIMARY", primary));
    }
}

package dev.modelkeys.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.FreshDatabase;
import dev.modelkeys.KeyFile;
import dev.modelkeys.PackagedServer;
import dev.modelkeys.PackagedServer.Ended;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys are rotated while credentials are edited, by commands that are killed half-way and run again. */
class KeyRotationIT {

    private static final String CANARY = "sk-ant-canary-rotation-";
    private static final int CONFIGURATION_ERROR = 78;
    private static final int USAGE_ERROR = 64;
    private static final int WORKSPACES = 401;
    private static final int EDITED = 300;
    private static final int CREDENTIALS = EDITED + 10;

    private final FreshDatabase database = FreshDatabase.migrated();

    @TempDir
    Path directory;

    @BeforeEach
    void twoKeys() throws Exception {
        KeyFile.in(directory, "old");
        KeyFile.in(directory, "new");
    }

    @Test
    @DisplayName(
            "K-09, K-10: a rotation that was killed half-way comes to the same end when it is run again; meanwhile no"
                    + " request fails and no update is lost; afterwards only the new master key opens the database")
    void keysAreRotatedBesideAServer() throws Exception {
        database.execute("insert into workspace (id, name) select gen_random_uuid(), 'w' || n from generate_series(1, "
                + (WORKSPACES - 1) + ") n");
        try (PackagedServer server = PackagedServer.start(directory, environment("old"))) {
            Editors editors = new Editors(server.address(), bootstrap("old"), CANARY);
            editors.install("anthropic");
            editors.add("anthropic", EDITED);
            editors.start(2);
            editors.install("openai");
            editors.add("openai", CREDENTIALS - EDITED);

            rotateMasterKey();
            rotateDataKeys();

            editors.stop();
            assertThat(editors.failures()).isEmpty();
            assertThat(editors.edits()).isGreaterThan(100);
            editors.revisions().forEach(this::assertRevision);
        }
        Ended verified = run("new", "verify");
        assertThat(verified.output())
                .contains(CREDENTIALS + " secrets of " + WORKSPACES + " workspaces open, 0 do not");
        assertThat(verified.code()).isZero();
        assertThat(PackagedServer.run(directory, onlyKey("old")).code()).isEqualTo(CONFIGURATION_ERROR);
        try (PackagedServer started = PackagedServer.start(directory, onlyKey("new"))) {
            assertThat(started.address()).startsWith("http://");
        }
    }

    private void rotateMasterKey() throws Exception {
        String old = database.text("select id from master_key");
        String left = "select count(*)::text from data_key where master_key_id = '" + old + "'";
        String middle = "select 1 from data_key where workspace_id = (select id from workspace order by id offset "
                + WORKSPACES / 2 + " limit 1) for update";
        killHalfWay("rotate-master-key", middle, left + " having count(*) < " + WORKSPACES);
        assertThat(number(left)).isBetween(1, WORKSPACES - 1);

        Ended rerun = run("new", "rotate-master-key");

        assertThat(rerun.output()).contains("1 other master keys are no longer known");
        assertThat(rerun.code()).isZero();
        assertThat(number(left)).isZero();
        assertThat(database.text("select string_agg(id, ',') from master_key"))
                .isNotEqualTo(old)
                .hasSize(12);
    }

    private void rotateDataKeys() throws Exception {
        String rotated = "select count(*)::text from credential where data_keys = '{2}'";
        String last = "select 1 from keyring where provider_id = 'openai' for update";
        killHalfWay("rotate-data-keys", last, rotated + " having count(*) > 0");
        assertThat(number(rotated)).isBetween(1, CREDENTIALS - 1);

        Ended rerun = run("new", "rotate-data-keys");

        assertThat(rerun.output())
                .contains(", 0 do not open, 0 old data keys had to be kept")
                .doesNotContain("\n0 secrets");
        assertThat(rerun.code()).isZero();
        assertThat(database.text("select string_agg(distinct data_keys::text, ' ') from credential"))
                .isEqualTo("{2}");
        assertThat(database.text("select string_agg(distinct version::text, ' ') from data_key"))
                .isEqualTo("2");
    }

    /**
     * Kills the command after its first work. The command cannot get to its end before, however fast: a lock is in its way.
     *
     * @param lock locks a row that the command needs late
     * @param hasBegun has a row once some work is committed
     */
    private void killHalfWay(String command, String lock, String hasBegun) throws Exception {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                PackagedServer killed = PackagedServer.start(directory, environment("new"), command)) {
            connection.setAutoCommit(false);
            assertThat(statement.execute(lock)).isTrue();
            while (killed.isAlive() && database.text(hasBegun).isEmpty()) {
                Thread.sleep(10);
            }
            killed.kill();
        }
    }

    private void assertRevision(String id, int revision) {
        assertThat(database.text("select revision || ' ' || split_part(coalesce(sealed ->> 'anthropic_api_key',"
                        + " sealed ->> 'openai_api_key'), ':', 1) from credential where id = '" + id + "'"))
                .isEqualTo(revision + " " + revision);
    }

    @Test
    @DisplayName("verify names an unreadable secret by credential and field only")
    void verifyNamesAnUnreadableSecret() throws Exception {
        try (PackagedServer server = PackagedServer.start(directory, environment("old"))) {
            Editors editors = new Editors(server.address(), bootstrap("old"), CANARY);
            editors.install("anthropic");
            editors.add("anthropic", 3);
        }
        String broken = database.text("select min(id::text) from credential");
        database.execute("update credential set sealed = jsonb_set(sealed, '{anthropic_api_key}',"
                + " to_jsonb(reverse(overlay(reverse(sealed ->> 'anthropic_api_key') placing 'AAAAAA' from 5))))"
                + " where id = '" + broken + "'");

        Ended found = run("old", "verify");

        assertThat(found.output())
                .contains("credential " + broken + ", field anthropic_api_key: INTEGRITY", "2 secrets")
                .contains("ERROR [security]")
                .doesNotContain("canary");
        assertThat(found.code()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "K-12: a workspace is deleted with its data keys when its name is repeated, never the default one, and its"
                    + " audit stays verifiable")
    void aDeletedWorkspaceIsShredded() throws Exception {
        database.execute("insert into workspace (id, name) values (gen_random_uuid(), 'w7')");
        String id = database.text("select id from workspace where name = 'w7'");
        assertThat(run("old", "verify").code()).isZero();
        assertThat(run("new", "rotate-master-key").code()).isZero();

        assertThat(run("new", "delete-workspace", "--workspace", "w7", "--confirm", "w8")
                        .code())
                .isEqualTo(USAGE_ERROR);
        assertThat(run("new", "delete-workspace", "--workspace", "default", "--confirm", "default")
                        .code())
                .isEqualTo(USAGE_ERROR);
        assertThat(database.text("select count(*)::text from data_key where workspace_id = '" + id + "'"))
                .isEqualTo("1");
        assertThat(run("new", "delete-workspace", "--workspace", "w7", "--confirm", "w7")
                        .code())
                .isZero();

        assertThat(database.text("select count(*)::text from data_key where workspace_id = '" + id + "'"))
                .isEqualTo("0");
        assertThat(database.text("select count(*)::text from workspace")).isEqualTo("1");
        Ended verified = run("new", "verify-audit");
        assertThat(verified.output())
                .contains("workspace " + id + " (deleted): ")
                .doesNotContain(id + " (deleted): 0 ");
        assertThat(verified.code()).isZero();
    }

    private String bootstrap(String primary) throws Exception {
        return PackagedServer.bootstrap(directory, environment(primary));
    }

    private Ended run(String primary, String... arguments) throws Exception {
        return PackagedServer.run(directory, environment(primary), arguments);
    }

    private int number(String query) {
        return Integer.parseInt(database.text(query));
    }

    private Map<String, String> environment(String primary) {
        return new HashMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.address(),
                "QUARKUS_DATASOURCE_USERNAME", database.user(),
                "QUARKUS_DATASOURCE_PASSWORD", "unused",
                "MODELKEYS_MASTER_KEY_DIRECTORY", directory.toString(),
                "MODELKEYS_MASTER_KEY_PRIMARY", primary));
    }

    private Map<String, String> onlyKey(String name) {
        Map<String, String> environment = environment(name);
        environment.remove("MODELKEYS_MASTER_KEY_DIRECTORY");
        environment.remove("MODELKEYS_MASTER_KEY_PRIMARY");
        environment.put("MODELKEYS_MASTER_KEY_FILE", directory.resolve(name).toString());
        return environment;
    }
}

package dev.modelkeys.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.dev.Administrator;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For each column of each table: a change past the server is found by the command verify, or it is said why it is not. */
@QuarkusTest
class ColumnTamperingTest {

    private static final String ANOTHER = "'00000000-0000-4000-8000-000000000001'";
    /** Changes that verify finds, by column; each sets the column to another value. */
    private static final Map<String, String> FOUND = Map.ofEntries(
            Map.entry("installation.workspace_id", ANOTHER),
            Map.entry("installation.provider_id", "'groq'"),
            Map.entry("keyring.workspace_id", ANOTHER),
            Map.entry("keyring.id", "gen_random_uuid()"),
            Map.entry("keyring.provider_id", "'groq'"),
            Map.entry("keyring.model_name", "'another'"),
            Map.entry("keyring.model_type", "'RERANK'"),
            Map.entry("keyring.removed", "true, default_credential_id = null"),
            Map.entry("keyring.default_credential_id", "null"),
            Map.entry("credential.workspace_id", ANOTHER),
            Map.entry("credential.id", "gen_random_uuid()"),
            Map.entry("credential.keyring_id", "gen_random_uuid()"),
            Map.entry("credential.name", "'another'"),
            Map.entry("credential.name_key", "'another'"),
            Map.entry("credential.plain", "plain || '{\"openai_api_base\": \"https://evil.example\"}'"),
            Map.entry("credential.hints", "'{}'"),
            Map.entry("credential.sealed", "'{}'"),
            Map.entry("credential.data_keys", "'{}'"),
            Map.entry("credential.revision", "revision + 1"),
            Map.entry("audit_entry.workspace_id", ANOTHER),
            Map.entry("audit_entry.seq", "seq + 1000"),
            Map.entry("audit_entry.id", "gen_random_uuid()"),
            Map.entry("audit_entry.at", "at + interval '1 second'"),
            Map.entry("audit_entry.actor", "'x'"),
            Map.entry("audit_entry.principal", "'x'"),
            Map.entry("audit_entry.token_id", "gen_random_uuid()"),
            Map.entry("audit_entry.request_id", "'x'"),
            Map.entry("audit_entry.address", "'x'"),
            Map.entry("audit_entry.action", "'TOKEN_REVOKED'"),
            Map.entry("audit_entry.outcome", "'REFUSED'"),
            Map.entry("audit_entry.attempted", "'TOKEN_REVOKED'"),
            Map.entry("audit_entry.reason", "'x'"),
            Map.entry("audit_entry.provider_id", "'x'"),
            Map.entry("audit_entry.custom_model_id", "gen_random_uuid()"),
            Map.entry("audit_entry.credential_id", "gen_random_uuid()"),
            Map.entry("audit_entry.subject", "'x'"),
            Map.entry("audit_entry.details", "'{}'"),
            Map.entry("audit_entry.hash", "sha256(hash)"),
            Map.entry("audit_head.workspace_id", ANOTHER),
            Map.entry("audit_head.seq", "seq - 1"),
            Map.entry("audit_head.hash", "sha256(hash)"));

    /** Columns that verify does not compare, by table, and why that is so. */
    private static final Map<String, String> NOT_FOUND = Map.ofEntries(
            Map.entry("installation installed_at", "a date that is shown"),
            Map.entry("keyring revision created_at updated_at", "dates that are shown, and what orders edits"),
            Map.entry("keyring routing_version", "what servers notice changes by"),
            Map.entry("keyring model_key", "derived from the name, for searches"),
            Map.entry("credential created_at updated_at", "dates that are shown"),
            Map.entry("credential name_look name_number", "derived from the name, for new names beside it"),
            Map.entry("workspace id name name_key created_at", "names, and an id that all its rows have"),
            Map.entry(
                    "api_token workspace_id id public_id name name_key role hash created_at expires_at last_used_at"
                            + " revoked_at environments",
                    "rows of tokens are not authenticated, as security.md says"),
            Map.entry("data_key workspace_id version master_key_id wrapped", "a key that was changed does not unwrap"),
            Map.entry("data_key created_at retired_at uses", "what rotation and the nonce budget go by"),
            Map.entry("audit_key workspace_id master_key_id wrapped created_at", "it does not unwrap: no entry fits"),
            Map.entry("master_key id proof created_at", "the start is refused"),
            Map.entry("key_owner workspace_id", "a chain that is hidden is found with verify-audit --expect"),
            Map.entry(
                    "credential_health workspace_id credential_id verdict finding check_place revision checked_at retry_at"
                            + " rejections next_test_at",
                    "what a provider said last, which the next test says anew"),
            Map.entry(
                    "pool workspace_id id provider_id model_name model_type custom environment enabled strategy",
                    "which of an owner's own credentials serves; each save is in the audit log with its members"),
            Map.entry(
                    "pool_member workspace_id pool_id slot credential_id enabled weight priority",
                    "likewise; a foreign key keeps members in the workspace"),
            Map.entry(
                    "environment_binding workspace_id keyring_id environment credential_id",
                    "likewise; a foreign key keeps the credential on its keyring"),
            Map.entry("model_switch workspace_id provider_id model_name model_type custom", "likewise"),
            Map.entry(
                    "policy_version workspace_id provider_id model_name model_type version",
                    "what servers notice changes by"),
            Map.entry(
                    "health_version workspace_id provider_id model_name model_type version",
                    "what servers notice changes by"),
            Map.entry(
                    "credential_cooldown workspace_id credential_id step until auth_rests auth_last auth_before_last"
                            + " transient_rests transient_last",
                    "what calls came to lately, which the next ones say anew"),
            Map.entry(
                    "credential_quota workspace_id credential_id period requests tokens used_requests used_tokens"
                            + " resets_at",
                    "limits, each change of which is in the audit log, and counts that begin anew"),
            Map.entry(
                    "credential_usage workspace_id credential_id hour provider_id model_name model_type requests ok failed"
                            + " input_tokens output_tokens last_used_at",
                    "counts of what is on record elsewhere, for people"),
            Map.entry(
                    "lease workspace_id id group_number credential_id revision step provider_id model_name model_type custom"
                            + " environment calls principal actor at",
                    "verify-audit computes the hash of their group anew"),
            Map.entry(
                    "lease reported_calls outcome reported_at", "what a caller says of its call, which nothing proves"),
            Map.entry(
                    "lease_group workspace_id number audit_seq at leases refusals first_lease last_lease hash",
                    "a chain, which verify-audit computes anew"),
            Map.entry(
                    "lease_head workspace_id number hash audited",
                    "a chain that is cut off is found by the audit's entry"),
            Map.entry(
                    "mutation_done workspace_id principal mutation_id operation request_hash outcome created_at",
                    "ids from which a retry is answered, for a day"));

    private final UUID workspace = UUID.randomUUID();

    @Inject
    TamperedWorkspace people;

    @Inject
    Verify verify;

    @BeforeEach
    void someCredentials() throws SQLException {
        people.make(workspace);
        people.add(workspace, "first");
        people.addModel(workspace, "m", "of m");
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        TamperedWorkspace.leaveNothing(workspace);
        TamperedWorkspace.leaveNothing(UUID.fromString(ANOTHER.replace("'", "")));
    }

    @Test
    @DisplayName("K-02: each column of the database is decided about")
    void everyColumnIsDecidedAbout() throws SQLException {
        TreeSet<String> decided = new TreeSet<>(FOUND.keySet());
        for (String line : NOT_FOUND.keySet()) {
            List<String> words = List.of(line.split(" ", -1));
            words.stream().skip(1).map(column -> words.get(0) + "." + column).forEach(decided::add);
        }

        assertThat(columns()).containsExactlyInAnyOrderElementsOf(decided);
    }

    static Stream<String> found() {
        return FOUND.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("found")
    @DisplayName("K-02: a column that was changed past the server is found")
    void whatWasChangedIsFound(String column) throws SQLException {
        assertThat(verify.problems(workspace)).isEmpty();
        String table = column.substring(0, column.indexOf('.'));
        String name = column.substring(table.length() + 1);

        TamperedWorkspace.tamper(
                workspace,
                "update " + table + " set " + name + " = " + FOUND.get(column) + " where workspace_id = '%s'"
                        + row(table));

        assertThat(verify.problems(workspace)).isNotEmpty();
    }

    /** One row where another row could not have the same new value. */
    private static String row(String table) {
        return switch (table) {
            case "keyring" -> " and model_name is not null";
            case "credential" -> " and name = 'of m'";
            case "audit_entry" -> " and seq = 2";
            default -> "";
        };
    }

    private static List<String> columns() throws SQLException {
        return List.of(Administrator.text("select string_agg(c.table_name || '.' || c.column_name, ' ')"
                        + " from information_schema.columns c join information_schema.tables t using (table_schema, table_name)"
                        // Partitions of lease have its columns.
                        + " where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name !~ '^lease_\\d+$'"
                        + " and c.table_name <> 'flyway_schema_history' and c.table_name not like 'kept_%'")
                .split(" ", -1));
    }
}

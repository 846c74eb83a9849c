package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import dev.modelkeys.dev.Administrator;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Isolation of two workspaces on one server: neither can detect the other. */
@QuarkusTest
class BordersTest {

    private static final String NEVER = "01900000-0000-7000-8000-00000000beef";
    private static final String AUDIT =
            "{ auditEntries { totalCount nodes { action outcome attempted reason subject credentialId } } }";

    private WorkspaceMembers ours;
    private WorkspaceMembers theirs;
    private Api they;
    private String credential;
    private String model;

    @BeforeEach
    void twoWorkspaces() {
        ours = WorkspaceMembers.in("ours");
        theirs = WorkspaceMembers.in("theirs");
        they = theirs.as(Role.MANAGER);
        Steps steps = new Steps(ours.as(Role.MANAGER));
        steps.startAfresh(Steps.PROVIDER);
        credential = steps.add("ours alone");
        model = steps.addModel("our-model", "ours too");
        new Steps(they).startAfresh(Steps.PROVIDER);
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        ours.leave();
        theirs.leave();
    }

    @Test
    @DisplayName("Z-02: rows of another workspace are answered like rows that never existed")
    void ourRowsAreLikeNone() throws SQLException {
        List<String> before = stored();
        int entriesOfOurs = entries(ours).size();
        int entriesOfTheirs = entries(theirs).size();
        List<Map<String, Object>> requests = requests(credential, model);
        List<Map<String, Object>> others = requests(NEVER, NEVER);

        for (int i = 0; i < requests.size(); i++) {
            Reply about = they.post(requests.get(i));
            assertThat(about.body()).isEqualTo(they.post(others.get(i)).body());
            assertThat(about.status()).isEqualTo(200);
        }

        assertThat(stored()).containsAll(before);
        assertThat(entries(ours)).hasSize(entriesOfOurs);
        long mutations = requests.stream()
                .filter(request -> String.valueOf(request.get("query")).startsWith("mutation"))
                .count();
        assertThat(entries(theirs))
                .hasSize(entriesOfTheirs + (int) (2 * mutations))
                .filteredOn(entry -> entry.get("reason") != null)
                .hasSize((int) (2 * mutations))
                .allSatisfy(entry -> assertThat(entry)
                        .containsEntry("action", "ACCESS_DENIED")
                        .containsEntry("reason", "NOT_FOUND"));
    }

    @Test
    @DisplayName("Z-03: a clientMutationId of another workspace is neither replayed nor refused")
    void whatTheySentIsTheirs() {
        Map<String, Object> input = Map.of(
                "owner",
                Map.of("providerId", Steps.PROVIDER),
                "values",
                Steps.values(Steps.SECRET),
                "clientMutationId",
                "the same");

        String ours = this.ours.as(Role.MANAGER).change("add-credential", input).text("addCredential.credential.id");
        Reply theirs = they.change("add-credential", input);

        assertThat(theirs.problems()).isEmpty();
        assertThat(theirs.text("addCredential.credential.id")).isNotEqualTo(ours);
    }

    @Test
    @DisplayName("Z-03: a cursor of one workspace shows only rows of the caller in another")
    void aCursorOpensNoDoor() {
        String place = ours.as(Role.MANAGER)
                .send("credentials", Map.of("owner", Map.of("providerId", Steps.PROVIDER)))
                .text("credentials.edges[0].cursor");

        Reply theirs = they.send("credentials", Map.of("owner", Map.of("providerId", Steps.PROVIDER), "after", place));

        assertThat(theirs.texts("credentials.nodes.id")).isEmpty();
        assertThat(theirs.number("credentials.totalCount")).isZero();
    }

    @Test
    @DisplayName("Z-04: an id in another spelling, of another type or with a flipped bit is not found")
    void crookedIdsAreNobodys() {
        Api we = ours.as(Role.MANAGER);
        List<String> crooked = new ArrayList<>(List.of(
                model,
                credential.toUpperCase(Locale.ROOT),
                "{" + credential + "}",
                credential.replace("-", ""),
                Base64.getEncoder().encodeToString(credential.getBytes(StandardCharsets.US_ASCII)),
                "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==",
                credential + "\n",
                "x".repeat(8_192)));
        IntStream.range(0, credential.length() * 8).mapToObj(this::flipped).forEach(crooked::add);

        assertThat(crooked).hasSizeGreaterThan(256).allSatisfy(id -> {
            Reply read = we.send("credential", Map.of("id", id));
            assertThat(read.status()).isEqualTo(200);
            assertThat(read.at("credential")).isNull();
            assertThat(we.change("set-default", Map.of("id", id)).problems()).containsExactly("NOT_FOUND input.id");
        });
        assertThat(we.send("credential", Map.of("id", credential)).text("credential.name"))
                .isEqualTo("ours alone");
    }

    @Test
    @DisplayName("Z-06: a thousand concurrent reads of both workspaces return no foreign row")
    void nothingIsMixedUp() {
        new Steps(they).add("theirs alone");
        Api we = ours.as(Role.MANAGER);

        List<String> foreign = IntStream.range(0, 1_000)
                .parallel()
                .mapToObj(i -> {
                    boolean isOurs = (i * 7 + i / 3) % 2 == 0;
                    String page = (isOurs ? we : they)
                            .send("credentials", Map.of("owner", Map.of("providerId", Steps.PROVIDER)))
                            .body();
                    boolean right = page.contains("ours alone") == isOurs && page.contains("theirs alone") != isOurs;
                    return right ? "" : page;
                })
                .filter(page -> !page.isEmpty())
                .toList();

        assertThat(foreign).isEmpty();
    }

    @Test
    @DisplayName("Z-08, Z-09: no role can read a secret or find one by its beginning or end")
    void noSecretIsFound() {
        List<String> parts = List.of(Steps.SECRET, Steps.SECRET.substring(0, 6), "1111", "••••••••1111");
        for (Role role : Role.values()) {
            Api api = ours.as(role);
            String shown = Stream.of(
                            api.send("credential", Map.of("id", credential)),
                            api.send("provider", Map.of("id", Steps.PROVIDER)),
                            api.query("{ auditEntries { nodes { actor subject requestId hash address reason } } }"))
                    .map(Reply::body)
                    .reduce("", String::concat);
            assertThat(shown).doesNotContain(Steps.SECRET).doesNotContain(Steps.SECRET.substring(0, 12));
        }
        for (String part : parts) {
            Map<String, Object> search = Map.of("owner", Map.of("providerId", Steps.PROVIDER), "search", part);
            assertThat(ours.as(Role.OWNER).send("credentials", search).number("credentials.totalCount"))
                    .isZero();
        }
    }

    private String flipped(int bit) {
        char[] id = credential.toCharArray();
        id[bit / 8] ^= (char) (1 << bit % 8);
        return new String(id);
    }

    private static List<Map<String, Object>> requests(String credential, String model) {
        Map<String, Object> owner = Map.of("customModelId", model);
        return List.of(
                request("credential", Map.of("id", credential)),
                request("custom-model", Map.of("id", model)),
                request("credentials", Map.of("owner", owner)),
                request("deletion-impact", Map.of("credentialId", credential)),
                request("deletion-impact", Map.of("customModelId", model)),
                request("edit-credential", Map.of("input", Map.of("id", credential, "name", "mine now"))),
                request("delete-credential", Map.of("input", Map.of("id", credential))),
                request("set-default", Map.of("input", Map.of("id", credential))),
                request("test-credential", Map.of("input", Map.of("id", credential))),
                request("test-credential", Map.of("input", Map.of("owner", owner, "values", List.of()))),
                request("reset-credential-health", Map.of("input", Map.of("id", credential))),
                request(
                        "add-credential",
                        Map.of("input", Map.of("owner", owner, "values", Steps.values(Steps.SECRET)))),
                input(
                        Policies.SAVE,
                        Map.of(
                                "target",
                                Policies.MODEL,
                                "enabled",
                                false,
                                "members",
                                List.of(Policies.member(credential)))),
                input(Policies.BIND, Map.of("owner", owner, "environment", "test")),
                input(
                        Policies.BIND,
                        Map.of("owner", Policies.PROVIDER, "environment", "test", "credentialId", credential)),
                input(Policies.LIMIT, Map.of("id", credential, "quotas", List.of())),
                request("remove-custom-model", Map.of("input", Map.of("id", model))),
                request("readd-custom-model", Map.of("input", Map.of("id", model, "credentialId", credential))));
    }

    private static Map<String, Object> input(String mutation, Map<String, ?> input) {
        return Map.of("query", mutation, "variables", Map.of("input", input));
    }

    private static Map<String, Object> request(String document, Map<String, ?> variables) {
        return Map.of("query", Api.document(document), "variables", variables);
    }

    private static List<Map<String, Object>> entries(WorkspaceMembers people) {
        return people.as(Role.AUDITOR).query(AUDIT).maps("auditEntries.nodes");
    }

    /** Rows of the workspace, without those that record requests. */
    private List<String> stored() throws SQLException {
        return new DatabaseDump(Administrator.dataSource())
                .rows().stream()
                        .filter(row -> row.contains(ours.workspace()) && !row.contains("mk_"))
                        .filter(row -> !row.contains("MANAGER") && !row.contains("AUDITOR"))
                        .toList();
    }
}

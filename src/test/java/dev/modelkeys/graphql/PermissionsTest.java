package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import dev.modelkeys.graphql.engine.ServedSchema;
import graphql.schema.GraphQLFieldDefinition;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every operation is tried with every role, against each cell of the documented table. */
@QuarkusTest
class PermissionsTest {

    private static final Path TABLE = Path.of("src", "main", "resources", "permissions.csv");
    private static final Path DOCUMENTATION = Path.of("src", "site", "markdown", "permissions.md");
    /** A call of each operation; ids in it do not exist. */
    private static final Map<String, String> CALLS = Map.ofEntries(
            Map.entry("Query.providers", "providers(first: 1) { totalCount }"),
            Map.entry("Query.provider", "provider(id: \"openai\") { id }"),
            Map.entry("Query.customModel", "customModel(id: \"none\") { id }"),
            Map.entry("Query.credential", "credential(id: \"none\") { id }"),
            Map.entry("Query.credentials", "credentials(owner: {providerId: \"openai\"}) { totalCount }"),
            Map.entry("Query.customModels", "customModels { totalCount }"),
            Map.entry("Query.deletionImpact", "deletionImpact(credentialId: \"none\") { clearsDefault }"),
            Map.entry("Query.explainResolution", "explainResolution(target: {providerId: \"openai\"}) { refusal }"),
            Map.entry(
                    "Query.usage",
                    "usage(owner: {providerId: \"openai\"}, from: \"2026-11-01T00:00:00Z\", to: \"2026-11-02T00:00:00Z\")"
                            + " { requests }"),
            Map.entry("Query.leases", "leases { totalCount }"),
            Map.entry("Query.loadBalancings", "loadBalancings { totalCount }"),
            Map.entry("Query.environments", "environments"),
            Map.entry("Query.viewer", "viewer { name }"),
            Map.entry("Query.node", "node(id: \"none\") { id }"),
            Map.entry("Query.workspaces", "workspaces { totalCount }"),
            Map.entry("Query.apiTokens", "apiTokens { totalCount }"),
            Map.entry("Query.auditEntries", "auditEntries { totalCount }"),
            Map.entry("Query.verifyAudit", "verifyAudit { ok }"),
            Map.entry("Subscription.credentialChanged", "subscription { credentialChanged { kind } }"),
            Map.entry("Mutation.installProvider", "installProvider(input: {providerId: \"none\"})"),
            Map.entry("Mutation.uninstallProvider", "uninstallProvider(input: {providerId: \"none\"})"),
            Map.entry("Mutation.addCredential", "addCredential(input: {owner: {providerId: \"none\"}, values: []})"),
            Map.entry("Mutation.editCredential", "editCredential(input: {id: \"none\"})"),
            Map.entry("Mutation.deleteCredential", "deleteCredential(input: {id: \"none\"})"),
            Map.entry("Mutation.setDefaultCredential", "setDefaultCredential(input: {id: \"none\"})"),
            Map.entry(
                    "Mutation.addCustomModel",
                    "addCustomModel(input: {providerId: \"none\", name: \"m\", type: LLM, values: []})"),
            Map.entry("Mutation.removeCustomModel", "removeCustomModel(input: {id: \"none\"})"),
            Map.entry("Mutation.readdCustomModel", "readdCustomModel(input: {id: \"none\", credentialId: \"none\"})"),
            Map.entry("Mutation.testCredential", "testCredential(input: {id: \"none\"})"),
            Map.entry("Mutation.resetCredentialHealth", "resetCredentialHealth(input: {id: \"none\"})"),
            Map.entry("Mutation.acquireCredential", "acquireCredential(input: {target: {providerId: \"none\"}})"),
            Map.entry("Mutation.reportOutcome", "reportOutcome(input: {leaseId: \"none\", outcome: OK})"),
            Map.entry(
                    "Mutation.saveLoadBalancing",
                    "saveLoadBalancing(input: {target: {providerId: \"none\"}, enabled: false, members: []})"),
            Map.entry(
                    "Mutation.setModelEnabled",
                    "setModelEnabled(input: {target: {providerId: \"none\"}, enabled: false})"),
            Map.entry(
                    "Mutation.setEnvironmentCredential",
                    "setEnvironmentCredential(input: {owner: {providerId: \"none\"}, environment: \"test\"})"),
            Map.entry("Mutation.setCredentialQuotas", "setCredentialQuotas(input: {id: \"none\", quotas: []})"),
            Map.entry("Mutation.createWorkspace", "createWorkspace(input: {name: \"\"})"),
            Map.entry("Mutation.deleteWorkspace", "deleteWorkspace(input: {id: \"none\", confirmName: \"none\"})"),
            Map.entry("Mutation.createApiToken", "createApiToken(input: {name: \"\", role: MEMBER})"),
            Map.entry("Mutation.revokeApiToken", "revokeApiToken(input: {id: \"none\"})"));

    @Inject
    ServedSchema served;

    private WorkspaceMembers people;

    @BeforeEach
    void createMembers() {
        people = WorkspaceMembers.in("permissions");
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        people.leave();
    }

    @Test
    @DisplayName("Z-01: every operation has a row in the table, and is tried here")
    void everythingHasARow() throws IOException {
        List<String> operations = Stream.of(
                        served.get().getQueryType(),
                        served.get().getMutationType(),
                        served.get().getSubscriptionType())
                .flatMap(type -> type.getFieldDefinitions().stream()
                        .map(GraphQLFieldDefinition::getName)
                        .map(field -> type.getName() + "." + field))
                .toList();

        assertThat(CALLS.keySet()).containsExactlyInAnyOrderElementsOf(operations);
        assertThat(rows().stream().map(row -> row.get(0))).containsAll(operations);
    }

    @Test
    @DisplayName("Z-01: the documentation shows the table")
    void theDocumentationShowsIt() throws IOException {
        assertThat(documented().stream()
                        .map(row -> row.get(0) + "," + row.get(1).replace("anybody with a token", ""))
                        .toList())
                .containsExactlyElementsOf(
                        rows().stream().map(row -> String.join(",", row)).toList());
    }

    @Test
    @DisplayName("Z-01: each role may do exactly what the documented cells say")
    void theDocumentedCellsAreWhatHappens() throws IOException {
        List<String> otherwise = new ArrayList<>();
        List<String> roles = documentedRoles();
        assertThat(roles).hasSize(Role.values().length);
        for (List<String> row : documented()) {
            for (int i = 0; i < roles.size(); i++) {
                String call = CALLS.get(row.get(0));
                Role role = Role.valueOf(roles.get(i));
                // Only owners of the first workspace manage workspaces, and these members are of another one.
                boolean allowed = row.get(2 + i).equals("yes") && !row.get(1).equals("MANAGE_WORKSPACES");
                if (call != null && isForbidden(role, row.get(0), call) == allowed) {
                    otherwise.add(row.get(0) + " as " + role);
                }
            }
        }
        assertThat(otherwise).isEmpty();
    }

    @Test
    @DisplayName("Z-01: the owner of the first workspace may do everything")
    void theFirstOwnerMayDoEverything() {
        TreeSet<String> forbidden = new TreeSet<>();
        CALLS.forEach((name, call) -> {
            if (isForbidden(Api.here(), name, call)) {
                forbidden.add(name);
            }
        });
        assertThat(forbidden).isEmpty();
    }

    @Test
    @DisplayName("members see names and states, and no value of any field")
    void membersSeeNoValues() {
        Steps owner = new Steps(people.as(Role.OWNER));
        owner.startAfresh(Steps.PROVIDER);
        String id = owner.add("Production");
        String read = "{ credential(id: \"" + id + "\") { name isDefault fields { name isSet value hint } } }";

        Reply manager = people.as(Role.MANAGER).query(read);
        Reply member = people.as(Role.MEMBER).query(read);

        assertThat(manager.texts("credential.fields.hint")).contains("••••••••1111");
        assertThat(member.text("credential.name")).isEqualTo("Production");
        assertThat(member.texts("credential.fields.isSet")).contains("true");
        assertThat(member.texts("credential.fields.hint")).containsOnlyNulls();
        assertThat(member.texts("credential.fields.value")).containsOnlyNulls();
    }

    @Test
    @DisplayName("one refused field leaves the others")
    void oneRefusedFieldLeavesTheOthers() {
        String document = "{ viewer { name } apiTokens { totalCount } workspaces { totalCount } verifyAudit { ok }"
                + " auditEntries { totalCount } customModels { totalCount } }";

        Reply reply = people.as(Role.MEMBER).query(document);

        assertThat(reply.text("viewer.name")).isEqualTo("MEMBER");
        assertThat(reply.number("customModels.totalCount")).isZero();
        for (String refused : List.of("apiTokens", "workspaces", "verifyAudit", "auditEntries")) {
            assertThat(reply.at(refused)).as(refused).isNull();
        }
        assertThat(reply.codes()).hasSize(4).containsOnly("FORBIDDEN");
    }

    private boolean isForbidden(Role role, String operation, String call) {
        return isForbidden(people.as(role), operation, call);
    }

    private boolean isForbidden(Api api, String operation, String call) {
        boolean mutation = operation.startsWith("Mutation.");
        boolean subscription = operation.startsWith("Subscription.");
        Reply reply = api.query(
                mutation
                        ? "mutation { " + call + " { userErrors { code field } } }"
                        : subscription ? call : "{ " + call + " }");
        boolean refused = mutation
                ? reply.problems().equals(List.of("FORBIDDEN"))
                : reply.codes().equals(List.of("FORBIDDEN"));
        // A subscription that is allowed is an error to this client, which accepts no stream.
        assertThat(reply.codes()).as(reply.body()).isSubsetOf("FORBIDDEN", subscription ? "BAD_REQUEST" : "FORBIDDEN");
        return refused;
    }

    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    private static List<List<String>> documented() throws IOException {
        return cells("| `");
    }

    private static List<String> documentedRoles() throws IOException {
        List<String> header = cells("| Operation").get(0);
        return header.subList(2, header.size());
    }

    private static List<List<String>> cells(String start) throws IOException {
        return Files.readAllLines(DOCUMENTATION).stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(2, line.length() - 2).replace("`", ""))
                .map(line -> List.of(line.split(" \\| ", -1)))
                .toList();
    }
}

package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Unusual and hostile input. */
@QuarkusTest
class InputTest {

    private static final String CREATE_TOKEN =
            "mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { userErrors { code field message } } }";
    private static final String CREATE_WORKSPACE =
            "mutation ($input: CreateWorkspaceInput!) { createWorkspace(input: $input) { userErrors { code field message } } }";

    private WorkspaceMembers people;
    private Api api;
    private Steps steps;

    @BeforeEach
    void aWorkspace() {
        people = WorkspaceMembers.in("input");
        api = people.as(Role.OWNER);
        steps = new Steps(api);
        steps.startAfresh(Steps.PROVIDER);
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        people.leave();
    }

    @ParameterizedTest
    @DisplayName("V-01: invisible and misleading characters are refused in names")
    @ValueSource(
            strings = {"a\u0000b", "a\ud800b", "a\u202eb", "a\u200bb", "a\nb", "\u0301\u0302\u0303", "\u0301 \u20dd"})
    void noNameOfAnything(String name) {
        assertThat(add(name).problems()).containsExactly("INVALID input.name");
        assertThat(model(name).problems()).containsExactly("INVALID input.name");
        assertThat(WorkspaceMembers.post(api, CREATE_TOKEN, Map.of("name", name, "role", Role.MEMBER))
                        .problems())
                .containsExactly("INVALID input.name");
        assertThat(WorkspaceMembers.post(Api.here(), CREATE_WORKSPACE, Map.of("name", name))
                        .problems())
                .containsExactly("INVALID input.name");
    }

    @Test
    @DisplayName("V-01: a name that is too long or blank is refused without being quoted")
    void longAndBlankNames() {
        String tooLong = "quetzal".repeat(720);

        assertThat(add(tooLong).problems()).containsExactly("TOO_LONG input.name");
        assertThat(add(tooLong).body()).doesNotContain("quetzal");
        assertThat(model(tooLong).problems()).containsExactly("TOO_LONG input.name");
        assertThat(model(" \u3000 ").problems()).containsExactly("REQUIRED input.name");
    }

    @ParameterizedTest
    @DisplayName("V-02: names are unique in every spelling, and confusable names are refused")
    @CsvSource({
        "'Opal key ', NAME_TAKEN",
        "'OPAL KEY', NAME_TAKEN",
        "Ｏｐａｌ ｋｅｙ, NAME_TAKEN",
        "\u039fpal key, NAME_CONFUSABLE",
        "\u041epal key, NAME_CONFUSABLE",
        "Op\u0430l key, NAME_CONFUSABLE"
    })
    void aNameIsOne(String other, String problem) {
        assertThat(add("Opal key").problems()).isEmpty();

        assertThat(add(other).problems()).containsExactly(problem + " input.name");
    }

    @Test
    @DisplayName("V-02: composed and decomposed names are equal")
    void composedOtherwise() {
        assertThat(add("Caf\u00e9").problems()).isEmpty();

        assertThat(add("Cafe\u0301").problems()).containsExactly("NAME_TAKEN input.name");
    }

    @Test
    @DisplayName("V-02: confusable names of workspaces are refused")
    void workspacesLookDifferent() {
        assertThat(WorkspaceMembers.post(Api.here(), CREATE_WORKSPACE, Map.of("name", "INPUT"))
                        .problems())
                .containsExactly("NAME_TAKEN input.name");
        assertThat(WorkspaceMembers.post(Api.here(), CREATE_WORKSPACE, Map.of("name", "inp\u057dt"))
                        .problems())
                .containsExactly("NAME_CONFUSABLE input.name");
    }

    @ParameterizedTest
    @DisplayName("V-03: SQL wildcards and quotes are searched for literally")
    @ValueSource(strings = {"%", "_", "\\", "'", "!", "%%", "' or 1=1 --"})
    void searchesForItself(String text) {
        add("plain");
        add("with " + text);

        Reply found = api.send("credentials", Map.of("owner", Map.of("providerId", Steps.PROVIDER), "search", text));

        assertThat(found.texts("credentials.nodes.name")).containsExactly("with " + text);
    }

    @Test
    @DisplayName("V-03: a hundred wildcards find nothing")
    void manyWildcards() {
        add("plain");

        Reply found = api.send(
                "credentials", Map.of("owner", Map.of("providerId", Steps.PROVIDER), "search", "%_".repeat(100)));

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.texts("credentials.nodes.name")).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("V-04: unknown input fields and form fields are refused and set nothing")
    @ValueSource(
            strings = {
                "tenantId",
                "workspaceId",
                "workspace",
                "isDefault",
                "version",
                "revision",
                "__proto__",
                "createdAt"
            })
    void nothingElseIsSet(String member) {
        Map<String, Object> input = new HashMap<>(input("extra"));
        input.put(member, "quetzal");
        Reply asMember = api.change("add-credential", input);
        List<Map<String, String>> values = List.of(
                Map.of("field", "openai_api_key", "value", Steps.SECRET), Map.of("field", member, "value", "quetzal"));
        Reply asField =
                api.change("add-credential", Map.of("owner", Map.of("providerId", Steps.PROVIDER), "values", values));

        assertThat(asMember.codes()).containsExactly("BAD_VARIABLES");
        assertThat(asField.problems()).containsExactly("UNKNOWN_FIELD input.values." + member);
        assertThat(asMember.body() + asField.body()).doesNotContain("quetzal");
        assertThat(steps.provider().number("provider.credentialCount")).isZero();
    }

    @ParameterizedTest
    @DisplayName("V-05: a secret of one line has no line break, no NUL and at most 8 kB")
    @CsvSource({"sk-one\\nsk-two, INVALID", "sk-one\\r\\nX-Evil: 1, INVALID", "sk\\0one, INVALID", "long, TOO_LONG"})
    void aKeyIsOneLine(String typed, String problem) {
        String key = typed.equals("long")
                ? "sk-" + "x".repeat(9_000)
                : typed.replace("\\n", "\n").replace("\\r", "\r").replace("\\0", "\0");

        Reply reply = api.change(
                "add-credential", Map.of("owner", Map.of("providerId", Steps.PROVIDER), "values", Steps.values(key)));

        assertThat(reply.problems()).containsExactly(problem + " input.values.openai_api_key");
        assertThat(reply.body()).doesNotContain("sk-");
    }

    @Test
    @DisplayName("V-05: white space around a secret is removed")
    void aKeyIsTrimmed() {
        Reply reply = api.change(
                "add-credential",
                Map.of(
                        "owner",
                        Map.of("providerId", Steps.PROVIDER),
                        "values",
                        Steps.values("  " + Steps.SECRET + " \n")));

        assertThat(reply.problems()).isEmpty();
        assertThat(reply.texts("addCredential.credential.fields.hint")).contains("••••••••1111");
    }

    @ParameterizedTest
    @DisplayName("I-04: an invalid DateTime is a bad request, as variable and as literal")
    @ValueSource(
            strings = {"tomorrow", "", "2027-13-01T00:00:00Z", "+999999999-01-01T00:00:00Z", "2027-01-01T00:00:00"})
    void aTimeIsATime(String time) {
        Map<String, Object> input = Map.of("name", "n", "role", Role.MEMBER, "expiresAt", time);
        assertThat(WorkspaceMembers.post(api, CREATE_TOKEN, input).codes()).containsExactly("BAD_VARIABLES");
        assertThat(api.query("{ auditEntries(from: \"" + time + "\") { totalCount } }")
                        .codes())
                .containsExactly("GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    @DisplayName("I-04, V-01: control characters match no actor and are refused in a clientMutationId")
    void noTextHoldsThat() {
        assertThat(api.query("{ auditEntries(actor: \"\\u0000\") { totalCount } }")
                        .number("auditEntries.totalCount"))
                .isZero();
        Map<String, Object> input = new HashMap<>(input("n"));
        input.put("clientMutationId", "\0");
        assertThat(api.change("add-credential", input).problems()).containsExactly("INVALID input.clientMutationId");
    }

    @Test
    @DisplayName("R2, V-02: a name confusable with the next generated one does not block it")
    void theNextNameIsGivenAnyway() {
        assertThat(add("\u0410PI KEY 1").problems()).isEmpty();
        Map<String, Object> input = new HashMap<>(input(""));
        input.remove("name");

        Reply added = api.change("add-credential", input);

        assertThat(added.problems()).isEmpty();
        assertThat(added.text("addCredential.credential.name")).isEqualTo("API KEY 1");
    }

    private Reply add(String name) {
        return api.change("add-credential", input(name));
    }

    private Reply model(String name) {
        return api.change(
                "add-custom-model",
                Map.of(
                        "providerId",
                        Steps.PROVIDER,
                        "name",
                        name,
                        "type",
                        "LLM",
                        "values",
                        Steps.values(Steps.SECRET)));
    }

    private static Map<String, Object> input(String name) {
        return Map.of(
                "owner", Map.of("providerId", Steps.PROVIDER), "name", name, "values", Steps.values(Steps.SECRET));
    }
}

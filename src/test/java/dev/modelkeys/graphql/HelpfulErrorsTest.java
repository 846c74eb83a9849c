package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors of a request name paths, fields, arguments and types as the schema spells them, and nothing that was sent. */
@QuarkusTest
class HelpfulErrorsTest {

    private final Api api = Api.here();

    @Test
    void variablesAreToldWithPathTypeAndWhatIsMissing() {
        Map<String, Object> input = new HashMap<>();
        input.put("owner", Map.of("providerId", "openai", "customModelId", "m"));
        input.put("values", List.of(Map.of("field", "a", "value", "b"), Map.of("field", 7), Map.of("sk_secret", "c")));
        input.put("nam", "x");
        input.put("makeDefault", "yes");

        Reply reply = api.change("add-credential", input);

        assertThat(reply.codes()).hasSize(8).containsOnly("BAD_VARIABLES");
        assertThat(problems(reply))
                .containsExactlyInAnyOrder(
                        "input: AddCredentialInput! has no member of a name that was sent, nearest is name",
                        "input.owner: CredentialOwnerInput! takes exactly one of providerId, customModelId",
                        "input.values[1].field: String! is a text",
                        "input.values[1].value: String! is missing",
                        "input.values[2]: CredentialValueInput! has no member of a name that was sent, there are field, value",
                        "input.values[2].field: String! is missing",
                        "input.values[2].value: String! is missing",
                        "input.makeDefault: Boolean is true or false");
        assertThat(reply.body()).doesNotContain("sk_secret").contains("\"locations\":[{\"line\":1,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ID! | id | null | id: ID! is null",
                "ID! | id | 1.5 | id: ID! is a text or a whole number",
                "Int | first | 3000000000 | first: Int is a whole number from -2147483648 to 2147483647",
                "DateTime | from | \"today\" | from: DateTime is a text such as 2027-01-31T12:00:00Z",
                "CustomModelState | state | \"LISTD\" | state: CustomModelState is one of LISTED, REMOVED",
                "CredentialOwnerInput! | owner | {} | owner: CredentialOwnerInput! takes exactly one of providerId, customModelId",
                "CredentialOwnerInput! | owner | {\"providerId\": null} | owner: CredentialOwnerInput! takes exactly one of providerId, customModelId",
                "CredentialOwnerInput! | owner | [1] | owner: CredentialOwnerInput! is an object",
                "Boolean | sk_secret | 1 | variable 1: Boolean is true or false",
            })
    void aVariableIsTold(String type, String name, String value, String problem) {
        Reply used = api.post(used(type, name, value));

        assertThat(used.codes()).containsExactly("BAD_VARIABLES");
        assertThat(problems(used)).containsExactly(problem);
        assertThat(used.body()).doesNotContain("LISTD", "sk_secret", "today");
    }

    /** A request that uses the variable where its type fits. */
    private static String used(String type, String name, String value) {
        String use =
                switch (type) {
                    case "ID!" -> "provider(id: $" + name + ") { id }";
                    case "Int" -> "providers(first: $" + name + ") { totalCount }";
                    case "DateTime" -> "auditEntries(from: $" + name + ") { totalCount }";
                    case "CustomModelState" -> "customModels(state: $" + name + ") { totalCount }";
                    case "CredentialOwnerInput!" -> "credentials(owner: $" + name + ") { totalCount }";
                    case "Boolean" -> "providers(installed: $" + name + ") { totalCount }";
                    default -> "";
                };
        return "{\"query\": \"query ($" + name + ": " + type + ") { " + use + " }\", \"variables\": {\"" + name + "\": "
                + value + "}}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ provider(id: 1) { sk_secret } } | at line 1, column 21: Provider has no field of this name",
                "{ provider(id: 1) { labell } } | Provider has no field of this name, nearest is label",
                "{ provider(id: 1) { totalCount } } | Provider has no field totalCount",
                "{ provider { id } } | Query.provider: id: ID! is missing",
                "{ provider(id: null) { id } } | Query.provider: id: ID! is null",
                "{ provider(id: [1]) { id } } | Query.provider: id: ID! is a text or a whole number",
                "{ provider(id: 1, idd: 2) { id } } | Query.provider has no argument of this name, nearest is id",
                "{ provider(id: 1) } | Query.provider: select fields of Provider",
                "{ provider(id: 1) { label { x } } } | Provider.label: String! has no fields to select",
                "{ customModels(state: LISTD) { totalCount } } | Query.customModels: state: CustomModelState is one of LISTED, REMOVED",
                "{ credentials(owner: {}) { totalCount } } | Query.credentials: owner: CredentialOwnerInput! takes exactly one of providerId, customModelId",
                "{ provider(id: $sk_secret) { id } } | Query.provider: id: ID! takes a variable that is not declared",
                "query ($id: Int) { provider(id: $id) { id } } | Query.provider: id: ID! takes no variable of the type that is declared",
                "{ __typename @skp(if: true) } | there is no directive of this name, nearest is skip",
                "{ __typename @skip } | @skip: if: Boolean! is missing",
                "{ provider(id: 1) { a: id a: label } } | Provider.id: two fields with one name in the answer differ",
                "{ provider(id: 1) { ... on Workspace { id } } } | the fragment never applies to Provider",
                "{ ...sk_secret } | undefined fragment",
                "{ provider(id: 1) { id | The document is not GraphQL at line 1, column 23.",
            })
    void aDocumentIsTold(String document, String words) {
        Reply reply = api.query(document);

        assertThat(reply.body()).contains(words);
        assertThat(reply.codes()).hasSizeBetween(1, 2).isSubsetOf("GRAPHQL_VALIDATION_FAILED", "GRAPHQL_PARSE_FAILED");
        assertThat(reply.body()).doesNotContain("sk_secret", "labell", "idd", "LISTD", "skp");
    }

    @Test
    void everyMistakeOfADocumentIsTold() {
        Reply reply = api.query(
                "mutation { addCredential(input: {owner: {providerId: 1}, values: [{value: 1}, {field: \"f\"}],"
                        + " nam: 1}) { credentiall { id } } x: installProvider { provider { id } } }");

        assertThat(messages(reply))
                .anyMatch(message ->
                        message.contains("Mutation.addCredential: input.values[1].value: String! is missing"))
                .anyMatch(
                        message -> message.contains("Mutation.addCredential: input.values[0].value: String! is a text"))
                .anyMatch(message ->
                        message.contains("AddCredentialInput! has no member of a name that was sent, nearest is name"))
                .anyMatch(message ->
                        message.contains("AddCredentialPayload has no field of this name, nearest is credential"))
                .anyMatch(message ->
                        message.contains("Mutation.installProvider: input: InstallProviderInput! is missing"));
    }

    @Test
    void aVariableInsideALiteralIsTold() {
        Reply reply = api.post(Map.of(
                "query",
                "query ($id: ID) { credentials(owner: {providerId: $id}) { totalCount } }",
                "variables",
                Map.of()));

        assertThat(reply.codes()).containsExactly("BAD_VARIABLES");
    }

    private static List<String> problems(Reply reply) {
        return messages(reply).stream()
                .map(message -> message.replace("A variable does not fit its type: ", ""))
                .map(message -> message.substring(0, message.length() - 1))
                .toList();
    }

    private static List<String> messages(Reply reply) {
        return Arrays.asList(new JsonPath(reply.body()).getObject("errors.message", String[].class));
    }
}

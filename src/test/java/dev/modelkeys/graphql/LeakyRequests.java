package dev.modelkeys.graphql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Requests with the canary in wrong places, where people and programs put secrets by mistake. */
final class LeakyRequests {

    /** Longer than the limit of names, so that it is refused as a name. */
    private static final String PASTED = Canary.SECRET.repeat(8);

    /**
     * What each mutation takes. Not what comes back on purpose, clientMutationId, and not the fields of a form that are
     * not secret.
     */
    private static final Map<String, Map<String, Object>> INPUTS = Map.ofEntries(
            Map.entry("install-provider", Map.of("providerId", "openai")),
            Map.entry("uninstall-provider", Map.of("providerId", "no such", "deleteCredentials", true)),
            Map.entry(
                    "add-credential",
                    Map.of(
                            "owner",
                            Map.of("providerId", "openai"),
                            "name",
                            "name",
                            "values",
                            Steps.values(Canary.SECRET),
                            "makeDefault",
                            false)),
            Map.entry(
                    "edit-credential",
                    Map.of(
                            "id",
                            "no such",
                            "name",
                            "name",
                            "changes",
                            List.of(Map.of("field", "openai_api_key", "value", Canary.SECRET, "clear", false)),
                            "expectedRevision",
                            1)),
            Map.entry("delete-credential", Map.of("id", "no such", "expectedRevision", 1)),
            Map.entry("set-default", Map.of("id", "no such")),
            Map.entry(
                    "add-custom-model",
                    Map.of(
                            "providerId", "openai",
                            "name", "name",
                            "type", "LLM",
                            "credentialName", "name",
                            "values", Steps.values(Canary.SECRET))),
            // Of two kinds at once, so that no provider is asked whatever is spoilt.
            Map.entry(
                    "test-credential",
                    Map.of(
                            "id", "no such",
                            "owner", Map.of("providerId", "openai"),
                            "model", Map.of("providerId", "openai", "model", "name", "type", "LLM"),
                            "values", Steps.values(Canary.SECRET),
                            "changes",
                                    List.of(Map.of(
                                            "field", "openai_api_key", "value", Canary.SECRET, "clear", false)))),
            Map.entry(
                    "acquire-credential",
                    Map.of(
                            "target",
                            Map.of("providerId", "openai", "model", "name", "type", "LLM"),
                            "environment",
                            "production",
                            "calls",
                            1,
                            "exclude",
                            List.of("no such"))),
            Map.entry(
                    "report-outcome",
                    Map.of(
                            "leaseId", "no such",
                            "outcome", "OK",
                            "calls", 1,
                            "retryAfterSeconds", 1,
                            "inputTokens", 1,
                            "outputTokens", 1)),
            Map.entry("reset-credential-health", Map.of("id", "no such")),
            Map.entry("remove-custom-model", Map.of("id", "no such", "expectedRevision", 1)),
            Map.entry("readd-custom-model", Map.of("id", "no such", "credentialId", "no such")));

    private LeakyRequests() {}

    /** Each mutation once for each field of its input, with the canary there in several shapes. */
    static Stream<Map<String, Object>> inVariables() {
        return INPUTS.entrySet().stream().flatMap(mutation -> spoilt(mutation.getValue())
                .map(input -> Map.of("query", Api.document(mutation.getKey()), "variables", Map.of("input", input))));
    }

    /** Copies of the value, each with one part replaced by the canary. */
    private static Stream<Object> spoilt(Object value) {
        List<Object> found = new ArrayList<>(
                List.of(PASTED, List.of(Canary.SECRET), Map.of(Canary.SECRET, Canary.SECRET), Map.of("id", PASTED)));
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, part) -> spoilt(part).forEach(spoilt -> found.add(with(map, key, spoilt))));
            found.add(with(map, Canary.SECRET, Canary.SECRET));
        } else if (value instanceof List<?> list) {
            spoilt(list.get(0)).forEach(spoilt -> found.add(List.of(spoilt)));
        }
        return found.stream();
    }

    private static Map<Object, Object> with(Map<?, ?> map, Object key, Object value) {
        Map<Object, Object> copy = new HashMap<>(map);
        copy.put(key, value);
        return copy;
    }

    static Stream<Map<String, Object>> inDocuments() {
        return Stream.of(
                        "{ € }",
                        "{ €",
                        "€",
                        "{ provider(id: \"€\") { id } }",
                        "{ provider(id: \"€\") { € } }",
                        "{ provider(id: \"€",
                        "{ provider(id: \"€\\u00zz\") { id } }",
                        "{ provider(id: €) { id } }",
                        "{ provider(id: [\"€\"]) { id } }",
                        "{ provider(id: {€: \"€\"}) { id } }",
                        "{ provider(id: \"openai\", €: \"€\") { id } }",
                        "{ customModel(id: \"€\") { id } credential(id: \"€\") { id } }",
                        "{ customModels(type: €) { totalCount } }",
                        "{ customModels(type: \"€\", state: \"€\") { totalCount } }",
                        "{ customModels(first: \"€\") { totalCount } }",
                        "{ customModels(after: \"€\") { totalCount } }",
                        "{ providers(after: \"€\", search: \"€\") { totalCount } }",
                        "{ providers(installed: \"€\") { totalCount } }",
                        "{ credentials(owner: {providerId: \"€\", customModelId: \"€\"}) { totalCount } }",
                        "{ credentials(owner: {providerId: \"openai\"}, after: \"€\") { totalCount } }",
                        "{ deletionImpact(credentialId: \"€\", customModelId: \"€\") { clearsDefault } }",
                        "query € { € }",
                        "query ($€: ID!) { provider(id: $€) { id } }",
                        "query ($a: €) { provider(id: $a) { id } }",
                        "{ ...€ }",
                        "{ ... on € { id } }",
                        "{ __typename } fragment € on € { € }",
                        "{ __typename @€ }",
                        "{ __typename @skip(if: \"€\") }",
                        "{ __type(name: \"€\") { name } }",
                        "subscription { € }",
                        "mutation { addCredential(input: \"€\") { clientMutationId } }",
                        "mutation { addCredential(input: {owner: {providerId: \"€\"}, values: []})"
                                + " { userErrors { message } } }",
                        "mutation { addCredential(input: {owner: {providerId: \"openai\"}, values:"
                                + " [{field: \"openai_api_key\", value: \"€\"}, {field: \"€\", value: \"€\"}]})"
                                + " { credential { id } userErrors { code field message } } }",
                        "mutation { addCredential(input: {owner: {providerId: \"openai\"}, values:"
                                + " [{field: \"api_protocol\", value: \"€\"}, {field: \"openai_api_base\","
                                + " value: \"https://me:€@example.com\"}]}) { userErrors { code field message } } }")
                .map(document -> Map.of("query", filled(document)));
    }

    /** Bodies that are not GraphQL requests. */
    static Stream<String> inBodies() {
        return Stream.of(
                        "€",
                        "\"€\"",
                        "[\"€\"]",
                        "{\"query\": \"€",
                        "{\"€\": €}",
                        "{\"query\": {\"€\": \"€\"}}",
                        "{\"query\": \"{ __typename }\", \"€\": \"€\"}",
                        "{\"query\": \"{ __typename }\", \"operationName\": \"€\"}",
                        "{\"query\": \"{ __typename }\", \"operationName\": [\"€\"]}",
                        "{\"query\": \"{ __typename }\", \"variables\": \"€\"}",
                        "{\"query\": \"{ __typename }\", \"variables\": {\"€\": \"€\", \"€\": \"€\"}}",
                        "{\"query\": \"{ __typename }\", \"extensions\": \"€\"}",
                        "{\"query\": \"{ __typename }\"} €")
                .map(LeakyRequests::filled);
    }

    private static String filled(String template) {
        return template.replace("€", Canary.SECRET);
    }
}

package dev.modelkeys.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random requests over few owners and few names, so that clients meet, with knowledge of earlier answers. */
final class RequestMix {

    private static final Map<String, String> FIELDS = Map.of("openai", "openai_api_key", "cohere", "api_key");
    private static final List<String> PROVIDERS = List.of("openai", "cohere");
    private static final int ENOUGH = 60;

    private final List<String> credentials = new ArrayList<>();
    private final List<String> models = new ArrayList<>();

    /** One more thing to send. */
    record Request(RecordedMutation change, Map<String, ?> input) {}

    synchronized Request next(Random random) {
        int choice = credentials.size() > ENOUGH ? 70 : random.nextInt(100);
        String provider = any(PROVIDERS, random);
        if (choice < 22 || credentials.isEmpty()) {
            return new Request(
                    RecordedMutation.ADD,
                    Map.of(
                            "owner", Map.of("providerId", provider),
                            "name", name(random),
                            "values", values(provider),
                            "makeDefault", random.nextInt(6) == 0));
        }
        if (choice < 40 || models.isEmpty()) {
            return new Request(
                    RecordedMutation.ADD_MODEL,
                    Map.of(
                            "providerId",
                            provider,
                            "name",
                            "model " + random.nextInt(3),
                            "type",
                            random.nextInt(4) == 0 ? "TEXT_EMBEDDING" : "LLM",
                            "credentialName",
                            name(random),
                            "values",
                            values(provider)));
        }
        String credential = any(credentials, random);
        String model = any(models, random);
        if (choice < 55) {
            return new Request(RecordedMutation.EDIT, Map.of("id", credential, "name", "Name " + random.nextInt(12)));
        }
        if (choice < 76) {
            return new Request(RecordedMutation.DELETE, Map.of("id", credential));
        }
        if (choice < 88) {
            return new Request(RecordedMutation.CHOOSE, Map.of("id", credential));
        }
        if (choice < 94) {
            return new Request(RecordedMutation.REMOVE, Map.of("id", model));
        }
        return new Request(RecordedMutation.READD, Map.of("id", model, "credentialId", credential));
    }

    /** Learns created and deleted objects; unknown outcomes teach nothing. */
    synchronized void learn(RecordedRequest deed) {
        if (!deed.isDone()) {
            return;
        }
        Response told = deed.answer();
        switch (deed.change()) {
            case ADD -> credentials.add(told.text("/credential/id"));
            case ADD_MODEL -> {
                credentials.add(told.text("/credential/id"));
                if (!models.contains(told.text("/customModel/id"))) {
                    models.add(told.text("/customModel/id"));
                }
            }
            case DELETE -> {
                credentials.remove(told.text("/deletedCredentialId"));
                models.remove(told.text("/deletedCustomModelId"));
            }
            default -> {
                // It made nothing and took nothing away.
            }
        }
    }

    private static List<Map<String, String>> values(String provider) {
        return List.of(Map.of("field", FIELDS.getOrDefault(provider, ""), "value", "sk-not-a-real-key-of-a-crowd"));
    }

    /** Blank for one that the server finds. */
    private static String name(Random random) {
        return random.nextInt(3) == 0 ? "" : "Name " + random.nextInt(12);
    }

    private static String any(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}

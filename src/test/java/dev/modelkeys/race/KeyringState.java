package dev.modelkeys.race;

import com.fasterxml.jackson.databind.JsonNode;
import dev.modelkeys.dev.DurableDatabase;
import dev.modelkeys.live.Client;
import dev.modelkeys.live.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The credentials of one owner, as the database has them or as the API shows them.
 *
 * @param state LISTED or REMOVED
 * @param chosen the default's id, empty where there is none
 */
record KeyringState(String id, String state, String chosen, Set<String> credentials) {

    private static final String SHOWN = "credentials { id } defaultCredential { id }";
    private static final String QUERY = "{ provider(id: \"" + HttpUseCases.PROVIDER + "\") { credentialCount " + SHOWN
            + " customModels { id state name " + SHOWN + " } removedCustomModels { id state name " + SHOWN + " } } }";

    /** Where both agree, what they say of the custom model of this name. */
    static Optional<KeyringState> of(String model, DurableDatabase database, Client client) throws Exception {
        return agreed(stored(database, "model_name = '" + model + "'"), shown(model, client));
    }

    /** Where both agree, what they say of the provider's own credentials. */
    static Optional<KeyringState> ofProvider(DurableDatabase database, Client client) throws Exception {
        Response told = HttpUseCases.done(client.query(QUERY));
        JsonNode provider = told.body().at("/data/provider");
        Optional<KeyringState> shown =
                provider.path("credentialCount").asInt() == 0 ? Optional.empty() : Optional.of(ring(provider));
        return agreed(stored(database, "model_name is null"), shown);
    }

    private static Optional<KeyringState> agreed(Optional<KeyringState> stored, Optional<KeyringState> shown) {
        if (!stored.equals(shown)) {
            throw new AssertionError("stored: " + stored + ", shown: " + shown);
        }
        return stored;
    }

    private static Optional<KeyringState> shown(String model, Client client) throws Exception {
        JsonNode provider = HttpUseCases.done(client.query(QUERY)).body().at("/data/provider");
        List<KeyringState> found = new ArrayList<>();
        for (String list : List.of("customModels", "removedCustomModels")) {
            provider.path(list).forEach(shown -> {
                if (shown.path("name").asText().equals(model)) {
                    found.add(ring(shown));
                }
            });
        }
        return only(found);
    }

    private static KeyringState ring(JsonNode owner) {
        Set<String> credentials = new TreeSet<>();
        owner.path("credentials")
                .forEach(credential -> credentials.add(credential.path("id").asText()));
        return new KeyringState(
                owner.path("id").asText(""),
                owner.path("state").asText("LISTED"),
                owner.at("/defaultCredential/id").asText(""),
                credentials);
    }

    private static Optional<KeyringState> stored(DurableDatabase database, String which) {
        List<KeyringState> found = database
                .texts("select concat_ws(',', case when model_name is not null then id::text else '' end,"
                        + " case when removed then 'REMOVED' else 'LISTED' end, coalesce(default_credential_id::text, ''),"
                        + " (select string_agg(c.id::text, ' ') from credential c where c.keyring_id = k.id))"
                        + " from keyring k where provider_id = '" + HttpUseCases.PROVIDER + "' and " + which)
                .stream()
                .map(row -> row.split(",", -1))
                .map(row -> new KeyringState(row[0], row[1], row[2], new TreeSet<>(List.of(row[3].split(" ", -1)))))
                .toList();
        return only(found);
    }

    private static Optional<KeyringState> only(List<KeyringState> found) {
        if (found.size() > 1) {
            throw new AssertionError("More than one: " + found);
        }
        return found.stream().findFirst();
    }
}

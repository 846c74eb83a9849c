package dev.modelkeys.credential;

import dev.modelkeys.access.CurrentCaller;
import dev.modelkeys.access.RequestContext;
import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.query.CredentialRow;
import dev.modelkeys.query.FetchPlan;
import dev.modelkeys.query.KeyringReader;
import dev.modelkeys.query.KeyringReads;
import dev.modelkeys.query.KeyringRow;
import dev.modelkeys.query.Part;
import dev.modelkeys.query.ProviderFacts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The use cases of one workspace as callers run them, each in a transaction of its own. */
final class UseCases {

    /** Everything there is to read. */
    static final FetchPlan ALL = new FetchPlan(
            EnumSet.allOf(Part.class), List.of(ProviderFacts.INSTALLED, ProviderFacts.MODEL_COUNTS), List.of());

    private static final String SECRET = "sk-not-a-real-key-0123";
    private static final Map<String, Map<String, String>> VALUES = Map.of(
            "openai", Map.of("openai_api_key", SECRET),
            "cohere", Map.of("api_key", SECRET),
            "baichuan", Map.of("api_key", SECRET),
            "ollama",
                    Map.of(
                            "base_url", "http://localhost:11434",
                            "mode", "chat",
                            "context_size", "4096",
                            "max_tokens", "4096"));

    private final Drafts drafts;
    private final CredentialRules rules;
    private final InstallationRules installations;
    private final KeyringReader shelves;
    private final CurrentCaller caller;
    private final RequestContext call;

    UseCases(
            Drafts drafts,
            CredentialRules rules,
            InstallationRules installations,
            KeyringReader shelves,
            CurrentCaller caller,
            RequestContext call) {
        this.drafts = drafts;
        this.rules = rules;
        this.installations = installations;
        this.shelves = shelves;
        this.caller = caller;
        this.call = call;
    }

    static Owner provider(String id) {
        return new Owner.OfProvider(id);
    }

    static Owner model(UUID id) {
        return new Owner.OfCustomModel(id.toString());
    }

    /** No more than what the provider's form asks for. */
    static List<FieldValue> values(String providerId) {
        return VALUES.getOrDefault(providerId, Map.of()).entrySet().stream()
                .map(value -> new FieldValue(value.getKey(), value.getValue()))
                .toList();
    }

    <T> T inTransaction(Callable<T> useCase) {
        return here(() -> QuarkusTransaction.requiringNew().call(useCase));
    }

    <T> T here(Callable<T> work) {
        try {
            return caller.run(call, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    CredentialChanged add(AddCredential command) {
        CredentialDraft draft = here(() -> drafts.of(command));
        return inTransaction(() -> rules.add(draft));
    }

    CredentialChanged add(Owner owner, @Nullable String name) {
        return add(new AddCredential(owner, name, values("openai"), false));
    }

    CustomModelAdded addModel(AddCustomModel command) {
        CustomModelDraft draft = here(() -> drafts.of(command));
        return inTransaction(() -> rules.addCustomModel(draft));
    }

    CustomModelAdded addModel(String name, @Nullable String credentialName) {
        return addModel(new AddCustomModel("openai", name, ModelType.LLM, credentialName, values("openai")));
    }

    CredentialChanged edit(EditCredential command) {
        EditDraft draft = here(() -> drafts.of(command));
        return inTransaction(() -> rules.edit(draft));
    }

    CredentialChanged rename(UUID credential, String name, @Nullable Integer expectedRevision) {
        return edit(new EditCredential(credential.toString(), name, List.of(), expectedRevision));
    }

    CredentialDeleted delete(UUID credential) {
        return delete(credential, null);
    }

    CredentialDeleted delete(UUID credential, @Nullable Integer expectedRevision) {
        return inTransaction(() -> rules.delete(credential.toString(), expectedRevision));
    }

    CredentialChanged choose(UUID credential) {
        return inTransaction(() -> rules.setDefault(credential.toString()));
    }

    UUID remove(UUID model) {
        return remove(model, null);
    }

    UUID remove(UUID model, @Nullable Integer expectedRevision) {
        return inTransaction(() -> rules.removeCustomModel(model.toString(), expectedRevision))
                .customModel();
    }

    CredentialChanged readd(UUID model, UUID credential) {
        return inTransaction(() -> rules.readdCustomModel(model.toString(), credential.toString()));
    }

    String install(String providerId) {
        return inTransaction(() -> installations.install(providerId));
    }

    String uninstall(String providerId, boolean deleteCredentials) {
        return inTransaction(() -> installations.uninstall(providerId, deleteCredentials));
    }

    /** Installed, without any credential. */
    void fresh(String providerId) {
        uninstall(providerId, true);
        install(providerId);
    }

    KeyringReads shelf(String providerId) {
        return here(() -> shelves.ofProviders(List.of(providerId), ALL));
    }

    Map<String, Boolean> installed() {
        return here(shelves::installed);
    }

    Optional<KeyringRow> findRing(UUID id) {
        return here(() -> shelves.ofKeyring(id.toString(), ALL)).keyring(id);
    }

    KeyringRow ring(UUID id) {
        return findRing(id).orElseThrow();
    }

    Optional<CredentialRow> findCredential(UUID id) {
        return here(() -> shelves.ofCredential(id.toString(), ALL)).credential(id);
    }
}

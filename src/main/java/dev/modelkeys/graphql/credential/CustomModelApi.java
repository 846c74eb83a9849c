package dev.modelkeys.graphql.credential;

import dev.modelkeys.credential.AddCustomModel;
import dev.modelkeys.credential.CredentialChanged;
import dev.modelkeys.credential.CredentialRules;
import dev.modelkeys.credential.CustomModelAdded;
import dev.modelkeys.credential.CustomModelDraft;
import dev.modelkeys.credential.CustomModelRemoved;
import dev.modelkeys.credential.Drafts;
import dev.modelkeys.credential.SaveProbe;
import dev.modelkeys.graphql.Descriptions;
import dev.modelkeys.graphql.Mutations;
import dev.modelkeys.graphql.credential.CustomModelInputs.AddCustomModelInput;
import dev.modelkeys.graphql.credential.CustomModelInputs.ReaddCustomModelInput;
import dev.modelkeys.graphql.credential.CustomModelInputs.RemoveCustomModelInput;
import dev.modelkeys.graphql.credential.CustomModelTypes.AddCustomModelPayload;
import dev.modelkeys.graphql.credential.CustomModelTypes.ReaddCustomModelPayload;
import dev.modelkeys.graphql.credential.CustomModelTypes.RemoveCustomModelPayload;
import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.operation.AttemptedChange;
import dev.modelkeys.operation.Questioned;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Mutations of custom models. */
@GraphQLApi
public class CustomModelApi {

    private final Drafts drafts;
    private final SaveProbe probe;
    private final CredentialRules rules;
    private final Reads reads;
    private final Mutations mutations;

    CustomModelApi(Drafts drafts, SaveProbe probe, CredentialRules rules, Reads reads, Mutations mutations) {
        this.drafts = drafts;
        this.probe = probe;
        this.rules = rules;
        this.reads = reads;
        this.mutations = mutations;
    }

    @Mutation
    @NonNull @Description(
            "Adds a custom model with its first credential, or a credential to the custom model of"
                    + " this name and type. The provider is asked first, as by addCredential. Requires permission MANAGE_CREDENTIALS.")
    public CompletionStage<AddCustomModelPayload> addCustomModel(
            @NonNull @Description(Descriptions.INPUT) AddCustomModelInput input) {
        String mutationId = input.clientMutationId();
        return mutations.askAndRun(
                AttemptedChange.of(AuditAction.CUSTOM_MODEL_ADDED),
                mutationId,
                CustomModelAdded.class,
                new Questioned<CustomModelDraft, CustomModelAdded>(
                        () -> drafts.of(new AddCustomModel(
                                input.providerId(),
                                input.name(),
                                input.type(),
                                input.credentialName(),
                                InputMapper.of(input.values()))),
                        probe::about,
                        rules::addCustomModel),
                added -> {
                    CredentialChanged change = added.change();
                    ReadContext context = read(change);
                    return new AddCustomModelPayload(
                            context.customModel(change.keyring()).orElse(null),
                            context.credentialOrNull(change.credential()),
                            added.outcome(),
                            context.credentialOrNull(change.previousDefault()),
                            mutationId,
                            List.of());
                },
                errors -> new AddCustomModelPayload(null, null, null, null, mutationId, errors));
    }

    @Mutation
    @NonNull @Description("Removes a custom model from the model list. Its credentials are kept, and it can be"
            + " re-added. Removing it again changes nothing. Requires permission MANAGE_CREDENTIALS.")
    public RemoveCustomModelPayload removeCustomModel(
            @NonNull @Description(Descriptions.INPUT) RemoveCustomModelInput input) {
        String mutationId = input.clientMutationId();
        return mutations.run(
                AttemptedChange.of(AuditAction.CUSTOM_MODEL_REMOVED).customModel(input.id()),
                mutationId,
                CustomModelRemoved.class,
                () -> rules.removeCustomModel(input.id(), input.expectedRevision()),
                removed -> {
                    ReadContext context = reads.ofChange(removed.customModel(), removed.previousDefault());
                    return new RemoveCustomModelPayload(
                            context.customModel(removed.customModel()).orElse(null),
                            context.credentialOrNull(removed.previousDefault()),
                            mutationId,
                            List.of());
                },
                errors -> new RemoveCustomModelPayload(null, null, mutationId, errors));
    }

    @Mutation
    @NonNull @Description("Lists a removed custom model again, with one of its credentials as default. For a listed"
            + " model this sets the default. Requires permission MANAGE_CREDENTIALS.")
    public ReaddCustomModelPayload readdCustomModel(
            @NonNull @Description(Descriptions.INPUT) ReaddCustomModelInput input) {
        String mutationId = input.clientMutationId();
        return mutations.run(
                AttemptedChange.of(AuditAction.CUSTOM_MODEL_READDED)
                        .customModel(input.id())
                        .credential(input.credentialId()),
                mutationId,
                CredentialChanged.class,
                () -> rules.readdCustomModel(input.id(), input.credentialId()),
                chosen -> {
                    ReadContext context = read(chosen);
                    return new ReaddCustomModelPayload(
                            context.customModel(chosen.keyring()).orElse(null),
                            context.credentialOrNull(chosen.credential()),
                            context.credentialOrNull(chosen.previousDefault()),
                            mutationId,
                            List.of());
                },
                errors -> new ReaddCustomModelPayload(null, null, null, mutationId, errors));
    }

    private ReadContext read(CredentialChanged change) {
        return reads.ofChange(change.keyring(), change.credential(), change.previousDefault());
    }
}

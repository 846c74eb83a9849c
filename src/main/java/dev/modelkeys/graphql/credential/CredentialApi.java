package dev.modelkeys.graphql.credential;

import dev.modelkeys.credential.AddCredential;
import dev.modelkeys.credential.CredentialChanged;
import dev.modelkeys.credential.CredentialDeleted;
import dev.modelkeys.credential.CredentialDraft;
import dev.modelkeys.credential.CredentialRules;
import dev.modelkeys.credential.Drafts;
import dev.modelkeys.credential.EditCredential;
import dev.modelkeys.credential.EditDraft;
import dev.modelkeys.credential.SaveProbe;
import dev.modelkeys.graphql.Descriptions;
import dev.modelkeys.graphql.Mutations;
import dev.modelkeys.graphql.credential.CredentialInputs.AddCredentialInput;
import dev.modelkeys.graphql.credential.CredentialInputs.DeleteCredentialInput;
import dev.modelkeys.graphql.credential.CredentialInputs.EditCredentialInput;
import dev.modelkeys.graphql.credential.CredentialInputs.SetDefaultCredentialInput;
import dev.modelkeys.graphql.credential.CredentialTypes.AddCredentialPayload;
import dev.modelkeys.graphql.credential.CredentialTypes.DeleteCredentialPayload;
import dev.modelkeys.graphql.credential.CredentialTypes.EditCredentialPayload;
import dev.modelkeys.graphql.credential.CredentialTypes.SetDefaultCredentialPayload;
import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.operation.AttemptedChange;
import dev.modelkeys.operation.Questioned;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** Mutations of credentials. */
@GraphQLApi
public class CredentialApi {

    private final Drafts drafts;
    private final SaveProbe probe;
    private final CredentialRules rules;
    private final Reads reads;
    private final Mutations mutations;

    CredentialApi(Drafts drafts, SaveProbe probe, CredentialRules rules, Reads reads, Mutations mutations) {
        this.drafts = drafts;
        this.probe = probe;
        this.rules = rules;
        this.reads = reads;
        this.mutations = mutations;
    }

    @Mutation
    @NonNull @Description("Adds a credential to a provider or a custom model. The first credential of an owner"
            + " becomes its default. The provider is asked first, by a call that costs nothing, as the server is set up:"
            + " a credential that it does not accept is refused with CREDENTIAL_REJECTED, every other verdict is in"
            + " Credential.health. Requires permission MANAGE_CREDENTIALS.")
    public CompletionStage<AddCredentialPayload> addCredential(
            @NonNull @Description(Descriptions.INPUT) AddCredentialInput input) {
        String mutationId = input.clientMutationId();
        return mutations.askAndRun(
                AttemptedChange.of(AuditAction.CREDENTIAL_ADDED)
                        .customModel(input.owner().customModelId()),
                mutationId,
                CredentialChanged.class,
                new Questioned<CredentialDraft, CredentialChanged>(
                        () -> drafts.of(new AddCredential(
                                InputMapper.owner(input.owner()),
                                input.name(),
                                InputMapper.of(input.values()),
                                Boolean.TRUE.equals(input.makeDefault()))),
                        probe::about,
                        rules::add),
                added -> {
                    ReadContext context = read(added);
                    return new AddCredentialPayload(
                            context.credentialOrNull(added.credential()),
                            context.owner(added.keyring()).orElse(null),
                            context.credentialOrNull(added.previousDefault()),
                            mutationId,
                            List.of());
                },
                errors -> new AddCredentialPayload(null, null, null, mutationId, errors));
    }

    @Mutation
    @NonNull @Description(
            "Changes the name and values of a credential. Fields that are not listed keep their"
                    + " value, secret or not. The provider is asked about other values first, as by addCredential; where the"
                    + " credential is changed meanwhile, the edit is refused with CONFLICT. Requires permission MANAGE_CREDENTIALS.")
    public CompletionStage<EditCredentialPayload> editCredential(
            @NonNull @Description(Descriptions.INPUT) EditCredentialInput input) {
        String mutationId = input.clientMutationId();
        return mutations.askAndRun(
                AttemptedChange.of(AuditAction.CREDENTIAL_EDITED).credential(input.id()),
                mutationId,
                CredentialChanged.class,
                new Questioned<EditDraft, CredentialChanged>(
                        () -> drafts.of(new EditCredential(
                                input.id(),
                                input.name(),
                                InputMapper.changes(input.changes()),
                                input.expectedRevision())),
                        probe::about,
                        rules::edit),
                edited -> new EditCredentialPayload(
                        read(edited).credentialOrNull(edited.credential()), mutationId, List.of()),
                errors -> new EditCredentialPayload(null, mutationId, errors));
    }

    @Mutation
    @NonNull @Description("Deletes a credential. No other credential becomes the default in its place; a custom"
            + " model is deleted with its last credential. Requires permission MANAGE_CREDENTIALS.")
    public DeleteCredentialPayload deleteCredential(
            @NonNull @Description(Descriptions.INPUT) DeleteCredentialInput input) {
        String mutationId = input.clientMutationId();
        return mutations.run(
                AttemptedChange.of(AuditAction.CREDENTIAL_DELETED).credential(input.id()),
                mutationId,
                CredentialDeleted.class,
                () -> rules.delete(input.id(), input.expectedRevision()),
                deleted -> {
                    UUID model = deleted.customModel();
                    return new DeleteCredentialPayload(
                            deleted.credential().toString(),
                            owner(deleted).orElse(null),
                            deleted.ownerDeleted() && model != null ? model.toString() : null,
                            mutationId,
                            List.of());
                },
                errors -> new DeleteCredentialPayload(null, null, null, mutationId, errors));
    }

    @Mutation("setDefaultCredential")
    @NonNull @Description("Sets the default credential of its owner. A removed custom model is listed again."
            + " Requires permission MANAGE_CREDENTIALS.")
    public SetDefaultCredentialPayload setDefaultCredential(
            @NonNull @Description(Descriptions.INPUT) SetDefaultCredentialInput input) {
        String mutationId = input.clientMutationId();
        return mutations.run(
                AttemptedChange.of(AuditAction.DEFAULT_SET).credential(input.id()),
                mutationId,
                CredentialChanged.class,
                () -> rules.setDefault(input.id()),
                chosen -> {
                    ReadContext context = read(chosen);
                    return new SetDefaultCredentialPayload(
                            context.credentialOrNull(chosen.credential()),
                            context.owner(chosen.keyring()).orElse(null),
                            context.credentialOrNull(chosen.previousDefault()),
                            mutationId,
                            List.of());
                },
                errors -> new SetDefaultCredentialPayload(null, null, null, mutationId, errors));
    }

    private ReadContext read(CredentialChanged change) {
        return reads.ofChange(change.keyring(), change.credential(), change.previousDefault());
    }

    private Optional<? extends CredentialOwnerView> owner(CredentialDeleted deleted) {
        UUID model = deleted.customModel();
        return model == null
                ? reads.ofProviders(List.of(deleted.providerId())).provider(deleted.providerId())
                : reads.ofKeyring(model).customModel(model);
    }
}

package dev.modelkeys.graphql.credential;

import dev.modelkeys.catalog.Catalog;
import dev.modelkeys.credential.Owner;
import dev.modelkeys.graphql.Arguments;
import dev.modelkeys.graphql.Connections;
import dev.modelkeys.graphql.CurrentOperation;
import dev.modelkeys.graphql.Cursor;
import dev.modelkeys.graphql.Descriptions;
import dev.modelkeys.graphql.Paging;
import dev.modelkeys.graphql.RequestError;
import dev.modelkeys.graphql.credential.CredentialInputs.CredentialOwnerInput;
import dev.modelkeys.graphql.credential.CredentialTypes.CredentialConnection;
import dev.modelkeys.graphql.credential.CredentialTypes.CredentialEdge;
import dev.modelkeys.kernel.Ids;
import dev.modelkeys.kernel.Page;
import dev.modelkeys.query.CredentialPages;
import dev.modelkeys.query.CredentialRow;
import dev.modelkeys.query.DeletionImpact;
import dev.modelkeys.query.DeletionImpacts;
import dev.modelkeys.query.KeyringRow;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Queries of credentials. */
@GraphQLApi
public class CredentialQueryApi {

    private final Catalog catalog;
    private final Reads reads;
    private final CredentialPages pages;
    private final DeletionImpacts impacts;
    private final CurrentOperation operation;

    CredentialQueryApi(
            Catalog catalog, Reads reads, CredentialPages pages, DeletionImpacts impacts, CurrentOperation operation) {
        this.operation = operation;
        this.catalog = catalog;
        this.reads = reads;
        this.pages = pages;
        this.impacts = impacts;
    }

    @Query
    @Description("Credential by id, without its secrets; null if the workspace has none of this id."
            + " Requires permission READ.")
    public @Nullable CredentialView credential(@Id @NonNull @Description("Id of the credential.") String id) {
        return Ids.parse(id)
                .flatMap(credential -> reads.ofCredential(id).credential(credential))
                .orElse(null);
    }

    @Query
    @NonNull @Description("Credentials of one owner, newest first. Requires permission READ.")
    public CredentialConnection credentials(
            @NonNull @Description("Owner of the credentials.") CredentialOwnerInput owner,
            @Description(Descriptions.SEARCH) @Nullable String search,
            @DefaultValue(Paging.DEFAULT_SIZE) @Description(Descriptions.FIRST) @Nullable Integer first,
            @Description(Descriptions.AFTER) @Nullable String after) {
        Paging paging = Paging.of(first, after);
        UUID position = after == null ? null : Cursor.parseId(after);
        String term = Arguments.search(search);
        Owner owned = InputMapper.owner(owner);
        ReadContext context = read(owned);
        return keyring(owned, context)
                .map(keyring -> connection(context, keyring, term, paging, position))
                .orElseGet(() -> connection(new Page<>(List.of(), false), paging, 0));
    }

    @Query
    @Description("Consequences of deleting a credential or removing a custom model; null if the workspace"
            + " has none of this id. Takes exactly one of the two arguments. Requires permission READ.")
    public @Nullable DeletionImpact deletionImpact(
            @Id @Description("Id of the credential to delete.") @Nullable String credentialId,
            @Id @Description("Id of the custom model to remove.") @Nullable String customModelId) {
        if ((credentialId == null) == (customModelId == null)) {
            throw RequestError.invalidArgument("Give exactly one of 'credentialId' and 'customModelId'.");
        }
        Optional<DeletionImpact> impact = credentialId != null
                ? impacts.ofDeletingCredential(credentialId, reads.plan())
                : impacts.ofRemovingModel(customModelId == null ? "" : customModelId);
        return impact.orElse(null);
    }

    private ReadContext read(Owner owner) {
        if (owner instanceof Owner.OfCustomModel model) {
            return reads.ofKeyring(model.customModelId());
        }
        String id = ((Owner.OfProvider) owner).providerId();
        return reads.ofProviderKeyrings(
                catalog.find(id).map(provider -> provider.id()).stream().toList());
    }

    private Optional<KeyringRow> keyring(Owner owner, ReadContext context) {
        if (owner instanceof Owner.OfCustomModel model) {
            return Ids.parse(model.customModelId())
                    .filter(id -> context.customModel(id).isPresent())
                    .flatMap(id -> context.reads().keyring(id));
        }
        return catalog.find(((Owner.OfProvider) owner).providerId())
                .flatMap(provider -> context.reads().providerKeyring(provider.id()));
    }

    private CredentialConnection connection(
            ReadContext context, KeyringRow keyring, @Nullable String search, Paging paging, @Nullable UUID position) {
        Page<CredentialRow> page = pages.page(keyring.id(), search, paging.first(), position, reads.plan());
        List<CredentialView> views = page.items().stream()
                .map(credential -> context.credential(credential, keyring))
                .flatMap(Optional::stream)
                .toList();
        return connection(
                new Page<>(views, page.hasNext()),
                paging,
                operation.totalOf("CredentialConnection", () -> pages.count(keyring.id(), search)));
    }

    private static CredentialConnection connection(Page<CredentialView> page, Paging paging, int totalCount) {
        return Connections.of(
                page,
                paging,
                view -> Cursor.of(view.getId()),
                Function.identity(),
                CredentialEdge::new,
                CredentialConnection::new,
                totalCount);
    }
}

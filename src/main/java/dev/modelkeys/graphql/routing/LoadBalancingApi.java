package dev.modelkeys.graphql.routing;

import dev.modelkeys.catalog.Catalog;
import dev.modelkeys.catalog.Provider;
import dev.modelkeys.graphql.Connections;
import dev.modelkeys.graphql.CurrentOperation;
import dev.modelkeys.graphql.Cursor;
import dev.modelkeys.graphql.Descriptions;
import dev.modelkeys.graphql.Mutations;
import dev.modelkeys.graphql.Paging;
import dev.modelkeys.graphql.credential.LoadBalancingView;
import dev.modelkeys.graphql.credential.ReadContext;
import dev.modelkeys.graphql.credential.Reads;
import dev.modelkeys.graphql.routing.LoadBalancingTypes.LoadBalancingConnection;
import dev.modelkeys.graphql.routing.LoadBalancingTypes.LoadBalancingEdge;
import dev.modelkeys.graphql.routing.LoadBalancingTypes.PoolMemberInput;
import dev.modelkeys.graphql.routing.LoadBalancingTypes.SaveLoadBalancingInput;
import dev.modelkeys.graphql.routing.LoadBalancingTypes.SaveLoadBalancingPayload;
import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.kernel.Page;
import dev.modelkeys.operation.AttemptedChange;
import dev.modelkeys.query.PoolPages;
import dev.modelkeys.query.PoolPages.Position;
import dev.modelkeys.query.PoolRow;
import dev.modelkeys.routing.policy.LoadBalancingSaved;
import dev.modelkeys.routing.policy.PoolRules;
import dev.modelkeys.routing.policy.SaveLoadBalancing;
import dev.modelkeys.routing.resolution.BalancingStrategy;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Query and mutation of pools. */
@GraphQLApi
public class LoadBalancingApi {

    private final Catalog catalog;
    private final PoolPages pages;
    private final PoolRules rules;
    private final Reads reads;
    private final Mutations mutations;
    private final CurrentOperation operation;

    LoadBalancingApi(
            Catalog catalog,
            PoolPages pages,
            PoolRules rules,
            Reads reads,
            Mutations mutations,
            CurrentOperation operation) {
        this.catalog = catalog;
        this.pages = pages;
        this.rules = rules;
        this.reads = reads;
        this.mutations = mutations;
        this.operation = operation;
    }

    @Query
    @Description("Pools of models, those that are switched off too, ordered by provider, model and environment; null if"
            + " refused. Requires permission READ.")
    public @Nullable LoadBalancingConnection loadBalancings(
            @Id @Description("Provider of the models: its catalogue key or an alias; null: all.") @Nullable String providerId,
            @DefaultValue(Paging.DEFAULT_SIZE) @Description(Descriptions.FIRST) @Nullable Integer first,
            @Description(Descriptions.AFTER) @Nullable String after) {
        Paging paging = Paging.of(first, after);
        List<String> providers = providerIds(providerId);
        Page<PoolRow> page = pages.page(providers, paging.first(), after == null ? null : position(after));
        ReadContext context = reads.ofPools(page.items());
        return Connections.of(
                page,
                paging,
                LoadBalancingApi::cursor,
                pool -> new LoadBalancingView(pool, context),
                LoadBalancingEdge::new,
                LoadBalancingConnection::new,
                operation.totalOf("LoadBalancingConnection", () -> pages.count(providers)));
    }

    @Mutation
    @NonNull @Description("Saves the pool of a model, for calls in one environment or for those that name none: replaces the"
            + " one that was there. From then on these credentials share the calls, if the pool is on. Requires permission"
            + " MANAGE_CREDENTIALS.")
    public SaveLoadBalancingPayload saveLoadBalancing(
            @NonNull @Description(Descriptions.INPUT) SaveLoadBalancingInput input) {
        String mutationId = input.clientMutationId();
        return mutations.run(
                AttemptedChange.of(AuditAction.LOAD_BALANCING_SAVED),
                mutationId,
                LoadBalancingSaved.class,
                () -> rules.save(command(input)),
                saved -> new SaveLoadBalancingPayload(view(saved), mutationId, List.of()),
                errors -> new SaveLoadBalancingPayload(null, mutationId, errors));
    }

    private @Nullable LoadBalancingView view(LoadBalancingSaved saved) {
        String environment = saved.environment();
        return pages.find(new Position(
                        saved.providerId(),
                        saved.model(),
                        saved.type().name(),
                        saved.custom(),
                        environment == null ? "" : environment))
                .map(pool -> new LoadBalancingView(pool, reads.ofPools(List.of(pool))))
                .orElse(null);
    }

    private static SaveLoadBalancing command(SaveLoadBalancingInput input) {
        return new SaveLoadBalancing(
                RoutingInputs.reference(input.target()),
                input.environment(),
                input.enabled(),
                Objects.requireNonNullElse(input.strategy(), BalancingStrategy.ROUND_ROBIN),
                input.members().stream().map(LoadBalancingApi::member).toList());
    }

    private static SaveLoadBalancing.Member member(PoolMemberInput member) {
        return new SaveLoadBalancing.Member(
                member.credentialId(),
                !Boolean.FALSE.equals(member.enabled()),
                Objects.requireNonNullElse(member.weight(), 1),
                Objects.requireNonNullElse(member.priority(), 0));
    }

    /** Pools of providers that left the catalogue are not shown. */
    private List<String> providerIds(@Nullable String providerId) {
        return providerId == null
                ? catalog.providers().stream().map(Provider::id).toList()
                : catalog.find(providerId).map(Provider::id).stream().toList();
    }

    private static String cursor(PoolRow pool) {
        Position position = Position.of(pool);
        return Cursor.of(
                position.providerId(),
                position.model(),
                position.type(),
                String.valueOf(position.custom()),
                position.environment());
    }

    private static Position position(String after) {
        List<String> parts = Cursor.parse(after, 5);
        return new Position(parts.get(0), parts.get(1), parts.get(2), Boolean.parseBoolean(parts.get(3)), parts.get(4));
    }
}

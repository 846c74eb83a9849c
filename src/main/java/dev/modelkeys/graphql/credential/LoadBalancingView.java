package dev.modelkeys.graphql.credential;

import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.query.CredentialRow;
import dev.modelkeys.query.PoolRow;
import dev.modelkeys.routing.resolution.BalancingStrategy;
import dev.modelkeys.routing.resolution.Candidate;
import dev.modelkeys.routing.resolution.CredentialState;
import dev.modelkeys.routing.resolution.Member;
import dev.modelkeys.routing.resolution.OwnerState;
import dev.modelkeys.routing.resolution.Pool;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Pool of a model as clients see it. */
@Type("LoadBalancing")
@Description(
        "Credentials that share the calls of a model: a pool, for calls in one environment or for those that name none.")
public final class LoadBalancingView {

    private final PoolRow pool;
    private final ReadContext context;

    public LoadBalancingView(PoolRow pool, ReadContext context) {
        this.pool = pool;
        this.context = context;
    }

    @Id
    @NonNull @Description("Catalogue key of the model's provider.")
    public String getProviderId() {
        return pool.providerId();
    }

    @NonNull @Description("Model id as the provider spells it.")
    public String getModel() {
        return pool.model().name();
    }

    @NonNull @Description("Type of the model.")
    public ModelType getType() {
        return pool.model().type();
    }

    @Description("Whether the model is a custom one.")
    public boolean getCustom() {
        return pool.custom();
    }

    @Description("Environment whose calls it serves; null for calls that name none.")
    public @Nullable String getEnvironment() {
        return pool.environment();
    }

    @Description("Whether the pool is switched on; one that is off changes nothing.")
    public boolean getEnabled() {
        return pool.enabled();
    }

    @NonNull @Description("Way of choosing among members that can serve.")
    public BalancingStrategy getStrategy() {
        return BalancingStrategy.valueOf(pool.strategy());
    }

    @Description(
            "Whether the pool is on and fewer than two members can serve at present, or only those that their provider"
                    + " rejects.")
    public boolean getDegraded() {
        Map<UUID, CredentialState> states = new HashMap<>();
        List<Member> members = pool.members().stream()
                .map(member -> new Member(
                        member.slot(),
                        candidate(member.credential(), states),
                        member.enabled() && isThere(member.credential()),
                        member.weight(),
                        member.priority()))
                .toList();
        Candidate assigned = candidate(pool.assigned(), states);
        return new Pool(pool.id(), pool.enabled(), getStrategy(), members)
                .isDegraded(assigned, new OwnerState(0, states), context.now());
    }

    @NonNull @Description("Members, 1 to 50, in the order in which they take turns.")
    public List<@NonNull PoolMemberView> getMembers() {
        return pool.members().stream()
                .map(member -> new PoolMemberView(member, pool.assigned(), context))
                .toList();
    }

    private @Nullable Candidate candidate(@Nullable UUID id, Map<UUID, CredentialState> states) {
        CredentialRow credential =
                id == null ? null : context.reads().credential(id).orElse(null);
        if (credential == null) {
            return null;
        }
        states.put(credential.id(), RoutedCredential.state(credential));
        return RoutedCredential.candidate(credential);
    }

    /** False for a member that was deleted since the pool was read. */
    private boolean isThere(@Nullable UUID credential) {
        return credential == null || context.reads().credential(credential).isPresent();
    }
}

package dev.modelkeys.graphql.routing;

import dev.modelkeys.graphql.Descriptions;
import dev.modelkeys.graphql.PageInfo;
import dev.modelkeys.graphql.UserError;
import dev.modelkeys.graphql.credential.HealthInputs.ModelRefInput;
import dev.modelkeys.graphql.credential.LoadBalancingView;
import dev.modelkeys.routing.resolution.BalancingStrategy;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Pages of pools, and input and result of saving one. */
public final class LoadBalancingTypes {

    private LoadBalancingTypes() {}

    @Type("LoadBalancingConnection")
    @Description("Page of pools, as defined by Relay Cursor Connections.")
    public record LoadBalancingConnection(
            @NonNull @Description("The pools of this page.") List<@NonNull LoadBalancingView> nodes,
            @NonNull @Description("The pools of this page, each with its cursor.")
                    List<@NonNull LoadBalancingEdge> edges,
            @NonNull @Description(Descriptions.PAGE_INFO) PageInfo pageInfo,
            @Description(Descriptions.TOTAL_COUNT) int totalCount) {}

    @Type("LoadBalancingEdge")
    @Description("Pool with its cursor, as defined by Relay Cursor Connections.")
    public record LoadBalancingEdge(
            @NonNull @Description(Descriptions.CURSOR) String cursor,
            @NonNull @Description("The pool of this edge.") LoadBalancingView node) {}

    @Input("SaveLoadBalancingInput")
    @Description("Input of saveLoadBalancing.")
    public record SaveLoadBalancingInput(
            @NonNull @Description("Model whose calls are shared.") ModelRefInput target,
            @Description(
                            "Environment whose calls are shared, 1 to 64 characters a-z 0-9 - _ . regardless of case. Null:"
                                    + " calls that name none.")
                    @Nullable String environment,
            @NonNull @Description("True switches the pool on, which takes two members that are on.") Boolean enabled,
            @DefaultValue("ROUND_ROBIN") @Description("Way of choosing among members that can serve.") @Nullable BalancingStrategy strategy,
            @NonNull @Description("Members in the order in which they take turns, 1 to 50; the same credential twice"
                            + " serves twice as often.")
                    List<@NonNull PoolMemberInput> members,
            @Description(Descriptions.IDEMPOTENCY_KEY) @Nullable String clientMutationId) {}

    @Input("PoolMemberInput")
    @Description("Member of a pool.")
    public record PoolMemberInput(
            @Id
                    @Description("Id of a credential of the model's owner. Null: the owner's default of the time,"
                            + " or what is bound to the environment of the pool.")
                    @Nullable String credentialId,
            @DefaultValue("true") @Description("False keeps the member and leaves it out.") @Nullable Boolean enabled,
            @DefaultValue("1") @Description("Share of the calls where the strategy is WEIGHTED, 1 to 1000.") @Nullable Integer weight,
            @DefaultValue("0")
                    @Description("Rank where the strategy is PRIORITY, 0 to 1000; the lowest comes first.")
                    @Nullable Integer priority) {}

    @Type("SaveLoadBalancingPayload")
    @Description("Result of saveLoadBalancing.")
    public record SaveLoadBalancingPayload(
            @Description("The pool as it is now; null on refusal.") @Nullable LoadBalancingView loadBalancing,
            @Description(Descriptions.CLIENT_MUTATION_ID) @Nullable String clientMutationId,
            @NonNull @Description(Descriptions.USER_ERRORS) List<@NonNull UserError> userErrors) {}
}

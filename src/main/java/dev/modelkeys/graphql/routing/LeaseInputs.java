package dev.modelkeys.graphql.routing;

import dev.modelkeys.graphql.credential.HealthInputs.ModelRefInput;
import dev.modelkeys.routing.resolution.CallOutcome;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Inputs about leases. */
public final class LeaseInputs {

    private LeaseInputs() {}

    @Input("AcquireCredentialInput")
    @Description("Input of acquireCredential.")
    public record AcquireCredentialInput(
            @NonNull @Description(
                            "Model of the calls. Without model and type the provider's own credential is given, for a call to"
                                    + " any model; pools and switches do not apply then.")
                    ModelRefInput target,
            @Description("Environment that the calls are made in, such as production; null for none.") @Nullable String environment,
            @DefaultValue("1") @Description("Number of calls that the lease is for, 1 to 1000.") @Nullable Integer calls,
            // SmallRye takes the elements' annotation for the list's as well; this one takes it back.
            @Id
                    @io.smallrye.graphql.api.Nullable @Description("Ids of credentials that this very call has failed with, at most 50.")
                    @Nullable List<@NonNull String> exclude) {}

    @Input("ReportOutcomeInput")
    @Description("Input of reportOutcome.")
    public record ReportOutcomeInput(
            @Id @NonNull @Description("Id of the lease.") String leaseId,
            @NonNull @Description("Outcome of the calls.") CallOutcome outcome,
            @DefaultValue("1")
                    @Description(
                            "Number of the lease's calls that ended so, 1 to 1000. Counts at most the calls that were not reported yet.")
                    @Nullable Integer calls,
            @Description(
                            "Seconds after which the provider said to come again, as in Retry-After (RFC 9110); 0 counts as 1, more"
                                    + " than a day as a day. Null: none were given.")
                    @Nullable Integer retryAfterSeconds,
            @Description("Tokens that were sent, at most 1000000000 in one report; null for none.") @Nullable Integer inputTokens,
            @Description("Tokens that were received, at most 1000000000 in one report; null for none.") @Nullable Integer outputTokens) {}
}

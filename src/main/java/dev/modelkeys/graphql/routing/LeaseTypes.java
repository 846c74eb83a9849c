package dev.modelkeys.graphql.routing;

import dev.modelkeys.graphql.Descriptions;
import dev.modelkeys.graphql.UserError;
import dev.modelkeys.probe.CallRecipe;
import dev.modelkeys.probe.HealthVerdict;
import dev.modelkeys.routing.lease.Lease;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Leases, and results of the mutations about them. */
public final class LeaseTypes {

    private LeaseTypes() {}

    @Type("AcquireCredentialPayload")
    @Description("Result of acquireCredential.")
    public record AcquireCredentialPayload(
            @Description("The lease; null on refusal.") @Nullable CredentialLease lease,
            @Description(
                            "Earliest time at which a credential can serve, where the refusal is ALL_COOLING; null otherwise, and"
                                    + " where time does not help.")
                    @Nullable Instant retryAt,
            @NonNull @Description(Descriptions.USER_ERRORS) List<@NonNull UserError> userErrors) {}

    @Type("CredentialLease")
    @Description(
            "Credential in clear, for as many calls as were asked for. Only in values, headers and query parameters of a lease"
                    + " does a secret appear.")
    public record CredentialLease(
            @Id @NonNull @Description("Id of the lease, a UUID, to report with.") String id,
            @Id @NonNull @Description("Id of the credential.") String credentialId,
            @NonNull @Description("Name of the credential.") String credentialName,
            @Description("Revision of the credential.") int revision,
            @NonNull @Description("Values of the fields that are set, in the order of the form.")
                    List<@NonNull LeaseValue> values,
            @Description("How a call carries the values; null where the catalogue knows no way.") @Nullable CallRecipeView call,
            @Description("Number of calls that the lease is for.") int calls,
            @NonNull @Description("Time until which a call may begin.") Instant expiresAt,
            @Description(
                            "Last verdict of the provider; REJECTED for a credential that was refused lately and is chosen all the"
                                    + " same. Null: never asked.")
                    @Nullable HealthVerdict health) {

        static CredentialLease of(Lease lease) {
            CallRecipe recipe = lease.recipe();
            return new CredentialLease(
                    lease.id().toString(),
                    lease.credential().toString(),
                    lease.name(),
                    lease.revision(),
                    lease.values().entrySet().stream()
                            .map(value -> new LeaseValue(value.getKey(), value.getValue()))
                            .toList(),
                    recipe == null ? null : CallRecipeView.of(recipe),
                    lease.calls(),
                    lease.expiresAt(),
                    lease.health());
        }

        @Override
        public String toString() {
            return "CredentialLease[" + id + "]";
        }
    }

    @Type("LeaseValue")
    @Description("Value of one field, in clear.")
    public record LeaseValue(
            @NonNull @Description("Name of the field, as in FormField.name.") String field,
            @NonNull @Description("Value of the field.") String value) {

        @Override
        public String toString() {
            return "LeaseValue[***]";
        }
    }

    @Type("CallRecipe")
    @Description("How a call to the provider carries a credential: what is left is the path of the call and its body.")
    public record CallRecipeView(
            @Description("URL that the call's path is appended to.") @Nullable String baseUrl,
            @NonNull @Description("Headers of the call, filled in; none where calls are signed.")
                    List<@NonNull HeaderValue> headers,
            @NonNull @Description("Query parameters of the call, filled in and not yet percent-encoded.")
                    List<@NonNull QueryParameter> query) {

        static CallRecipeView of(CallRecipe recipe) {
            return new CallRecipeView(
                    recipe.baseUrl(),
                    sorted(recipe.headers()).entrySet().stream()
                            .map(header -> new HeaderValue(header.getKey(), header.getValue()))
                            .toList(),
                    sorted(recipe.query()).entrySet().stream()
                            .map(parameter -> new QueryParameter(parameter.getKey(), parameter.getValue()))
                            .toList());
        }

        private static Map<String, String> sorted(Map<String, String> values) {
            return new TreeMap<>(values);
        }

        @Override
        public String toString() {
            return "CallRecipeView[***]";
        }
    }

    @Type("HeaderValue")
    @Description("Header of a call.")
    public record HeaderValue(
            @NonNull @Description("Name of the header.") String name,
            @NonNull @Description("Value of the header.") String value) {

        @Override
        public String toString() {
            return "HeaderValue[***]";
        }
    }

    @Type("QueryParameter")
    @Description("Parameter in the query of a call's URL.")
    public record QueryParameter(
            @NonNull @Description("Name of the parameter.") String name,
            @NonNull @Description("Value of the parameter, not percent-encoded.") String value) {

        @Override
        public String toString() {
            return "QueryParameter[***]";
        }
    }

    @Type("ReportOutcomePayload")
    @Description("Result of reportOutcome.")
    public record ReportOutcomePayload(
            @Description("Time until which the credential rests; null if it does not, and on refusal.") @Nullable Instant cooldownUntil,
            @NonNull @Description(Descriptions.USER_ERRORS) List<@NonNull UserError> userErrors) {}
}

package dev.modelkeys.graphql.credential;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Credential that serves in an environment. */
@Type("EnvironmentBinding")
@Description("Credential of an owner that serves calls in one environment.")
public record EnvironmentBindingView(
        @NonNull @Description("Name of the environment, in lower case.") String environment,
        @NonNull @Description("Credential that serves there.") CredentialView credential) {}

package dev.modelkeys.graphql.routing;

import dev.modelkeys.graphql.UserError;
import dev.modelkeys.kernel.Rejection.Code;
import dev.modelkeys.routing.resolution.ResolutionRefusal;
import java.util.List;

/** User errors of refused acquisitions. */
final class RefusalErrors {

    private static final List<String> TARGET = List.of("input", "target");
    private static final List<String> ENVIRONMENT = List.of("input", "environment");

    private RefusalErrors() {}

    static UserError of(ResolutionRefusal refusal) {
        return switch (refusal) {
            case MODEL_UNKNOWN ->
                new UserError(Code.NOT_FOUND, TARGET, "The provider is not installed, or has no such model.");
            case MODEL_DISABLED -> new UserError(Code.MODEL_DISABLED, TARGET, "The model is switched off.");
            case NOT_CONFIGURED -> new UserError(Code.NOT_CONFIGURED, TARGET, "There is no credential for it.");
            case DEFAULT_MISSING ->
                new UserError(Code.DEFAULT_MISSING, TARGET, "There are credentials, and none of them is the default.");
            case ENVIRONMENT_NOT_BOUND ->
                new UserError(Code.ENVIRONMENT_NOT_BOUND, ENVIRONMENT, "No credential is bound to this environment.");
            case ALL_COOLING ->
                new UserError(
                        Code.ALL_COOLING, TARGET, "Every credential for it rests, is over its quota or was excluded.");
            case UNREADABLE ->
                new UserError(
                        Code.UNREADABLE, TARGET, "The stored secrets cannot be decrypted with the configured keys.");
        };
    }
}

package dev.modelkeys.graphql;

import dev.modelkeys.graphql.type.UserError;
import dev.modelkeys.graphql.type.UserErrorCode;
import dev.modelkeys.rule.Rejected;
import dev.modelkeys.rule.Rejection;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs each mutation as one transaction: all of it happens, or the answer says why nothing did. */
@ApplicationScoped
class Mutations {

    private static final int LONGEST_MUTATION_ID = 255;

    <P> P run(@Nullable String clientMutationId, Callable<P> change, Function<List<UserError>, P> refuse) {
        try {
            if (clientMutationId != null && clientMutationId.length() > LONGEST_MUTATION_ID) {
                throw new Rejected(new Rejection(
                        Rejection.Code.TOO_LONG,
                        List.of("input", "clientMutationId"),
                        "It has at most " + LONGEST_MUTATION_ID + " characters."));
            }
            return QuarkusTransaction.requiringNew().call(change);
        } catch (Rejected e) {
            return refuse.apply(e.rejections().stream().map(Mutations::error).toList());
        }
    }

    private static UserError error(Rejection rejection) {
        return new UserError(UserErrorCode.valueOf(rejection.code().name()), rejection.path(), rejection.message());
    }
}

package dev.modelkeys.credential;

import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.kernel.Rejection.Code;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** What came of a use case: it was done, or refused for these reasons. Anything else is a fault and flies on. */
record Attempt<T>(@Nullable T result, List<Code> refused) {

    static <T> Attempt<T> of(Callable<T> useCase) throws Exception {
        try {
            return new Attempt<>(useCase.call(), List.of());
        } catch (Rejected e) {
            return new Attempt<>(
                    null, e.rejections().stream().map(Rejection::code).toList());
        }
    }

    boolean succeeded() {
        return refused.isEmpty();
    }

    T done() {
        if (result == null) {
            throw new AssertionError("refused: " + refused);
        }
        return result;
    }
}

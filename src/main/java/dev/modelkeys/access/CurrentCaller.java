package dev.modelkeys.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The caller of the request that this thread works on. */
@ApplicationScoped
public class CurrentCaller implements Caller {

    private static final ThreadLocal<@Nullable Identity> CURRENT = new ThreadLocal<>();

    /** Does the work in the name of this caller. */
    public <T> T call(Identity identity, Callable<T> work) throws Exception {
        Identity before = CURRENT.get();
        CURRENT.set(identity);
        try {
            return work.call();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    @Override
    public Identity identity() {
        Identity identity = CURRENT.get();
        if (identity == null) {
            throw new IllegalStateException("Nobody is asking");
        }
        return identity;
    }
}

package dev.modelkeys.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The caller of the request that this thread works on. */
@ApplicationScoped
public class CurrentCaller implements Caller {

    private static final ThreadLocal<@Nullable RequestContext> CURRENT = new ThreadLocal<>();

    /** Does the work in the name of this caller. */
    public <T> T run(RequestContext call, Callable<T> work) throws Exception {
        RequestContext before = CURRENT.get();
        CURRENT.set(call);
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
    public Optional<RequestContext> find() {
        return Optional.ofNullable(CURRENT.get());
    }
}

package dev.modelkeys.http;

import io.quarkus.runtime.ImageMode;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.CommandLineArguments;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.reflect.Proxy;
import org.jboss.logging.Logger;

/**
 * A server that is asked to end takes nothing new, finishes what it has begun, and ends with exit code 0. Left to itself,
 * Quarkus goes on serving whoever comes and at last cuts them off, and Java ends with 143, as if something had failed.
 */
@ApplicationScoped
public class GracefulShutdown implements Handler<RoutingContext> {

    private static final Logger LOG = Logger.getLogger(GracefulShutdown.class);

    private volatile boolean asked;

    void listen(@Observes StartupEvent started, LaunchMode mode, @CommandLineArguments String[] arguments) {
        if (mode != LaunchMode.NORMAL || arguments.length > 0) {
            // A command that is cut off has not done what it was called for.
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> asked = true, "closing"));
        if (ImageMode.current().isNativeImage()) {
            // Proxies are made when that is built; it ends with 143, and as properly.
            return;
        }
        try {
            onSignal("TERM");
            onSignal("INT");
        } catch (ReflectiveOperationException e) {
            // With -Xrs: likewise.
            LOG.debug("The exit code is left to Java", e);
        }
    }

    @Override
    public void handle(RoutingContext context) {
        if (asked) {
            HttpResponses.unavailable(context, HttpResponses.JSON);
        } else {
            context.next();
        }
    }

    /** By reflection: the compiler warns of this class, the only one that hears of signals, and cannot be asked not to. */
    private void onSignal(String name) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Object ending = Proxy.newProxyInstance(
                handler.getClassLoader(), new Class<?>[] {handler}, (proxy, method, signalled) -> {
                    asked = true;
                    Quarkus.asyncExit(0);
                    return null;
                });
        signal.getMethod("handle", signal, handler)
                .invoke(null, signal.getConstructor(String.class).newInstance(name), ending);
    }
}

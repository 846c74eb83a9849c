package dev.modelkeys.http;

import dev.modelkeys.ModelkeysConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Says in development where the page is, as soon as it can be opened. */
@Singleton
class Announcement {

    private static final Logger LOG = Logger.getLogger("dev.modelkeys");

    private final boolean enabled;

    Announcement(ModelkeysConfig config) {
        this.enabled = config.explorer().enabled();
    }

    void say(@ObservesAsync HttpServerStart start) {
        if (LaunchMode.current().isDev() && enabled) {
            LOG.infof("GraphiQL: http://localhost:%d%s", start.options().getPort(), GraphiqlPage.PATH);
        }
    }
}

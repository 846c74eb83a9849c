package dev.modelkeys.http;

import dev.modelkeys.ModelkeysConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Logs the addresses of the console and of GraphiQL in development, once the server listens. */
@Singleton
class Announcement {

    private static final Logger LOG = Logger.getLogger("dev.modelkeys");

    private final boolean enabled;

    Announcement(ModelkeysConfig config) {
        this.enabled = config.explorer().enabled();
    }

    void log(@ObservesAsync HttpServerStart start) {
        if (LaunchMode.current().isDev()) {
            String server = "http://localhost:" + start.options().getPort();
            LOG.infof("Console: %s/%s", server, enabled ? ", GraphiQL: " + server + GraphiqlPage.PATH : "");
        }
    }
}

package dev.modelkeys.http;

import dev.modelkeys.ModelkeysConfig;
import dev.modelkeys.kernel.Sha256;
import io.quarkus.runtime.LaunchMode;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * Serves a page at {@code /} that says what this server is and where to go on: in development, and where the explorer is on. A
 * production server says nothing of itself.
 */
@Singleton
class StartPage {

    private static final String FILE = "start/index.html";
    private static final String MANAGEMENT_PORT = "quarkus.management.port";

    private final boolean development;
    private final boolean explorer;
    private final Config config;

    StartPage(LaunchMode mode, ModelkeysConfig modelkeys, Config config) {
        this.development = mode.isDevOrTest();
        this.explorer = modelkeys.explorer().enabled();
        this.config = config;
    }

    void register(@Observes Router router) {
        if (development || explorer) {
            router.route("/").method(HttpMethod.GET).method(HttpMethod.HEAD).blockingHandler(this::send);
        }
    }

    private void send(RoutingContext context) {
        PageFile file = PageFile.read(FILE);
        String page = file.content()
                .toString()
                .lines()
                .map(this::line)
                .filter(line -> !line.startsWith("{"))
                .collect(Collectors.joining("\n"));
        context.response()
                .putHeader(
                        SecurityHeaders.CONTENT_SECURITY_POLICY,
                        "default-src 'none'; style-src 'sha256-" + hashOfStyle(page)
                                + "'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        HttpResponses.sendCompressible(context, 200, file.type(), page.getBytes(StandardCharsets.UTF_8));
    }

    /** A line whose mark is left over is not for this server. */
    private String line(String line) {
        String shown = explorer ? line.replace("{explorer}", "") : line;
        if (development) {
            shown = shown.replace("{development}", "").replace("{management}", "");
        }
        return shown.replace("{address}", "http://localhost:" + managementPort());
    }

    private int managementPort() {
        return config.getOptionalValue(MANAGEMENT_PORT, Integer.class).orElse(9000);
    }

    private static String hashOfStyle(String page) {
        String style = page.substring(page.indexOf("<style>") + "<style>".length(), page.indexOf("</style>"));
        return Base64.getEncoder().encodeToString(Sha256.of(style));
    }
}

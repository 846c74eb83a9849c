package dev.modelkeys.console;

import dev.modelkeys.ModelkeysConfig;
import dev.modelkeys.access.DevelopmentAccess;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What the page must know before anyone signs in: how to sign in, what else is here, and the version. */
@Singleton
class ConsoleSettings {

    private final JsonObject json;

    ConsoleSettings(
            ModelkeysConfig config,
            DevelopmentAccess development,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.json = new JsonObject()
                .put("version", version)
                .put("developmentAccess", development.allows(true))
                .put("explorer", config.explorer().enabled())
                .put("signIn", signIn(config.signIn()));
    }

    byte[] json() {
        return json.toBuffer().getBytes();
    }

    /** Null without an issuer or a client there. */
    private static @Nullable JsonObject signIn(ModelkeysConfig.SignIn signIn) {
        if (signIn.issuer().isEmpty() || signIn.clientId().isEmpty()) {
            return null;
        }
        return new JsonObject()
                .put("issuer", signIn.issuer().get())
                .put("clientId", signIn.clientId().get())
                .put("scopes", signIn.scopes())
                .put("parameters", parameters(signIn));
    }

    private static JsonObject parameters(ModelkeysConfig.SignIn signIn) {
        JsonObject parameters = new JsonObject();
        for (String parameter : signIn.parameters().orElse(List.of())) {
            String[] parts = parameter.split("=", 2);
            parameters.put(parts[0].strip(), parts[1].strip());
        }
        return parameters;
    }
}

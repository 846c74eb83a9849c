package dev.modelkeys.graphiql;

import io.quarkus.runtime.LaunchMode;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether there is a page: decided by the settings of the page that Quarkus brings, whose assets it uses. */
@Singleton
class GraphiqlSettings {

    static final String PATH = "/q/graphql-ui/";

    private final boolean included;
    private final boolean enabled;

    GraphiqlSettings(
            @ConfigProperty(name = "quarkus.smallrye-graphql.ui.always-include", defaultValue = "false")
                    boolean alwaysIncluded,
            @ConfigProperty(name = "quarkus.smallrye-graphql.ui.enabled", defaultValue = "true") boolean enabled) {
        this.included = alwaysIncluded || LaunchMode.current().isDevOrTest();
        this.enabled = enabled;
    }

    boolean isOffered() {
        return included && enabled;
    }
}

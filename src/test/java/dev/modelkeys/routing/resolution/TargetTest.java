package dev.modelkeys.routing.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.catalog.Catalog;
import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.catalog.PredefinedModel;
import dev.modelkeys.catalog.Provider;
import dev.modelkeys.credential.Scope;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TargetTest {

    private static final UUID WORKSPACE = new UUID(0, 1);
    private static final Provider PROVIDER = Catalog.load(null).find("openai").orElseThrow();
    private static final Scope OF_PROVIDER = new Scope(WORKSPACE, "openai", null);

    private final PredefinedModel listed = PROVIDER.models().get(0);
    private final Scope.Model predefined = new Scope.Model(listed.name(), listed.type());
    private final Scope.Model unlisted = new Scope.Model("none-of-the-list", ModelType.LLM);

    @Test
    @DisplayName("A call for no model is served by the provider's credentials")
    void noModel() {
        assertThat(Target.find(WORKSPACE, PROVIDER, null, null)).contains(new Target(OF_PROVIDER, null));
    }

    @Test
    @DisplayName("R11: the predefined model goes before a custom one of the same name")
    void thePredefinedOneFirst() {
        assertThat(Target.find(WORKSPACE, PROVIDER, predefined, null)).contains(new Target(OF_PROVIDER, predefined));
    }

    @Test
    @DisplayName("R11: a custom model serves where it is asked for, with credentials of its own")
    void theCustomOne() {
        Scope own = new Scope(WORKSPACE, "openai", predefined);

        assertThat(Target.find(WORKSPACE, PROVIDER, predefined, true)).contains(new Target(own, predefined));
    }

    @Test
    @DisplayName("A model that the catalogue does not list is a custom one")
    void unlisted() {
        Scope own = new Scope(WORKSPACE, "openai", unlisted);

        assertThat(Target.find(WORKSPACE, PROVIDER, unlisted, null)).contains(new Target(own, unlisted));
    }

    @Test
    @DisplayName("G10: a predefined model that the catalogue does not list is unknown")
    void unknown() {
        assertThat(Target.find(WORKSPACE, PROVIDER, unlisted, false)).isEmpty();
    }
}

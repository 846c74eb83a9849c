package dev.modelkeys.routing.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modelkeys.access.Identity;
import dev.modelkeys.access.RequestContext;
import dev.modelkeys.access.Role;
import dev.modelkeys.catalog.Catalog;
import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.catalog.PredefinedModel;
import dev.modelkeys.credential.Scope;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetLookupTest {

    private static final UUID WORKSPACE = new UUID(0, 1);
    private static final RequestContext CALL = new RequestContext(
            new Identity(new Workspace(WORKSPACE, "some", Instant.EPOCH), "test", "Tester", Role.OWNER, null), "", "");

    private static final Catalog CATALOG = Catalog.load(null);
    private static final PredefinedModel LISTED =
            CATALOG.find("openai").orElseThrow().models().get(0);

    private final TargetLookup lookup = new TargetLookup(CATALOG, () -> Optional.of(CALL));

    @Test
    @DisplayName("A predefined model goes before a custom one, unless that is asked for")
    void finds() {
        FoundTarget found = lookup.require(new ModelRef("openai", LISTED.name(), LISTED.type(), null));

        assertThat(found.isCustom()).isFalse();
        assertThat(found.target().owner()).isEqualTo(Scope.ofProvider(WORKSPACE, "openai"));
        assertThat(lookup.require(new ModelRef("openai", LISTED.name(), LISTED.type(), true))
                        .isCustom())
                .isTrue();
        assertThat(lookup.require(new ModelRef("openai", null, null, null))
                        .target()
                        .model())
                .isNull();
    }

    @Test
    @DisplayName("A model is named by both its name and its type")
    void both() {
        assertThat(problems(new ModelRef("openai", null, ModelType.LLM, null)))
                .containsExactly("REQUIRED target model");
        assertThat(problems(new ModelRef("openai", "gpt-4o", null, null))).containsExactly("REQUIRED target type");
    }

    @Test
    @DisplayName("G10: what the catalogue does not know is not found")
    void unknown() {
        assertThat(problems(new ModelRef("none", "gpt-4o", ModelType.LLM, null)))
                .containsExactly("NOT_FOUND target providerId");
        assertThat(problems(new ModelRef("openai", "mine", ModelType.LLM, false)))
                .containsExactly("NOT_FOUND target model");
        assertThat(lookup.find(new ModelRef("none", "gpt-4o", ModelType.LLM, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "gpt\u0000", " gpt-4o", "\uD800"})
    @DisplayName("A text that is no model's name is not looked for")
    void noName(String name) {
        assertThat(problems(new ModelRef("openai", name, ModelType.LLM, null)))
                .containsExactly("NOT_FOUND target model");
        assertThat(problems(new ModelRef("openai", "x".repeat(256), ModelType.LLM, null)))
                .containsExactly("NOT_FOUND target model");
    }

    private List<String> problems(ModelRef reference) {
        Rejected[] thrown = new Rejected[1];
        assertThatThrownBy(() -> lookup.require(reference))
                .isInstanceOfSatisfying(Rejected.class, rejected -> thrown[0] = rejected);
        return thrown[0].rejections().stream()
                .map(each -> each.code() + " " + String.join(" ", each.path()))
                .toList();
    }
}

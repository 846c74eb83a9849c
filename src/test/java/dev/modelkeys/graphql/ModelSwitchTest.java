package dev.modelkeys.graphql;

import static dev.modelkeys.graphql.Policies.MODEL;
import static dev.modelkeys.graphql.Policies.PROVIDER;
import static dev.modelkeys.graphql.Policies.done;
import static dev.modelkeys.graphql.Policies.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** G10: models that are switched off. */
@QuarkusTest
class ModelSwitchTest {

    private Fixture given;
    private Policies policies;

    @BeforeEach
    void aWorkspace() {
        given = Fixture.in("policies");
        policies = new Policies(given.people().as(Role.MANAGER));
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        given.people().leave();
    }

    @Test
    @DisplayName("G10: a predefined model is switched off and on, and no other with it")
    void predefined() {
        assertThat(off()).isEmpty();

        assertThat(done(policies.enable(MODEL, false)).text("setModelEnabled.enabled"))
                .isEqualTo("false");
        assertThat(off()).containsExactly(Policies.PREDEFINED);

        assertThat(done(policies.enable(MODEL, true)).text("setModelEnabled.enabled"))
                .isEqualTo("true");
        assertThat(off()).isEmpty();
    }

    @Test
    @DisplayName("G10: a custom model is switched off by itself, under the same name as a predefined one too")
    void custom() {
        Steps steps = new Steps(given.people().as(Role.MANAGER));
        String shadow = steps.addModel(Policies.PREDEFINED, "of the shadow");

        done(policies.enable(Policies.custom(Policies.PREDEFINED), false));

        assertThat(isEnabled(shadow)).isEqualTo("false");
        assertThat(isEnabled(given.model())).isEqualTo("true");
        assertThat(off()).isEmpty();
    }

    @Test
    @DisplayName("A switch that stays as it is writes no entry; one that moves writes one and raises the version")
    void recorded() throws SQLException {
        AuditReader book = AuditReader.open(given.people().as(Role.AUDITOR));
        done(policies.enable(MODEL, true));
        assertThat(book.news()).isEmpty();

        done(policies.enable(MODEL, false));
        done(policies.enable(MODEL, false));

        assertThat(book.actions()).containsExactly("MODEL_SWITCHED");
        assertThat(Policies.text(given.people().workspace(), "sum(version)", "policy_version"))
                .isEqualTo("1");
        assertThat(given.people()
                        .as(Role.AUDITOR)
                        .query("{ auditEntries(first: 1) { nodes { details } } }")
                        .text("auditEntries.nodes[0].details"))
                .isEqualTo("{\"type\":\"LLM\",\"enabled\":false}");
    }

    @Test
    @DisplayName("G10: a removed model keeps its switch, its pools and its bindings")
    void keptWhileRemoved() {
        Steps steps = new Steps(given.people().as(Role.MANAGER));
        Map<String, String> owner = Map.of("customModelId", given.model());
        Map<String, Object> target = Policies.custom("model");
        String own = steps.model(given.model()).text("customModel.defaultCredential.id");
        done(policies.enable(target, false));
        done(policies.bind(owner, "test", own));
        done(policies.save(target, List.of(member(own), member(null))));

        steps.remove(given.model());
        assertThat(isEnabled(given.model())).isEqualTo("false");
        assertThat(policies.pools().number("loadBalancings.totalCount")).isEqualTo(1);
        done(policies.enable(target, true));
        steps.readd(given.model(), own);

        assertThat(isEnabled(given.model())).isEqualTo("true");
        assertThat(policies.pools().texts("loadBalancings.nodes[0].members.credential.name"))
                .containsExactly("Of the model", "Of the model");
        assertThat(policies.environments()).containsExactly("test");
    }

    @Test
    @DisplayName("Decisions about a provider without credentials are made one after the other")
    void oneAfterTheOther() {
        Steps steps = new Steps(given.people().as(Role.MANAGER));
        steps.startAfresh(Steps.PROVIDER);
        AuditReader book = AuditReader.open(given.people().as(Role.AUDITOR));

        IntStream.range(0, 12).parallel().forEach(i -> {
            done(policies.enable(MODEL, false));
            done(policies.save(MODEL, List.of(member(null), member(null)), Map.of("enabled", i % 2 == 0)));
        });

        assertThat(book.actions()).containsOnlyOnce("MODEL_SWITCHED").contains("LOAD_BALANCING_SAVED");
        assertThat(policies.pools().number("loadBalancings.totalCount")).isEqualTo(1);
    }

    @Test
    @DisplayName("G10: what is not there has no switch")
    void nothingThere() {
        assertThat(policies.enable(Map.of("providerId", "none", "model", "m", "type", "LLM"), false)
                        .problems())
                .containsExactly("NOT_FOUND input.target.providerId");
        assertThat(policies.enable(Policies.custom("none"), false).problems())
                .containsExactly("NOT_FOUND input.target.model");
        assertThat(policies.enable(PROVIDER, false).problems()).containsExactly("REQUIRED input.target.model");
    }

    private List<String> off() {
        return policies
                .api()
                .query("{ provider(id: \"openai\") { predefinedModels { name enabled } } }")
                .maps("provider.predefinedModels")
                .stream()
                .filter(model -> Boolean.FALSE.equals(model.get("enabled")))
                .map(model -> String.valueOf(model.get("name")))
                .toList();
    }

    private String isEnabled(String model) {
        return policies.api()
                .query("{ customModel(id: \"" + model + "\") { enabled } }")
                .text("customModel.enabled");
    }
}

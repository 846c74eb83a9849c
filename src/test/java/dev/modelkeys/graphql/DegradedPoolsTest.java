package dev.modelkeys.graphql;

import static dev.modelkeys.graphql.Policies.MODEL;
import static dev.modelkeys.graphql.Policies.done;
import static dev.modelkeys.graphql.Policies.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import dev.modelkeys.dev.Administrator;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Pools whose members cannot serve, and pages of pools. */
@QuarkusTest
class DegradedPoolsTest {

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
    @DisplayName("G7, G12: a pool is degraded while fewer than two members can serve, or only REJECTED ones")
    void degraded() throws SQLException {
        String workspace = given.people().workspace();
        done(policies.save(MODEL, List.of(member(given.first()), member(given.second()))));
        assertThat(isDegraded()).isFalse();

        Policies.rest(workspace, given.second(), "now() - interval '1 second'");
        assertThat(isDegraded()).isFalse();
        assertThat(policies.pools().texts("loadBalancings.nodes[0].members.cooldownUntil"))
                .containsOnlyNulls();

        Administrator.execute("update credential_cooldown set until = '2099-01-01T00:00:00Z'");
        assertThat(isDegraded()).isTrue();
        assertThat(policies.pools().texts("loadBalancings.nodes[0].members.cooldownUntil"))
                .containsExactly(null, "2099-01-01T00:00:00Z");

        Administrator.execute("delete from credential_cooldown where workspace_id = '" + workspace + "'");
        Administrator.execute("update credential_health set verdict = 'REJECTED' where workspace_id = '" + workspace
                + "' and credential_id = '" + given.first() + "'");
        assertThat(isDegraded()).isTrue();
        Policies.reject(workspace, given.second());
        assertThat(isDegraded()).isTrue();
    }

    @Test
    @DisplayName("G17: a member that is over its quota cannot serve until the period ends")
    void overQuota() throws SQLException {
        done(policies.save(MODEL, List.of(member(given.first()), member(given.second()))));
        done(policies.limit(given.first(), List.of(Map.of("period", "MONTH", "requests", 5))));
        assertThat(isDegraded()).isFalse();

        Administrator.execute("update credential_quota set used_requests = 5");
        assertThat(isDegraded()).isTrue();

        Administrator.execute("update credential_quota set resets_at = now() - interval '1 minute'");
        assertThat(isDegraded()).isFalse();
    }

    @Test
    @DisplayName("G4: a pool that is off is not degraded")
    void off() {
        done(policies.save(MODEL, List.of(member(null)), Map.of("enabled", false)));

        assertThat(isDegraded()).isFalse();
    }

    @Test
    @DisplayName("Pools are listed by model and environment, in pages")
    void pages() {
        List<Map<String, Object>> members = List.of(member(null), member(null));
        done(policies.save(Policies.custom("model"), members));
        for (String environment : List.of("test", "production")) {
            done(policies.save(Policies.custom("model"), members, Map.of("environment", environment)));
        }

        Reply first = page("first: 2");
        assertThat(first.texts("loadBalancings.nodes.environment")).containsExactly(null, "production");
        assertThat(first.number("loadBalancings.totalCount")).isEqualTo(3);
        assertThat(first.text("loadBalancings.pageInfo.hasNextPage")).isEqualTo("true");
        String end = first.text("loadBalancings.pageInfo.endCursor");
        Reply second = page("first: 2, after: \"" + end + "\"");
        assertThat(second.texts("loadBalancings.nodes.environment")).containsExactly("test");
        assertThat(second.text("loadBalancings.pageInfo.hasNextPage")).isEqualTo("false");
        assertThat(page("after: \"nowhere\"").codes()).containsExactly("INVALID_ARGUMENT");
        assertThat(page("providerId: \"anthropic\"").number("loadBalancings.totalCount"))
                .isZero();
        assertThat(page("providerId: \"none\"").number("loadBalancings.totalCount"))
                .isZero();
    }

    private Reply page(String arguments) {
        return policies.api()
                .query("{ loadBalancings(" + arguments
                        + ") { totalCount nodes { environment } pageInfo { hasNextPage endCursor } } }");
    }

    private boolean isDegraded() {
        return policies.pools().texts("loadBalancings.nodes.degraded").equals(List.of("true"));
    }
}

package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.access.Role;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People sign in at an issuer of their own, and are here what their claims were mapped to. */
class SignInIT {

    private static final String VIEWER = "{ viewer { name role permissions workspace { name } } }";
    private static final String CREDENTIALS =
            "{ credentials(owner: {providerId: \"anthropic\"}) { nodes { name fields { name value hint } } } }";

    private static final String CREATE_TOKEN =
            "mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { token { name } secret userErrors {"
                    + " code field } } }";

    private static OidcServer staff;

    @BeforeAll
    static void start() throws IOException {
        staff = OidcServer.hired();
    }

    @AfterAll
    static void stop() throws IOException {
        staff.close();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theirRoleIsWhatTheirClaimIsMappedTo(Role role) {
        Reply viewer = staff.as(staff.draft("ada", role, "head office")).query(VIEWER);

        assertThat(viewer.text("viewer.role")).isEqualTo(role.name());
        assertThat(viewer.text("viewer.workspace.name")).isEqualTo("default");
        assertThat(viewer.text("viewer.name")).isEqualTo("ada");
    }

    @Test
    void aRoleGivesPeopleNoMoreThanItGivesTokens() {
        Api manager = staff.as(staff.draft("mona", Role.MANAGER, "head office"));
        manager.change("install-provider", Map.of("providerId", "anthropic"));
        List<Map<String, String>> values =
                List.of(Map.of("field", "anthropic_api_key", "value", "sk-ant-not-a-real-key-wxyz"));
        assertThat(manager.change(
                                "add-credential", Map.of("owner", Map.of("providerId", "anthropic"), "values", values))
                        .problems())
                .isEmpty();

        Reply shown = manager.query(CREDENTIALS);
        Reply member = staff.as(staff.draft("max", Role.MEMBER, "head office")).query(CREDENTIALS);
        Reply runtime =
                staff.as(staff.draft("rudi", Role.RUNTIME, "head office")).query(CREDENTIALS);

        assertThat(shown.body()).contains("wxyz");
        assertThat(member.texts("credentials.nodes.name")).isNotEmpty();
        assertThat(member.body()).doesNotContain("wxyz");
        assertThat(runtime.codes()).containsExactly("FORBIDDEN");
    }

    @Test
    void anotherWorkspaceIsAnotherWorld() {
        Api head = staff.as(staff.draft("hedi", Role.MANAGER, "head office"));
        Api branch = staff.as(staff.draft("bert", Role.MANAGER, "/branches/one"));
        head.change("install-provider", Map.of("providerId", "cohere"));

        assertThat(branch.query(VIEWER).text("viewer.workspace.name")).isEqualTo("branch");
        assertThat(head.query("{ provider(id: \"cohere\") { installed } }").at("provider.installed"))
                .isEqualTo(true);
        assertThat(branch.query("{ provider(id: \"cohere\") { installed } }").at("provider.installed"))
                .isEqualTo(false);
        assertThat(staff.as(staff.draft("olga", Role.OWNER, "head office"))
                        .query(VIEWER)
                        .texts("viewer.permissions"))
                .contains("MANAGE_WORKSPACES");
        assertThat(staff.as(staff.draft("otto", Role.OWNER, "/branches/one"))
                        .query(VIEWER)
                        .texts("viewer.permissions"))
                .doesNotContain("MANAGE_WORKSPACES");
    }

    @ParameterizedTest
    @CsvSource({"members+owners, OWNER", "runtimes+members, MEMBER", "members+auditors+strangers, AUDITOR"})
    void ofSeveralRolesTheStrongestCounts(String claims, String role) {
        TokenDraft draft = staff.draft("sia", Role.MEMBER, "head office")
                .with("realm_access", Map.of("roles", List.of(claims.split("\\+", -1))));

        assertThat(staff.as(draft).query(VIEWER).text("viewer.role")).isEqualTo(role);
    }

    @ParameterizedTest
    @ValueSource(strings = {"head office,/branches/one", "strangers", "nowhere", "HEAD OFFICE", ""})
    void whoBelongsToNoSingleWorkspaceIsNotAdmitted(String groups) {
        TokenDraft draft =
                staff.draft("nemo", Role.OWNER, "head office").with("groups", Arrays.asList(groups.split(",", -1)));

        assertThat(staff.ask(draft).status()).isEqualTo(403);
        assertThat(staff.ask(draft).reply().codes()).containsExactly("FORBIDDEN");
    }

    @Test
    void theLogSaysWhatIsWrongWithTheMapping() {
        staff.ask(staff.draft("nora", Role.OWNER, "strangers"));

        assertThat(staff.production().server().outputSoFar())
                .anyMatch(line -> line.contains("names no such place, which does not exist"))
                .anyMatch(line -> line.contains("the claims map to no single workspace"))
                .noneMatch(line -> line.contains("nora") || line.contains("strangers"));
    }

    @Test
    void whoHasNoRoleIsNotAdmitted() {
        TokenDraft draft = staff.draft("nina", Role.OWNER, "head office");

        assertThat(staff.ask(draft.with("realm_access", null)).status()).isEqualTo(403);
        assertThat(staff.ask(draft.with("realm_access", Map.of("roles", List.of("OWNER", "strangers"))))
                        .status())
                .isEqualTo(403);
        assertThat(staff.ask(draft.with("realm_access", null).with("roles", List.of("owners")))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theAuditTellsWhoItWas() {
        TokenDraft draft =
                staff.draft("aa-11", Role.MANAGER, "head office").with("preferred_username", "Grace \u00d6zt\u00fcrk");
        staff.as(draft).change("install-provider", Map.of("providerId", "mistralai"));
        staff.as(draft.with("preferred_username", "Grace Married"))
                .change("uninstall-provider", Map.of("providerId", "mistralai"));

        Reply entries = staff.as(staff.draft("aud", Role.AUDITOR, "head office"))
                .query("{ auditEntries(first: 20) { nodes { actor action } } verifyAudit { ok } }");

        assertThat(entries.texts("auditEntries.nodes.actor")).contains("Grace \u00d6zt\u00fcrk", "Grace Married");
        assertThat(entries.at("verifyAudit.ok")).isEqualTo(true);
    }

    @Test
    void aNameThatCouldDeceiveAReaderIsPassedOver() {
        TokenDraft draft = staff.draft("neo", Role.MEMBER, "head office");

        assertThat(staff.as(draft.with("preferred_username", "a\u202eb").with("email", "neo@example.org"))
                        .query(VIEWER)
                        .text("viewer.name"))
                .isEqualTo("neo@example.org");
        assertThat(staff.as(draft.with("preferred_username", "x".repeat(65)).with("name", List.of("no text")))
                        .query(VIEWER)
                        .text("viewer.name"))
                .isEqualTo("neo");
    }

    @Test
    void whatIsSentAgainIsToldFromWhatSomebodyElseSends() {
        Api first = staff.as(staff.draft("ida", Role.OWNER, "head office"));
        Api second = staff.as(staff.draft("ivo", Role.OWNER, "head office"));

        assertThat(made(first, "one").text("createApiToken.token.name")).isEqualTo("one");
        assertThat(made(second, "two").text("createApiToken.token.name")).isEqualTo("two");
        assertThat(made(first, "one").at("createApiToken.secret")).isNull();
        assertThat(made(first, "two").problems()).containsExactly("IDEMPOTENCY_KEY_REUSED input.clientMutationId");
    }

    private static Reply made(Api owner, String name) {
        return WorkspaceMembers.post(
                owner, CREATE_TOKEN, Map.of("name", name, "role", "MEMBER", "clientMutationId", "same"));
    }

    @Test
    void anyKeyOfTheIssuerWillDo() {
        TokenDraft draft = staff.draft("elli", Role.MEMBER, "head office").withHeader("typ", "JWT");

        assertThat(staff.ask(draft.signed(staff.issuer().key(1))).status()).isEqualTo(200);
    }

    /** Routes without authentication ignore tokens of any kind. */
    @ParameterizedTest
    @ValueSource(strings = {"mk_owner_x", "not.a.token", "e30.e30.e30"})
    void otherPathsDoNotLookAtTokens(String token) {
        String header = "Authorization: Bearer " + token;

        assertThat(staff.production()
                        .stranger()
                        .send("GET", "/icons/openai.svg", new byte[0], header)
                        .status())
                .isEqualTo(200);
        assertThat(staff.production()
                        .stranger()
                        .send("GET", "/nothing/here", new byte[0], header)
                        .status())
                .isEqualTo(404);
        assertThat(staff.production()
                        .management()
                        .send("GET", "/q/health/live", new byte[0], header)
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("N-05: with sign-in configured, access from the same machine needs a token")
    void thereIsNoOtherWayIn() {
        assertThat(staff.production().stranger().query(VIEWER).status()).isEqualTo(401);
    }
}

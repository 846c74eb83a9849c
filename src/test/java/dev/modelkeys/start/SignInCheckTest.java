package dev.modelkeys.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInCheckTest {

    private static final Map<String, String> GOOD = Map.of(
            "modelkeys.sign-in.issuer", "https://login.example/realms/staff",
            "modelkeys.sign-in.audience", "modelkeys",
            "modelkeys.sign-in.roles", "Key Admins=OWNER,/staff=MEMBER",
            "modelkeys.sign-in.workspaces", "staff=default");

    @Test
    void signInIsOptional() {
        assertThat(problem(Map.of())).isEmpty();
    }

    @Test
    void completeSettingsAreAccepted() {
        assertThat(problem(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "modelkeys.sign-in.issuer",
                "modelkeys.sign-in.audience",
                "modelkeys.sign-in.roles",
                "modelkeys.sign-in.workspaces"
            })
    void aMissingSettingIsNamed(String missing) {
        Map<String, String> settings = new HashMap<>(GOOD);
        settings.remove(missing);

        assertThat(problem(settings)).contains(missing);
    }

    @Test
    void aClientWithoutAnIssuerIsRefused() {
        assertThat(problem(Map.of("modelkeys.sign-in.client-id", "console"))).contains("modelkeys.sign-in.issuer");
    }

    @Test
    void parametersOfTheConsoleHaveNames() {
        assertThat(problem(with("modelkeys.sign-in.parameters", "audience=https://modelkeys.example, resource=x=y")))
                .isEmpty();
        assertThat(problem(with("modelkeys.sign-in.parameters", "audience=x,modelkeys")))
                .contains("modelkeys.sign-in.parameters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff", "=default", "staff=", "staff=default,other"})
    void aMalformedMappingIsRefused(String mapping) {
        assertThat(problem(with("modelkeys.sign-in.workspaces", mapping))).contains("modelkeys.sign-in.workspaces");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.0.2.1/realms/staff",
                "http://login.invalid",
                "ftp://login.example",
                "login.example",
                "https:///realms/staff",
                "https://me:secret@login.example",
                "https://login.example/?realm=staff",
                "https://login.example/#staff",
                "https://login example/",
                "any"
            })
    void anUnsafeIssuerIsRefused(String issuer) {
        assertThat(problem(with("modelkeys.sign-in.issuer", issuer))).contains("modelkeys.sign-in.issuer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8180/realms/staff", "http://localhost", "https://login.example/"})
    void anIssuerOnLoopbackNeedsNoTls(String issuer) {
        assertThat(problem(with("modelkeys.sign-in.issuer", issuer))).isEmpty();
    }

    /** Quarkus reads it as: accept every audience. */
    @Test
    void theAudienceAnyIsRefused() {
        assertThat(problem(with("modelkeys.sign-in.audience", "any"))).contains("modelkeys.sign-in.audience");
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "ADMIN", "OWNER MANAGER"})
    void anUnknownRoleIsRefused(String role) {
        Map<String, String> settings = with("modelkeys.sign-in.roles", "/staff=MEMBER,Key Admins=" + role);

        assertThat(SettingsBuilder.problem(new SignInCheck(), settings))
                .get()
                .extracting(StartupProblem::message)
                .asString()
                .contains("Key Admins", "MANAGER")
                .doesNotContain(role + "\"");
    }

    private static Map<String, String> with(String property, String value) {
        Map<String, String> settings = new HashMap<>(GOOD);
        settings.put(property, value);
        return settings;
    }

    private static Optional<String> problem(Map<String, String> settings) {
        return SettingsBuilder.problem(new SignInCheck(), settings).map(StartupProblem::property);
    }
}

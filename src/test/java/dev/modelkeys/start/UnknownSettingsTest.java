package dev.modelkeys.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A name under modelkeys that is no setting is a warning that names the nearest one, and no value")
class UnknownSettingsTest {

    private static final String CANARY = "canary-value";

    @ParameterizedTest
    @CsvSource({
        "modelkeys.quotas.credentials, modelkeys.quota.credentials",
        "modelkeys.master-key.files, modelkeys.master-key.file",
        "modelkeys.masterkey.file, modelkeys.master-key.file",
        "modelkeys.sign.in.issuer, modelkeys.sign-in.issuer",
        "modelkeys.sign-in.role[0], modelkeys.sign-in.roles",
        "modelkeys.proxy-terminate-tls, modelkeys.proxy-terminates-tls",
    })
    void ofAProperty(String name, String nearest) {
        assertThat(ofProperties(Map.of(name, CANARY)))
                .singleElement()
                .asString()
                .startsWith(name + " is no setting")
                .contains("the nearest one is " + nearest)
                .doesNotContain(CANARY);
    }

    @ParameterizedTest
    @CsvSource({
        "MODELKEYS_QUOTAS_CREDENTIALS, MODELKEYS_QUOTA_CREDENTIALS",
        "MODELKEYS_MASTERKEY_FILE, MODELKEYS_MASTER_KEY_FILE",
        "MODELKEYS_KEY_VALUE, MODELKEYS_MASTER_KEY_VALUE",
        "MODELKEYS_SIGNIN_ISSUER, MODELKEYS_SIGN_IN_ISSUER",
    })
    void ofAVariable(String name, String nearest) {
        assertThat(ofVariables(Map.of(name, CANARY)))
                .singleElement()
                .asString()
                .startsWith(name + " is no setting")
                .endsWith("the nearest one is " + nearest)
                .doesNotContain(CANARY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "modelkeys.sign-in.roles[3]",
                "modelkeys.sign-in.role-claim",
                "modelkeys.quota.custom-models",
                "%dev.modelkeys.quotas.credentials",
                "quarkus.modelkeys.anything",
                "modelkeysx.anything",
            })
    void notOfOtherProperties(String name) {
        assertThat(ofProperties(Map.of(name, "1"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MODELKEYS_SIGN_IN_ROLE_CLAIM",
                "MODELKEYS_SIGN_IN_ROLES_0_",
                "MODELKEYS_SIGN_IN_ROLES_12_",
                "MODELKEYS_QUOTA_CUSTOM_MODELS",
                "modelkeys_quota_credentials",
            })
    void notOfVariablesThatAreSettings(String name) {
        assertThat(ofVariables(Map.of(name, "1"))).isEmpty();
    }

    @Test
    @DisplayName("Kubernetes sets these for a Service named modelkeys, or modelkeys-db")
    void notOfServiceLinks() {
        assertThat(ofVariables(Map.of(
                        "MODELKEYS_SERVICE_HOST", "10.0.0.1",
                        "MODELKEYS_SERVICE_PORT", "8080",
                        "MODELKEYS_SERVICE_PORT_HTTP", "8080",
                        "MODELKEYS_PORT", "tcp://10.0.0.1:8080",
                        "MODELKEYS_PORT_8080_TCP", "tcp://10.0.0.1:8080",
                        "MODELKEYS_PORT_8080_TCP_ADDR", "10.0.0.1",
                        "MODELKEYS_DB_SERVICE_HOST", "10.0.0.2",
                        "MODELKEYS_DB_PORT_5432_TCP_PROTO", "tcp")))
                .isEmpty();
    }

    private static Set<String> ofProperties(Map<String, String> properties) {
        return UnknownSettings.in(new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(properties, "given", 1000))
                .build());
    }

    private static Set<String> ofVariables(Map<String, String> variables) {
        return UnknownSettings.in(new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new EnvConfigSource(variables, 300))
                .build());
    }
}

package dev.modelkeys.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.modelkeys.ModelkeysConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimMappingTest {

    private final ClaimMapping mapping = new ClaimMapping(
            true,
            "realm_access/roles",
            List.of(
                    new ClaimMapping.Entry("admins", "OWNER"),
                    new ClaimMapping.Entry("staff", "MEMBER"),
                    new ClaimMapping.Entry("revision", "AUDITOR"),
                    new ClaimMapping.Entry("robots", "RUNTIME"),
                    new ClaimMapping.Entry("keepers", "MANAGER"),
                    new ClaimMapping.Entry("typo", "OWNERS")),
            "https://example.org/team",
            List.of(
                    new ClaimMapping.Entry("a", "first"),
                    new ClaimMapping.Entry("b", "second"),
                    new ClaimMapping.Entry("c", "first")));

    @Nested
    class ARole {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"realm_access\":{\"roles\":[\"staff\"]}} | MEMBER",
                    "{\"realm_access\":{\"roles\":\"staff\"}} | MEMBER",
                    "{\"realm_access/roles\":\"staff\"} | MEMBER",
                    "{\"realm_access\":{\"roles\":[\"staff\",\"admins\"]}} | OWNER",
                    "{\"realm_access\":{\"roles\":[\"staff\",\"revision\"]}} | AUDITOR",
                    "{\"realm_access\":{\"roles\":[\"revision\",\"keepers\"]}} | MANAGER",
                    "{\"realm_access\":{\"roles\":[\"robots\",\"staff\"]}} | MEMBER",
                    "{\"realm_access\":{\"roles\":[7,null,[\"admins\"],{\"x\":\"admins\"},\"robots\"]}} | RUNTIME"
                })
        void isTheStrongestThatTheClaimsGive(String claims, Role role) {
            assertThat(mapping.role(claims(claims))).contains(role);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "{\"roles\":[\"admins\"]}",
                    "{\"realm_access\":[\"admins\"]}",
                    "{\"realm_access\":{\"roles\":[]}}",
                    "{\"realm_access\":{\"roles\":[\"OWNER\"]}}",
                    "{\"realm_access\":{\"roles\":[\"Admins\"]}}",
                    "{\"realm_access\":{\"roles\":[\"typo\"]}}",
                    "{\"realm_access\":{\"roles\":\"admins staff\"}}",
                    "{\"realm_access\":{\"roles\":{\"admins\":true}}}"
                })
        void isGivenByNothingElse(String claims) {
            assertThat(mapping.role(claims(claims))).isEmpty();
        }
    }

    @Nested
    class AWorkspace {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"https://example.org/team\":\"a\"} | first",
                    "{\"https://example.org/team\":[\"b\",\"unknown\"]} | second",
                    "{\"https://example.org/team\":[\"a\",\"c\"]} | first"
                })
        void isTheOneThatTheClaimsMapTo(String claims, String workspace) {
            assertThat(mapping.workspace(claims(claims))).contains(workspace);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "{\"https://example.org/team\":[\"a\",\"b\"]}",
                    "{\"https://example.org/team\":\"first\"}",
                    "{\"https://example.org/team\":null}"
                })
        void isNotChosenAmongManyOrNone(String claims) {
            assertThat(mapping.workspace(claims(claims))).isEmpty();
        }
    }

    @Nested
    class TheSettings {

        @Test
        void mapValues() {
            ClaimMapping read = read(Map.of(
                    "modelkeys.sign-in.issuer", "https://login.example",
                    "modelkeys.sign-in.roles", "Key Admins=OWNER, cn=staff\\,dc=example = MEMBER,nonsense"));

            assertThat(read.roles())
                    .containsExactly(
                            new ClaimMapping.Entry("Key Admins", "OWNER"),
                            new ClaimMapping.Entry("cn=staff,dc=example", "MEMBER"));
            assertThat(read.roleClaim()).isEqualTo("roles");
            assertThat(read.isOn()).isTrue();
        }

        @Test
        void areNotNeededWithoutAnIssuer() {
            assertThat(read(Map.of()).isOn()).isFalse();
        }

        private static ClaimMapping read(Map<String, String> properties) {
            return ClaimMapping.of(new SmallRyeConfigBuilder()
                    .withSources(new PropertiesConfigSource(properties, "given", 100))
                    .withMapping(ModelkeysConfig.class)
                    .build()
                    .getConfigMapping(ModelkeysConfig.class)
                    .signIn());
        }
    }

    private static Claims claims(String json) {
        try {
            return new Claims(new ObjectMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

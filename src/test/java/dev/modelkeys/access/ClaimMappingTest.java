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

    private final ClaimMapping signIn = new ClaimMapping(
            true,
            "realm_access/roles",
            List.of(
                    new ClaimMappingEntry("admins", "OWNER"),
                    new ClaimMappingEntry("staff", "MEMBER"),
                    new ClaimMappingEntry("revision", "AUDITOR"),
                    new ClaimMappingEntry("robots", "RUNTIME"),
                    new ClaimMappingEntry("keepers", "MANAGER"),
                    new ClaimMappingEntry("typo", "OWNERS")),
            "https://example.org/team",
            List.of(
                    new ClaimMappingEntry("a", "first"),
                    new ClaimMappingEntry("b", "second"),
                    new ClaimMappingEntry("c", "first")));

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
            assertThat(signIn.role(claims(claims))).contains(role);
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
            assertThat(signIn.role(claims(claims))).isEmpty();
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
        void isTheOneThatTheClaimsStandFor(String claims, String workspace) {
            assertThat(signIn.workspace(claims(claims))).contains(workspace);
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
            assertThat(signIn.workspace(claims(claims))).isEmpty();
        }
    }

    @Nested
    class TheSettings {

        @Test
        void sayWhatValuesStandFor() {
            ClaimMapping read = read(Map.of(
                    "modelkeys.sign-in.issuer", "https://login.example",
                    "modelkeys.sign-in.roles", "Key Admins=OWNER, cn=staff\\,dc=example = MEMBER,nonsense"));

            assertThat(read.roles())
                    .containsExactly(
                            new ClaimMappingEntry("Key Admins", "OWNER"),
                            new ClaimMappingEntry("cn=staff,dc=example", "MEMBER"));
            assertThat(read.roleClaim()).isEqualTo("roles");
            assertThat(read.isOn()).isTrue();
        }

        @Test
        void areNotNeededWhereNobodySignsIn() {
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

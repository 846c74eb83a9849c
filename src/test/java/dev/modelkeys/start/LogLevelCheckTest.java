package dev.modelkeys.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogLevelCheckTest {

    @ParameterizedTest
    @CsvSource({
        "io.smallrye.graphql, DEBUG",
        "graphql, TRACE",
        "graphql.execution, debug",
        "org.hibernate.SQL, DEBUG",
        "org.hibernate.orm.jdbc.bind, TRACE",
        "io.vertx.core.http, FINE",
        "io.smallrye.graphql, INHERIT",
        "org.postgresql, ALL",
        "notprivacysafe.graphql, DEBUG"
    })
    void fineLevelsThatPrintCredentialsAreRefused(String category, String level) {
        String property = "quarkus.log.category.\"" + category + "\".level";

        assertThat(problem(Map.of(property, level))).contains(property);
    }

    @ParameterizedTest
    @CsvSource({
        "io.smallrye.graphql, INFO",
        "org.hibernate, WARN",
        "dev.modelkeys, DEBUG",
        "io.vertxx, TRACE",
        "io.vertx.core, INHERIT"
    })
    void otherLevelsAreAccepted(String category, String level) {
        assertThat(problem(Map.of("quarkus.log.category.\"" + category + "\".level", level)))
                .isEmpty();
    }

    @Test
    void loggingBoundValuesIsRefused() {
        assertThat(problem(Map.of("quarkus.hibernate-orm.log.bind-parameters", "true")))
                .contains("quarkus.hibernate-orm.log.bind-parameters");
    }

    /** Without its own level a category would follow the root's, which may be anything. */
    @ParameterizedTest
    @ValueSource(strings = "application.properties")
    void everyCategoryHasItsOwnLevelInThePackage(String file) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Preflight.class.getClassLoader().getResourceAsStream(file)) {
            properties.load(in);
        }

        assertThat(LogLevelCheck.CATEGORIES).allSatisfy(category -> assertThat(
                        properties.getProperty("quarkus.log.category.\"" + category + "\".level"))
                .isEqualTo("INFO"));
    }

    private static Optional<String> problem(Map<String, String> settings) {
        return SettingsBuilder.problem(new LogLevelCheck(), settings).map(StartupProblem::property);
    }
}

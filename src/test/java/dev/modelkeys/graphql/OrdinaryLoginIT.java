package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.PackagedServer;
import dev.modelkeys.dev.DurableDatabase;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The server with a login that is no superuser, as an operator gives it one. */
class OrdinaryLoginIT {

    @Test
    @DisplayName("Z-05: a login that may make roles makes the one that is bound by the walls, and works as it")
    void aLoginThatMayMakeRoles() throws Exception {
        DurableDatabase database = DurableDatabase.start();
        database.execute("drop role modelkeys_app");
        database.execute("create role maker login createrole password 'makes'");
        database.execute("create database keys owner maker");
        Map<String, String> settings = Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                database.address().replaceFirst("/[a-z]+$", "/keys"),
                "QUARKUS_DATASOURCE_USERNAME",
                "maker",
                "QUARKUS_DATASOURCE_PASSWORD",
                "makes");

        try (Production production = Production.on(database, settings)) {
            Steps steps = new Steps(production.api());
            steps.startAfresh(Steps.PROVIDER);
            steps.add("first");
            try (PackagedServer another = production.another()) {
                assertThat(Api.at(another.address(), production.token())
                                .query("{ provider(id: \"openai\") { status } }")
                                .text("provider.status"))
                        .isEqualTo("READY");
            }
            PackagedServer.Ended rotated = production.run("rotate-master-key");
            assertThat(rotated.code()).as(rotated.output()).isZero();
        }
    }
}

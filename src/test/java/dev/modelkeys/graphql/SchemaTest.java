package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The schema is what clients were promised: a change of it is a change of the committed file, for all to see. */
@QuarkusTest
class SchemaTest {

    private static final Path COMMITTED = Path.of("src/test/resources/schema.graphql");

    @Inject
    GraphQLSchema schema;

    /** Renew the file with {@code ./mvnw test -Dtest=SchemaTest -Dschema.renew} and review its diff. */
    @Test
    void isTheCommittedOne() throws IOException {
        String printed = print();
        if (System.getProperty("schema.renew") != null) {
            Files.writeString(COMMITTED, printed);
        }
        assertThat(printed).isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    @DisplayName("Every type, field, argument and enum value is described")
    void describesEverything() {
        assertThat(Descriptions.missing(schema)).isEmpty();
    }

    @Test
    void holdsEveryPromiseOfTheContract() throws IOException {
        String contract = Files.readString(Path.of("src/test/resources/contract.graphql"));
        assertThat(Contract.broken(contract, schema)).isEmpty();
    }

    private String print() {
        SchemaPrinter.Options options = SchemaPrinter.Options.defaultOptions()
                .includeDirectives(false)
                .includeDirectiveDefinitions(false)
                .includeScalarTypes(true)
                .includeSchemaDefinition(false);
        return new SchemaPrinter(options).print(schema);
    }
}

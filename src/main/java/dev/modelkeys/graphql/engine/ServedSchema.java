package dev.modelkeys.graphql.engine;

import dev.modelkeys.graphql.CurrentOperation;
import dev.modelkeys.operation.Authorization;
import graphql.Directives;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import io.smallrye.graphql.schema.model.Execute;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The schema that requests are executed against, that introspection tells and that is printed. */
@ApplicationScoped
public class ServedSchema {

    static final List<String> EXECUTABLE_DIRECTIVES =
            List.of(Directives.IncludeDirective.getName(), Directives.SkipDirective.getName());

    /** The engine puts these into every schema; here they would do nothing, or what no client may rely on. */
    private static final Set<String> UNSERVED_DIRECTIVES = Set.of(
            Directives.DeferDirective.getName(), Directives.ExperimentalDisableErrorPropagationDirective.getName());

    private final GraphQLSchema schema;
    private final Set<String> nonBlocking;

    ServedSchema(
            GraphQLSchema schema,
            Schema model,
            Authorization authorization,
            CurrentOperation current,
            OperationMetrics metrics) {
        this.nonBlocking = model.getMutations().stream()
                .filter(operation -> operation.getExecute() == Execute.NON_BLOCKING)
                .map(Operation::getName)
                .collect(Collectors.toUnmodifiableSet());
        this.schema = DataFetchers.into(schema, model, authorization, current, metrics);
    }

    public GraphQLSchema get() {
        return schema;
    }

    /** Mutations that block no thread. */
    Set<String> nonBlocking() {
        return nonBlocking;
    }

    /** The schema in SDL, for people and code generators. */
    public String print() {
        return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeScalarTypes(true)
                        .includeSchemaDefinition(false)
                        .includeDirectiveDefinitions(true)
                        .includeDirectiveDefinition(ServedSchema::serves)
                        .includeDirectives(ServedSchema::serves))
                .print(schema);
    }

    static boolean serves(String directive) {
        return !UNSERVED_DIRECTIVES.contains(directive);
    }
}

package dev.modelkeys.graphql.engine;

import graphql.Directives;
import graphql.schema.GraphQLSchema;
import graphql.schema.SchemaTransformer;
import io.smallrye.graphql.spi.EventingService;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Completes the schema that SmallRye derives from the API classes, when that is built: at start, or, for a native executable,
 * when the image is built, so that no request waits for it.
 */
public final class StrictSchema implements EventingService {

    /** No setting turns this off. */
    @Override
    public @Nullable String getConfigKey() {
        return null;
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder derived) {
        // SmallRye declares directives of its own, and with them scalars that no field uses.
        GraphQLSchema used = derived.clearDirectives()
                .additionalDirectives(Set.of(Directives.IncludeDirective, Directives.SkipDirective))
                .build();
        return GraphQLSchema.newSchema(SchemaTransformer.transformSchema(used, new StrictTypes()));
    }
}

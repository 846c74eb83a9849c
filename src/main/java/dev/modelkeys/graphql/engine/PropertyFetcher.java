package dev.modelkeys.graphql.engine;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Type;
import java.lang.reflect.Method;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a plain property by its accessor. */
record PropertyFetcher(Method accessor) implements LightDataFetcher<Object> {

    static PropertyFetcher of(Type type, Field field) {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            Method accessor = loader.loadClass(type.getClassName()).getMethod(field.getMethodName());
            // It is public anyway: this only spares every call the check.
            accessor.setAccessible(true);
            return new PropertyFetcher(accessor);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + "." + field.getName() + " has no accessor", e);
        }
    }

    @Override
    public @Nullable Object get(
            GraphQLFieldDefinition definition, Object source, Supplier<DataFetchingEnvironment> environment)
            throws ReflectiveOperationException {
        return of(source);
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws ReflectiveOperationException {
        return of(environment.getSource());
    }

    @Nullable Object of(Object source) throws ReflectiveOperationException {
        return accessor.invoke(source);
    }
}

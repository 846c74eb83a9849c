package dev.modelkeys.graphql.engine;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.datafetcher.helper.ArgumentHelper;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.transformation.AbstractDataFetcherException;
import java.util.List;

/** Binds arguments as SmallRye does, and lists of ids, of which SmallRye expects each id to be a list. */
final class ListedIds extends ArgumentHelper {

    ListedIds(List<Argument> arguments) {
        super(arguments);
    }

    @Override
    protected Object afterRecursiveTransform(Object value, Field field, DataFetchingEnvironment environment)
            throws AbstractDataFetcherException {
        boolean isListedId = value instanceof String
                && List.class.getName().equals(field.getReference().getClassName());
        return isListedId ? value : super.afterRecursiveTransform(value, field, environment);
    }
}

package dev.modelkeys.graphql.engine;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.datafetcher.helper.ArgumentHelper;
import io.smallrye.graphql.json.InputFieldsInfo;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.spi.ClassloadingService;
import io.smallrye.graphql.transformation.AbstractDataFetcherException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Binds arguments as SmallRye does, but for input objects, which SmallRye writes as JSON and reads again, and for lists of ids,
 * of which SmallRye expects each id to be a list.
 */
final class ArgumentBinding extends ArgumentHelper {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final ConcurrentMap<String, JavaType> TYPES = new ConcurrentHashMap<>();

    ArgumentBinding(List<Argument> arguments) {
        super(arguments);
    }

    @Override
    protected Object afterRecursiveTransform(Object value, Field field, DataFetchingEnvironment environment)
            throws AbstractDataFetcherException {
        String type = field.getReference().getClassName();
        if (value instanceof String && List.class.getName().equals(type)) {
            return value;
        }
        return value instanceof Map<?, ?> members && !InputFieldsInfo.hasTransformationFields(type)
                ? JSON.convertValue(members, TYPES.computeIfAbsent(type, ArgumentBinding::type))
                : super.afterRecursiveTransform(value, field, environment);
    }

    private static JavaType type(String name) {
        return JSON.constructType(ClassloadingService.get().loadClass(name));
    }
}

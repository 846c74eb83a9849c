package dev.modelkeys.graphql;

import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Root field that the request at hand executes. Root fields of one request run one after the other. */
@RequestScoped
public class CurrentOperation {

    private static final String OK = "OK";

    private String name = "";
    private String code = OK;
    private Map<String, Object> arguments = Map.of();
    private @Nullable DataFetchingEnvironment environment;

    /** @param name such as {@code Query.providers} */
    public void begin(String name, DataFetchingEnvironment environment) {
        this.name = name;
        this.code = OK;
        this.arguments = environment.getArguments();
        this.environment = environment;
    }

    /** Forgets the arguments, which may hold secrets. */
    public void end() {
        name = "";
        arguments = Map.of();
        environment = null;
    }

    /** Notes the code of the error that answers the operation. */
    public void fail(String code) {
        this.code = code;
    }

    /** Code of the error that answers the operation; {@code OK} without one. */
    public String code() {
        return code;
    }

    public SelectedFields selection() {
        return environment == null
                ? SelectedFields.none()
                : selections(environment).of(environment);
    }

    private static Selections selections(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getGraphQlContext().get(Selections.class));
    }

    /** Counts only if the request selects the connection's total; 0 otherwise. */
    public int totalOf(String connection, IntSupplier count) {
        return selection().has(connection + ".totalCount") ? count.getAsInt() : 0;
    }

    String name() {
        return name;
    }

    Map<String, Object> arguments() {
        return arguments;
    }
}

package dev.modelkeys.graphql;

import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import java.util.function.IntSupplier;

/** Root field that the request at hand executes. Root fields of one request run one after the other. */
@RequestScoped
public class CurrentOperation {

    private static final SelectedFields NO_FIELDS = SelectedFields.none();

    private String name = "";
    private Map<String, Object> arguments = Map.of();
    private SelectedFields selection = NO_FIELDS;

    /** @param name such as {@code Query.providers} */
    public void begin(String name, DataFetchingEnvironment environment) {
        this.name = name;
        this.arguments = environment.getArguments();
        this.selection = SelectedFields.of(environment);
    }

    /** Forgets the arguments, which may hold secrets. */
    public void end() {
        name = "";
        arguments = Map.of();
        selection = NO_FIELDS;
    }

    public SelectedFields selection() {
        return selection;
    }

    /** Counts only if the request selects the connection's total; 0 otherwise. */
    public int totalOf(String connection, IntSupplier count) {
        return selection.has(connection + ".totalCount") ? count.getAsInt() : 0;
    }

    String name() {
        return name;
    }

    Map<String, Object> arguments() {
        return arguments;
    }
}

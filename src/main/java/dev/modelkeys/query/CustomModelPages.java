package dev.modelkeys.query;

import dev.modelkeys.access.Caller;
import dev.modelkeys.database.Sql;
import dev.modelkeys.kernel.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pages through custom models, listed and removed, by name and type. */
@ApplicationScoped
public class CustomModelPages {

    private final Sql sql;
    private final Caller caller;

    CustomModelPages(Sql sql, Caller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    /** Where a page ended: names and types repeat from provider to provider. */
    public record Position(String name, String type, String providerId) {}

    /**
     * The ids of some custom models.
     *
     * @param after null for the first page
     */
    public Page<UUID> page(CustomModelFilter filter, int size, @Nullable Position after) {
        List<Object> arguments = filter.arguments(caller.workspace());
        if (after != null) {
            arguments.addAll(List.of(after.name(), after.type(), after.providerId()));
        }
        arguments.add(size + 1);
        String statement = "select id" + filter.sql()
                + (after == null ? "" : " and (model_name, model_type, provider_id) > (?, ?, ?)")
                + " order by model_name, model_type, provider_id limit ?";
        return sql.query(caller.workspace(), statement, arguments, rows -> {
            List<UUID> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
            return Page.of(found, size);
        });
    }

    public int count(CustomModelFilter filter) {
        return sql.count(caller.workspace(), "select count(*)" + filter.sql(), filter.arguments(caller.workspace()));
    }
}

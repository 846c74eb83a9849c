package dev.modelkeys.query;

import dev.modelkeys.access.Caller;
import dev.modelkeys.database.Sql;
import dev.modelkeys.kernel.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pages of custom models, listed and removed, by name and type. */
@ApplicationScoped
public class CustomModelPages {

    private final Sql sql;
    private final Caller caller;

    CustomModelPages(Sql sql, Caller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    /** The place of a custom model in the list: a name and type may occur under several providers. */
    public record Position(String name, String type, String providerId) {}

    /**
     * The ids of one page of custom models.
     *
     * @param after null for the first page
     */
    public Page<UUID> page(CustomModelFilter filter, int size, @Nullable Position after) {
        QueryBuilder query = filter.query("select id", caller.workspace());
        if (after != null) {
            query.add(
                    "and (model_name, model_type, provider_id) > (?, ?, ?)",
                    after.name(),
                    after.type(),
                    after.providerId());
        }
        query.add("order by model_name, model_type, provider_id limit ?", size + 1);
        return Page.of(sql.list(caller.workspace(), query.reading(row -> row.getObject("id", UUID.class))), size);
    }

    public int count(CustomModelFilter filter) {
        return sql.query(
                caller.workspace(),
                filter.query("select count(*)", caller.workspace()).counting());
    }
}

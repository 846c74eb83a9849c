package dev.modelkeys.query;

import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.kernel.Text;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Conditions on custom models; null is none.
 *
 * @param providerIds catalogue keys
 * @param search keeps names that contain this text, ignoring case
 */
public record CustomModelFilter(
        List<String> providerIds, @Nullable Boolean removed, @Nullable ModelType type, @Nullable String search) {

    QueryBuilder query(String select, UUID workspace) {
        QueryBuilder query = new QueryBuilder()
                .add(select)
                .add("from keyring where workspace_id = ? and model_name is not null", workspace)
                .add("and provider_id = any (?)", (Object) providerIds.toArray(String[]::new));
        if (removed != null) {
            query.add("and removed = ?", removed);
        }
        if (type != null) {
            query.add("and model_type = ?", type.name());
        }
        if (search != null) {
            query.add("and strpos(model_key, ?) > 0", Text.searchKey(search));
        }
        return query;
    }
}

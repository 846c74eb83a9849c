package dev.modelkeys.query;

import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.kernel.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which custom models to list; null keeps all.
 *
 * @param providerIds catalogue keys
 * @param search keeps names that contain this, without case
 */
public record CustomModelFilter(
        List<String> providerIds, @Nullable Boolean removed, @Nullable ModelType type, @Nullable String search) {

    /** Both sides by the database: in the collation that names are ordered by, only ASCII has case. */
    private static final String SEARCH = " and strpos(lower(model_name collate \"default\"), lower(?)) > 0";

    String sql() {
        return " from keyring where workspace_id = ? and model_name is not null and provider_id = any (?)"
                + (removed == null ? "" : " and removed = ?")
                + (type == null ? "" : " and model_type = ?")
                + (search == null ? "" : SEARCH);
    }

    List<Object> arguments(UUID workspace) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(workspace);
        arguments.add(providerIds.toArray(String[]::new));
        if (removed != null) {
            arguments.add(removed);
        }
        if (type != null) {
            arguments.add(type.name());
        }
        if (search != null) {
            arguments.add(Text.searchTerm(search));
        }
        return arguments;
    }
}

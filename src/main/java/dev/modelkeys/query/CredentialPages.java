package dev.modelkeys.query;

import dev.modelkeys.access.Caller;
import dev.modelkeys.database.Sql;
import dev.modelkeys.kernel.Page;
import dev.modelkeys.kernel.Text;
import dev.modelkeys.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pages through all credentials of one keyring, newest first. */
@ApplicationScoped
public class CredentialPages {

    private static final String MATCHING =
            """
             from credential c
             where c.workspace_id = ? and c.keyring_id = ? and strpos(c.name_key, ?) > 0
            """;

    private final Sql sql;
    private final Caller caller;
    private final Vault vault;

    CredentialPages(Sql sql, Caller caller, Vault vault) {
        this.sql = sql;
        this.caller = caller;
        this.vault = vault;
    }

    /**
     * Some of the credentials of this keyring.
     *
     * @param search keeps names that contain this, compared as names are; null keeps all
     * @param after the last credential of the page before; null for the first page
     */
    public Page<CredentialRow> page(UUID keyring, @Nullable String search, int size, @Nullable UUID after) {
        CredentialRowMapper reader = new CredentialRowMapper(caller.workspace(), vault);
        List<Object> arguments = matching(keyring, search);
        if (after != null) {
            arguments.add(after);
        }
        arguments.add(size + 1);
        String statement = "select " + CredentialRowMapper.columns(true) + MATCHING
                + (after == null ? "" : " and c.id < ?") + " order by c.id desc limit ?";
        return sql.query(caller.workspace(), statement, arguments, rows -> {
            List<CredentialRow> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows, 1, keyring));
            }
            return Page.of(found, size);
        });
    }

    public int count(UUID keyring, @Nullable String search) {
        return sql.count(caller.workspace(), "select count(*)" + MATCHING, matching(keyring, search));
    }

    private List<Object> matching(UUID keyring, @Nullable String search) {
        return new ArrayList<>(
                List.of(caller.workspace(), keyring, search == null ? "" : Text.searchTerm(Text.key(search))));
    }
}

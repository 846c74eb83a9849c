package dev.modelkeys.query;

import dev.modelkeys.access.Caller;
import dev.modelkeys.database.Sql;
import dev.modelkeys.kernel.Page;
import dev.modelkeys.kernel.Text;
import dev.modelkeys.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pages of the credentials of one keyring, newest first. */
@ApplicationScoped
public class CredentialPages {

    private final Sql sql;
    private final Caller caller;
    private final Vault vault;

    CredentialPages(Sql sql, Caller caller, Vault vault) {
        this.sql = sql;
        this.caller = caller;
        this.vault = vault;
    }

    /**
     * One page of the credentials of a keyring.
     *
     * @param search keeps names that contain this text, ignoring case; null keeps all
     * @param after the last credential of the page before; null for the first page
     * @param plan the parts of each credential to read
     */
    public Page<CredentialRow> page(
            UUID keyring, @Nullable String search, int size, @Nullable UUID after, FetchPlan plan) {
        CredentialRowMapper mapper = new CredentialRowMapper(caller.workspace(), vault, plan);
        QueryBuilder query = matching("select " + CredentialRowMapper.expression(plan), keyring, search);
        if (after != null) {
            query.add("and c.id < ?", after);
        }
        query.add("order by c.id desc limit ?", size + 1);
        return Page.of(
                sql.list(caller.workspace(), query.reading(row -> mapper.credential(row.getString(1), keyring))), size);
    }

    public int count(UUID keyring, @Nullable String search) {
        return sql.query(
                caller.workspace(), matching("select count(*)", keyring, search).counting());
    }

    private QueryBuilder matching(String select, UUID keyring, @Nullable String search) {
        QueryBuilder query = new QueryBuilder()
                .add(select)
                .add("from credential c where c.workspace_id = ? and c.keyring_id = ?", caller.workspace(), keyring);
        return search == null ? query : query.add("and strpos(c.name_key, ?) > 0", Text.searchKey(search));
    }
}

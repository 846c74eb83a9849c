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
    private final AnswerBudget answers;

    CredentialPages(Sql sql, Caller caller, Vault vault, AnswerBudget answers) {
        this.sql = sql;
        this.caller = caller;
        this.vault = vault;
        this.answers = answers;
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
        Answer answer = answers.current(caller.workspace());
        CredentialRowMapper mapper = new CredentialRowMapper(caller.workspace(), vault, plan, answer);
        QueryBuilder query = matching(
                new QueryBuilder()
                        .add("select " + CredentialRowMapper.bounded("p.credential"), answer.readable())
                        .add("from (select " + CredentialRowMapper.expression(plan) + " as credential"),
                keyring,
                search);
        if (after != null) {
            query.add("and c.id < ?", after);
        }
        query.add("order by c.id desc limit ?) p", size + 1);
        return Page.of(
                sql.list(caller.workspace(), query.reading(row -> mapper.credential(row.getString(1), keyring))), size);
    }

    public int count(UUID keyring, @Nullable String search) {
        return sql.query(
                caller.workspace(),
                matching(new QueryBuilder().add("select count(*)"), keyring, search)
                        .counting());
    }

    private QueryBuilder matching(QueryBuilder select, UUID keyring, @Nullable String search) {
        QueryBuilder query = select.add(
                "from credential c where c.workspace_id = ? and c.keyring_id = ?", caller.workspace(), keyring);
        return search == null ? query : query.add("and strpos(c.name_key, ?) > 0", Text.searchKey(search));
    }
}

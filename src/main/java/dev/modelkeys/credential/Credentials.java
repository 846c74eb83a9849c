package dev.modelkeys.credential;

import dev.modelkeys.database.Sql;
import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.kernel.Rejections;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Credentials of a locked keyring. Each question is answered by an index: none takes longer with more credentials on the
 * keyring.
 */
@ApplicationScoped
class Credentials implements PanacheRepositoryBase<Credential, UUID> {

    private static final String OF_KEYRING = " from credential where workspace_id = ? and keyring_id = ? ";

    private final Sql sql;

    Credentials(Sql sql) {
        this.sql = sql;
    }

    /** A credential that was deleted. */
    record Deleted(UUID keyring, UUID id, String name) {}

    Optional<Credential> find(Keyring ring, UUID id) {
        return findByIdOptional(id).filter(credential -> credential.keyring().equals(ring));
    }

    boolean hasAnother(Keyring ring, Credential credential) {
        // In the order of an index: else PostgreSQL may look through the whole table for a row that is not there.
        return exists(ring, "and id <> ? order by id", credential.id());
    }

    /** Rejects a name that another credential of the keyring has, or one that looks like it. */
    void requireUnused(Keyring ring, UUID own, Name name, Rejections rejections, String... path) {
        List<String> similar = sql.list(
                ring.workspaceId(),
                "select name_key" + OF_KEYRING + "and (name_key = ? or name_look = ?) and id <> ?",
                List.of(ring.workspaceId(), ring.id(), name.key(), name.look(), own),
                row -> row.getString(1));
        if (similar.contains(name.key())) {
            rejections.add(Rejection.nameTaken(path));
        } else if (similar.stream().anyMatch(name::looksLike)) {
            rejections.add(Rejection.nameConfusable(path));
        }
    }

    /** {@code API KEY n}, one above the highest n on the keyring; gaps are not reused. */
    Name nextName(Keyring ring) {
        long highest = sql.query(
                ring.workspaceId(),
                "select coalesce(max(name_number), 0)" + OF_KEYRING,
                List.of(ring.workspaceId(), ring.id()),
                rows -> {
                    rows.next();
                    return rows.getLong(1);
                });
        return Name.next(highest, key -> exists(ring, "and name_key = ?", key));
    }

    /** Deletes all credentials of these keyrings, and returns them by keyring, oldest first. */
    Map<UUID, List<Deleted>> deleteAll(UUID workspace, Collection<UUID> keyrings) {
        return sql
                .list(
                        workspace,
                        """
                        with deleted as (
                            delete from credential where workspace_id = ? and keyring_id = any (?)
                            returning keyring_id, id, name)
                        select * from deleted order by id
                        """,
                        List.of(workspace, keyrings.toArray(UUID[]::new)),
                        row -> new Deleted(
                                row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)))
                .stream()
                .collect(Collectors.groupingBy(Deleted::keyring));
    }

    private boolean exists(Keyring ring, String condition, Object argument) {
        return sql.find(
                        ring.workspaceId(),
                        "select 1" + OF_KEYRING + condition + " limit 1",
                        List.of(ring.workspaceId(), ring.id(), argument),
                        row -> true)
                .isPresent();
    }
}

package dev.modelkeys.routing.policy;

import dev.modelkeys.access.Role;
import dev.modelkeys.database.Sql;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.kernel.Rejection.Code;
import dev.modelkeys.kernel.Rejections;
import dev.modelkeys.routing.resolution.Environment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names of environments that a workspace uses: in bindings, in pools, and in tokens that are still valid. */
@ApplicationScoped
public class EnvironmentNames {

    static final int MOST = 50;

    private static final String ALL =
            """
            select environment from environment_binding where workspace_id = ?
            union select environment from pool where workspace_id = ? and environment is not null
            union select unnest(environments) from api_token
                where workspace_id = ? and revoked_at is null and expires_at > now()
            order by 1
            """;

    private final Sql sql;

    EnvironmentNames(Sql sql) {
        this.sql = sql;
    }

    /** All of them, sorted. */
    public List<String> all(UUID workspace) {
        return sql.list(workspace, ALL, List.of(workspace, workspace, workspace), row -> row.getString(1));
    }

    /**
     * The environments of a new token, sorted and each once; null for no limit.
     *
     * @param rejections takes what is wrong with them
     */
    public @Nullable List<String> ofToken(
            UUID workspace, Role role, @Nullable List<String> names, Rejections rejections) {
        String member = "environments";
        if (names == null) {
            return null;
        }
        if (role != Role.RUNTIME) {
            rejections.add(Rejection.of(Code.INVALID, "Only a token of role RUNTIME has environments.", member));
        } else if (names.isEmpty() || names.size() > MOST) {
            rejections.add(Rejection.of(Code.INVALID, "A token has 1 to " + MOST + " environments, or null.", member));
        } else {
            TreeSet<String> folded = new TreeSet<>();
            for (int i = 0; i < names.size(); i++) {
                parse(names.get(i), rejections, member, String.valueOf(i))
                        .ifPresent(environment -> folded.add(environment.name()));
            }
            if (rejections.isEmpty()) {
                admit(workspace, folded, member);
            }
            return List.copyOf(folded);
        }
        return null;
    }

    static Optional<Environment> parse(String name, Rejections rejections, String... path) {
        Optional<Environment> environment = Environment.parse(name);
        if (environment.isEmpty()) {
            rejections.add(Rejection.of(
                    Code.INVALID,
                    "An environment has 1 to 64 letters a-z, digits, dots, underscores or hyphens.",
                    path));
        }
        return environment;
    }

    /**
     * Keeps others from using further names until the transaction ends.
     *
     * @throws Rejected with QUOTA_EXCEEDED if the workspace would use too many names
     */
    void admit(UUID workspace, Collection<String> names, String... path) {
        // Of two transactions that would use the last place one must see the other.
        sql.find(
                workspace,
                "select pg_advisory_xact_lock(hashtextextended('modelkeys environments ' || ?, 0))",
                List.of(workspace.toString()),
                row -> true);
        TreeSet<String> used = new TreeSet<>(all(workspace));
        if (used.addAll(names) && used.size() > MOST) {
            throw new Rejected(Rejection.of(
                    Code.QUOTA_EXCEEDED, "This workspace uses no more than " + MOST + " environments.", path));
        }
    }
}

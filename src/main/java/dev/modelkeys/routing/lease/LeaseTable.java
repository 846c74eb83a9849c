package dev.modelkeys.routing.lease;

import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.credential.Scope;
import dev.modelkeys.database.Sql;
import dev.modelkeys.routing.resolution.CallOutcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Statements on the table {@code lease}. */
final class LeaseTable {

    static final String COLUMNS =
            """
            id, group_number, credential_id, revision, step, provider_id, model_name, model_type, custom, environment, calls,
            principal, actor, at, reported_calls, outcome, reported_at""";

    /**
     * Behind a common table expression {@code link}, which is the one row of their group, or none. Arrays, so that the statement
     * is the same for any number of rows.
     */
    static final String INSERT =
            """
            insert into lease (workspace_id, id, group_number, credential_id, revision, step, provider_id, model_name,
                model_type, custom, environment, calls, principal, actor, at)
            select link.workspace_id, id, link.number, credential_id, revision, step, provider_id, model_name, model_type,
                custom, environment, calls, principal, actor, link.at
            from link, unnest(?::uuid[], ?::uuid[], ?::int[], ?::int[], ?::text[], ?::text[], ?::text[], ?::boolean[],
                    ?::text[], ?::int[], ?::text[], ?::text[])
                as new (id, credential_id, revision, step, provider_id, model_name, model_type, custom, environment, calls,
                    principal, actor)
            """;

    private static final String REPORT =
            """
            update lease set reported_calls = new.reported_calls, outcome = new.outcome, reported_at = ?
            from unnest(?::uuid[], ?::int[], ?::text[]) as new (id, reported_calls, outcome)
            where lease.workspace_id = ? and lease.id = any (?) and lease.id = new.id
            """;

    private LeaseTable() {}

    /** The arguments of {@link #INSERT}. */
    static List<Object> insertArguments(List<LeaseRow> rows) {
        return List.of(
                Sql.column(rows, LeaseRow::id, UUID[]::new),
                Sql.column(rows, LeaseRow::credential, UUID[]::new),
                Sql.column(rows, LeaseRow::revision, Integer[]::new),
                Sql.column(rows, LeaseRow::step, Integer[]::new),
                Sql.column(rows, row -> row.owner().providerId(), String[]::new),
                Sql.column(rows, row -> row.model() == null ? null : row.model().name(), String[]::new),
                Sql.column(
                        rows,
                        row -> row.model() == null ? null : row.model().type().name(),
                        String[]::new),
                Sql.column(rows, row -> row.owner().model() != null, Boolean[]::new),
                Sql.column(rows, LeaseRow::environment, String[]::new),
                Sql.column(rows, LeaseRow::calls, Integer[]::new),
                Sql.column(rows, LeaseRow::principal, String[]::new),
                Sql.column(rows, LeaseRow::actor, String[]::new));
    }

    static Sql.Update report(UUID workspace, Instant now, Collection<LeaseRow> rows) {
        List<LeaseRow> reported = List.copyOf(rows);
        UUID[] ids = Sql.column(reported, LeaseRow::id, UUID[]::new);
        return new Sql.Update(
                REPORT,
                List.of(
                        now.atOffset(ZoneOffset.UTC),
                        ids,
                        Sql.column(reported, LeaseRow::reportedCalls, Integer[]::new),
                        Sql.column(reported, row -> String.valueOf(row.outcome()), String[]::new),
                        workspace,
                        ids));
    }

    /** @param rest the conditions after that on the workspace, and the order */
    static Sql.Query<List<LeaseRow>> select(UUID workspace, String rest, List<?> arguments) {
        List<Object> all = new ArrayList<>(List.of(workspace));
        all.addAll(arguments);
        return new Sql.Query<>("select " + COLUMNS + " from lease where workspace_id = ?" + rest, all, rows -> {
            List<LeaseRow> leases = new ArrayList<>();
            while (rows.next()) {
                leases.add(row(workspace, rows));
            }
            return leases;
        });
    }

    private static LeaseRow row(UUID workspace, ResultSet row) throws SQLException {
        String name = row.getString("model_name");
        Scope.Model model = name == null ? null : new Scope.Model(name, ModelType.valueOf(row.getString("model_type")));
        String outcome = row.getString("outcome");
        OffsetDateTime reportedAt = row.getObject("reported_at", OffsetDateTime.class);
        return new LeaseRow(
                row.getObject("id", UUID.class),
                row.getLong("group_number"),
                row.getObject("credential_id", UUID.class),
                row.getInt("revision"),
                row.getInt("step"),
                new Scope(workspace, row.getString("provider_id"), row.getBoolean("custom") ? model : null),
                model,
                row.getString("environment"),
                row.getInt("calls"),
                row.getString("principal"),
                row.getString("actor"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("reported_calls"),
                outcome == null ? null : CallOutcome.valueOf(outcome),
                reportedAt == null ? null : reportedAt.toInstant());
    }
}

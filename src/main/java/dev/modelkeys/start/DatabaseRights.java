package dev.modelkeys.start;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Rights in the database. The server works as a role that owns nothing and is bound by row-level security, which keeps
 * workspaces apart; the migrations make that role and the tables. What the two logins may not do, an administrator does, with
 * the statements that the problem lists.
 */
final class DatabaseRights {

    private static final String ROLE = "modelkeys_app";

    /** Since PostgreSQL 16 neither membership nor CREATEROLE alone allows SET ROLE. */
    private static final String OF_SERVER =
            """
            select quote_ident(session_user), coalesce(app.rolsuper or app.rolbypassrls, false),
                exists (select from pg_class where relowner = app.oid),
                coalesce(pg_has_role(session_user, app.oid,
                    case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end), false)
            from (select) one left join pg_roles app on app.rolname = 'modelkeys_app'
            """;

    /** The schema is the one that the tables will be in; where there is none, the first one that was asked for. */
    private static final String OF_MIGRATIONS =
            """
            with asked as (
                select trim(both '" ' from name) as name, position
                from unnest(string_to_array(current_setting('search_path'), ',')) with ordinality as path (name, position)),
            place as (
                select coalesce(current_schema(),
                    (select name from asked where name <> '$user' order by position limit 1), 'public') as name)
            select quote_ident(session_user), quote_ident(place.name), schema.oid is not null, app.oid is not null,
                login.rolsuper
                    or (login.rolcreaterole
                        and (app.oid is null or current_setting('server_version_num')::int < 160000))
                    or coalesce(pg_has_role(session_user, app.oid, 'member with admin option'), false),
                coalesce(has_schema_privilege(schema.oid, 'create') and has_schema_privilege(schema.oid, 'usage'), false),
                coalesce(pg_has_role(session_user, schema.nspowner, 'usage')
                    or has_schema_privilege(schema.oid, 'usage with grant option'), false),
                coalesce(has_schema_privilege(app.oid, schema.oid, 'usage'),
                    has_schema_privilege('public', schema.oid, 'usage'), false),
                history.oid is not null,
                coalesce(has_table_privilege(history.oid, 'select'), true),
                coalesce(quote_ident(pg_get_userbyid(history.relowner)), '')
            from place
            join pg_roles login on login.rolname = session_user
            left join pg_roles app on app.rolname = 'modelkeys_app'
            left join pg_namespace schema on schema.nspname = place.name
            left join pg_class history on history.relnamespace = schema.oid and history.relname = 'flyway_schema_history'
            """;

    private DatabaseRights() {}

    private record Server(String login, boolean bypassesWalls, boolean ownsTables, boolean mayUseRole) {}

    private record Migrations(
            String login,
            String schema,
            boolean hasSchema,
            boolean hasRole,
            boolean mayGiveRole,
            boolean mayMakeTables,
            boolean mayOpenSchema,
            boolean isSchemaOpen,
            boolean isMigrated,
            boolean mayReadHistory,
            String owner) {}

    /**
     * Returns whether the server's login may use the role yet; if not, the first migration sees to it.
     *
     * @param migrations the connection of the login that migrates, which may be the same one
     */
    static boolean check(Connection server, Connection migrations, DatabaseConnection database) throws SQLException {
        Server works = read(
                server,
                OF_SERVER,
                row -> new Server(row.getString(1), row.getBoolean(2), row.getBoolean(3), row.getBoolean(4)));
        if (works.bypassesWalls || works.ownsTables) {
            throw problem("logs in to " + database + ", whose role " + ROLE
                    + " bypasses row-level security or owns tables; make it an ordinary role that owns nothing");
        }
        Migrations migrates = read(migrations, OF_MIGRATIONS, DatabaseRights::migrations);
        if (!migrates.mayReadHistory) {
            throw problem("logs in to " + database + ", whose tables belong to " + migrates.owner
                    + "; name that login in quarkus.flyway.username, or restore the dump that they came from with:"
                    + " pg_restore --no-owner --role=" + migrates.login);
        }
        List<String> statements = missing(works, migrates);
        if (!statements.isEmpty()) {
            throw problem("logs in to " + database + " without a right that it needs; in this database, as an"
                    + " administrator run: " + String.join("; ", statements));
        }
        return works.mayUseRole;
    }

    private static List<String> missing(Server works, Migrations migrates) {
        boolean isSchemaClosed = migrates.hasSchema && !migrates.isSchemaOpen && !migrates.mayOpenSchema;
        boolean isRoleMissing = !migrates.hasRole && (!migrates.mayGiveRole || isSchemaClosed);
        List<String> statements = new ArrayList<>();
        if (isRoleMissing) {
            statements.add("create role " + ROLE + " nologin");
        }
        if (!works.mayUseRole && (!migrates.mayGiveRole || isRoleMissing)) {
            statements.add("grant " + ROLE + " to " + works.login);
        }
        if (!migrates.hasSchema) {
            statements.add("create schema " + migrates.schema + " authorization " + migrates.login);
        } else if (!migrates.mayMakeTables && !migrates.isMigrated) {
            statements.add("grant create, usage on schema " + migrates.schema + " to " + migrates.login);
        }
        if (isSchemaClosed) {
            statements.add("grant usage on schema " + migrates.schema + " to " + ROLE);
        }
        return statements;
    }

    private static Migrations migrations(ResultSet row) throws SQLException {
        return new Migrations(
                row.getString(1),
                row.getString(2),
                row.getBoolean(3),
                row.getBoolean(4),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getBoolean(7),
                row.getBoolean(8),
                row.getBoolean(9),
                row.getBoolean(10),
                row.getString(11));
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> T read(Connection connection, String query, Row<T> row) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return row.read(rows);
        }
    }

    private static StartupProblem problem(String message) {
        return new StartupProblem(DatabaseConnection.USERNAME, message);
    }
}

package dev.modelkeys.start;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The role that the server works as: it owns nothing and is bound by row-level security, which keeps workspaces apart. The
 * first migration creates it if the login may; otherwise an administrator must.
 */
final class DatabaseRole {

    private static final String NAME = "modelkeys_app";
    /** Since PostgreSQL 16 neither membership nor CREATEROLE alone allows SET ROLE. */
    private static final String STATE =
            """
            with server as (select current_setting('server_version_num')::int >= 160000 as strict)
            select login.rolsuper or (login.rolcreaterole and (app.oid is null or not strict))
                       or coalesce(pg_has_role(session_user, app.oid, 'member with admin option'), false),
                   coalesce(case when strict then pg_has_role(session_user, app.oid, 'set')
                                 else pg_has_role(session_user, app.oid, 'member') end, false),
                   coalesce(app.rolsuper or app.rolbypassrls, false),
                   exists (select from pg_class where relowner = app.oid)
            from server, pg_roles login left join pg_roles app on app.rolname = 'modelkeys_app'
            where login.rolname = session_user
            """;

    private DatabaseRole() {}

    static void check(Connection connection, DatabaseConnection database) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(STATE)) {
            if (!row.next()) {
                return;
            }
            boolean mayCreate = row.getBoolean(1);
            boolean mayUse = row.getBoolean(2);
            if (row.getBoolean(3) || row.getBoolean(4)) {
                throw problem("logs in to " + database + ", whose role " + NAME
                        + " bypasses row-level security or owns tables; make it an ordinary role that owns nothing");
            }
            if (!mayUse && !mayCreate) {
                throw problem("logs in to " + database + " as a role that may neither make nor use the role " + NAME
                        + ", which the server works as; as an administrator run: create role " + NAME
                        + " nologin; grant " + NAME + " to that login");
            }
        }
    }

    private static StartupProblem problem(String message) {
        return new StartupProblem(DatabaseConnection.USERNAME, message);
    }
}

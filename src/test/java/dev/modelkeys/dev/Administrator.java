package dev.modelkeys.dev;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.ds.PGSimpleDataSource;

/** Superuser of the PostgreSQL that the tests run on: unlike the server, sees every row of every workspace. */
public final class Administrator {

    private Administrator() {}

    public static DataSource dataSource() {
        Config config = ConfigProvider.getConfig();
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(config.getValue(DevelopmentConfig.URL, String.class));
        dataSource.setUser(Cluster.SUPERUSER);
        dataSource.setPassword(config.getValue(DevelopmentConfig.PASSWORD, String.class));
        return dataSource;
    }

    public static void execute(String sql) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row, or an empty text. */
    public static String text(String query) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}

package dev.modelkeys.health;

import dev.modelkeys.vault.MasterKeyRegister;
import dev.modelkeys.vault.WrongMasterKey;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.metamodel.EntityType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Readiness: the database answers, is sealed under the configured master key, and has every table. */
@Readiness
@Singleton
class ServerReadiness implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(ServerReadiness.class);

    /** Tables that are read without Hibernate. */
    private static final String OTHER_TABLES = Stream.of(
                    "workspace data_key audit_key installation api_token audit_entry audit_head mutation_done key_owner",
                    "credential_health policy_version health_version pool pool_member environment_binding model_switch credential_cooldown",
                    "credential_quota credential_usage lease_group lease_head lease")
            .flatMap(names -> Stream.of(names.split(" ")))
            .map(table -> "select 1 from " + table + " where false")
            .collect(Collectors.joining("; "));

    /** The class of SQL states for tables that are missing, or that the role may not read. */
    private static final String SYNTAX_OR_ACCESS = "42";

    private static final String LACKS_TABLES = "the database lacks tables or columns that this version reads";

    private final DataSource dataSource;
    private final MasterKeyRegister masterKeys;
    private final EntityManagerFactory entities;
    private final AtomicBoolean wasReady = new AtomicBoolean(true);

    ServerReadiness(DataSource dataSource, MasterKeyRegister masterKeys, EntityManagerFactory entities) {
        this.dataSource = dataSource;
        this.masterKeys = masterKeys;
        this.entities = entities;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.builder().name("ready").status(isReady()).build();
    }

    private boolean isReady() {
        try {
            verifyMasterKeyAndTables();
            selectEveryColumn();
            if (!wasReady.getAndSet(true)) {
                LOG.info("Ready again");
            }
            return true;
        } catch (SQLException e) {
            return notReady(
                    String.valueOf(e.getSQLState()).startsWith(SYNTAX_OR_ACCESS)
                            ? LACKS_TABLES
                            : "the database does not answer, SQL state " + e.getSQLState());
        } catch (WrongMasterKey e) {
            return notReady("the database is sealed under another master key");
        } catch (PersistenceException e) {
            return notReady(LACKS_TABLES);
        }
    }

    private void verifyMasterKeyAndTables() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            masterKeys.verify(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute(OTHER_TABLES);
            }
        }
    }

    private void selectEveryColumn() {
        try (EntityManager manager = entities.createEntityManager()) {
            for (EntityType<?> type : entities.getMetamodel().getEntities()) {
                manager.createQuery("select e from " + type.getName() + " e where 1 = 0", type.getJavaType())
                        .getResultList();
            }
        }
    }

    /** Logs the first of several failures in a row: probes come every few seconds. */
    private boolean notReady(String reason) {
        if (wasReady.getAndSet(false)) {
            LOG.warnf("Not ready: %s", reason);
        }
        return false;
    }
}

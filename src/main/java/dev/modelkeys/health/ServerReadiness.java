package dev.modelkeys.health;

import dev.modelkeys.audit.Checkpoints;
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
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * The database answers, is sealed under our master key, has every table and all columns of credentials, and holds the audit
 * as it was last seen.
 */
@Readiness
@Singleton
class ServerReadiness implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(ServerReadiness.class);

    /** Those that are read without Hibernate. */
    private static final String OTHER_TABLES =
            "select 1 from workspace, installation, api_token, audit_entry, audit_head, mutation_done, key_owner where false";

    private final DataSource dataSource;
    private final MasterKeyRegister masterKeys;
    private final EntityManagerFactory entities;
    private final Checkpoints checkpoints;
    private final AtomicBoolean wasReady = new AtomicBoolean(true);

    ServerReadiness(
            DataSource dataSource,
            MasterKeyRegister masterKeys,
            EntityManagerFactory entities,
            Checkpoints checkpoints) {
        this.dataSource = dataSource;
        this.masterKeys = masterKeys;
        this.entities = entities;
        this.checkpoints = checkpoints;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.builder().name("ready").status(isReady()).build();
    }

    private boolean isReady() {
        try {
            askForTheMasterKey();
            askForEveryColumn();
            Optional<String> problem = checkpoints.problem();
            if (problem.isPresent()) {
                return isNot(problem.get());
            }
            if (!wasReady.getAndSet(true)) {
                LOG.info("Ready again");
            }
            return true;
        } catch (SQLException e) {
            return isNot("the database does not answer, SQL state " + e.getSQLState());
        } catch (WrongMasterKey e) {
            return isNot("the database is sealed under another master key");
        } catch (PersistenceException e) {
            return isNot("the database has not the tables that this version reads");
        }
    }

    private void askForTheMasterKey() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            masterKeys.verify(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute(OTHER_TABLES);
            }
        }
    }

    private void askForEveryColumn() {
        try (EntityManager manager = entities.createEntityManager()) {
            for (EntityType<?> type : entities.getMetamodel().getEntities()) {
                manager.createQuery("select e from " + type.getName() + " e where 1 = 0", type.getJavaType())
                        .getResultList();
            }
        }
    }

    /** Asked every few seconds, so it is said once. */
    private boolean isNot(String reason) {
        if (wasReady.getAndSet(false)) {
            LOG.warnf("Not ready: %s", reason);
        }
        return false;
    }
}

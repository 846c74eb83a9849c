package dev.modelkeys.vault;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What must be true before the first secret is sealed. A failure here stops the start, and no port is open yet. */
@Singleton
class VaultInitializer {

    private final SelfTest selfTest;
    private final MasterKeyRegister register;
    private final DataKeys dataKeys;
    private final AuditKeys auditKeys;
    private final DataKeyTable table;
    private final DataSource dataSource;

    VaultInitializer(
            SelfTest selfTest,
            MasterKeyRegister register,
            DataKeys dataKeys,
            AuditKeys auditKeys,
            DataKeyTable table,
            DataSource dataSource) {
        this.selfTest = selfTest;
        this.register = register;
        this.dataKeys = dataKeys;
        this.auditKeys = auditKeys;
        this.table = table;
        this.dataSource = dataSource;
    }

    void open(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) throws SQLException {
        selfTest.run();
        try (Connection connection = dataSource.getConnection()) {
            register.register(connection);
        }
        dataKeys.createMissing();
        auditKeys.createMissing(table.workspaces());
    }
}

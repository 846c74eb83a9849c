package dev.modelkeys.vault;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

/** Initialization of cipher and keys at startup, before any port is open; a failure ends the startup. */
@Singleton
class VaultInitializer {

    private final SelfTest selfTest;
    private final MasterKeyTable masterKeys;
    private final DataKeys dataKeys;
    private final AuditKeys auditKeys;
    private final DataKeyTable table;

    VaultInitializer(
            SelfTest selfTest, MasterKeyTable masterKeys, DataKeys dataKeys, AuditKeys auditKeys, DataKeyTable table) {
        this.selfTest = selfTest;
        this.masterKeys = masterKeys;
        this.dataKeys = dataKeys;
        this.auditKeys = auditKeys;
        this.table = table;
    }

    void initialize(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        selfTest.run();
        masterKeys.register();
        dataKeys.createMissing();
        auditKeys.createMissing(table.workspaces());
    }
}

package dev.modelkeys.vault;

import dev.modelkeys.database.SqlFixture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;

/** Table in memory, which counts its reads and can simulate an outage. */
final class RememberedDataKeys extends DataKeyTable {

    private final Map<UUID, List<WrappedDataKey>> rows = new HashMap<>();
    private int reads;
    private boolean broken;

    RememberedDataKeys() {
        super(SqlFixture.on(new PGSimpleDataSource()), SqlFixture.locksOn(new PGSimpleDataSource()));
    }

    void add(UUID workspace, WrappedDataKey key) {
        rows.computeIfAbsent(workspace, id -> new ArrayList<>()).add(key);
    }

    void breakDown() {
        broken = true;
    }

    void repair() {
        broken = false;
    }

    int reads() {
        return reads;
    }

    @Override
    List<WrappedDataKey> of(UUID workspace) {
        reads++;
        if (broken) {
            throw SqlFixture.connectionLost();
        }
        return List.copyOf(rows.getOrDefault(workspace, List.of()));
    }

    @Override
    boolean insertNext(UUID workspace, WrappedDataKey key) {
        boolean isNext = key.version() == 1 + newest(workspace);
        if (isNext) {
            add(workspace, key);
        }
        return isNext;
    }

    @Override
    boolean reserve(UUID workspace, int version, long uses, long limit) {
        return true;
    }

    private int newest(UUID workspace) {
        return rows.getOrDefault(workspace, List.of()).stream()
                .mapToInt(WrappedDataKey::version)
                .max()
                .orElse(0);
    }
}

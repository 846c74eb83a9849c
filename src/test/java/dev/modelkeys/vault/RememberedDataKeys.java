package dev.modelkeys.vault;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;

/** The table without a database; counts how often it is asked, and can be out of order. */
final class RememberedDataKeys extends DataKeyTable {

    private final Map<UUID, List<WrappedDataKey>> rows = new HashMap<>();
    private int reads;
    private boolean broken;

    RememberedDataKeys() {
        super(new PGSimpleDataSource());
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
    List<WrappedDataKey> of(UUID workspace) throws SQLException {
        reads++;
        if (broken) {
            throw new SQLException("connection lost", "08006");
        }
        return List.copyOf(rows.getOrDefault(workspace, List.of()));
    }

    @Override
    void insertFirst(UUID workspace, WrappedDataKey key) {
        if (!rows.containsKey(workspace)) {
            add(workspace, key);
        }
    }

    @Override
    boolean reserve(UUID workspace, int version, long uses, long limit) {
        return true;
    }
}

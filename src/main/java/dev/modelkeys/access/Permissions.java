package dev.modelkeys.access;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Table of the permission that each operation needs: {@code permissions.csv}, with a row for each operation and for each
 * field that takes arguments or shows values. An operation without a row is allowed to no role.
 */
@Singleton
public class Permissions {

    private static final String TABLE = "/permissions.csv";

    /** Empty for an operation that every role is allowed. */
    private final Map<String, Optional<Permission>> required = new HashMap<>();

    Permissions() {
        try (InputStream table = Objects.requireNonNull(Permissions.class.getResourceAsStream(TABLE));
                BufferedReader reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            reader.lines().skip(1).filter(line -> !line.isBlank()).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param operation such as {@code Query.providers} */
    public boolean allow(String operation, Identity identity) {
        Optional<Permission> permission = required.get(operation);
        return permission != null && (permission.isEmpty() || identity.may(permission.get()));
    }

    /** The operations and fields that have a row. */
    public Set<String> operations() {
        return Set.copyOf(required.keySet());
    }

    private void add(String row) {
        String[] cells = row.split(",", -1);
        Optional<Permission> permission =
                cells[1].isEmpty() ? Optional.empty() : Optional.of(Permission.valueOf(cells[1]));
        if (required.put(cells[0], permission) != null) {
            throw new IllegalStateException(TABLE + " has two rows for " + cells[0]);
        }
    }
}

package dev.modelkeys.access;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The one table of what each role may do: {@code permissions.csv}, a row for each operation and for each field that takes
 * arguments or shows values. What has no row is allowed to nobody.
 */
@Singleton
public class Permissions {

    private static final String TABLE = "/permissions.csv";
    private static final String ALLOWED = "yes";
    private static final int FIRST_ROLE = 2;

    private final Map<String, Set<Role>> allowed = new HashMap<>();
    private final Map<String, Permission> required = new HashMap<>();

    Permissions() {
        List<String> lines = lines();
        List<String> roles =
                List.of(lines.get(0).split(",", -1)).subList(FIRST_ROLE, FIRST_ROLE + Role.values().length);
        lines.stream().skip(1).forEach(line -> read(List.of(line.split(",", -1)), roles));
    }

    /** @param operation such as {@code Query.providers} */
    public boolean allow(String operation, Identity identity) {
        Permission permission = required.get(operation);
        return allowed.getOrDefault(operation, Set.of()).contains(identity.role())
                && (permission == null || identity.may(permission));
    }

    /** Everything that has a row. */
    public Set<String> operations() {
        return Set.copyOf(allowed.keySet());
    }

    private void read(List<String> cells, List<String> roles) {
        String operation = cells.get(0);
        Map<Role, String> answers = new EnumMap<>(Role.class);
        for (int i = 0; i < roles.size(); i++) {
            answers.put(Role.valueOf(roles.get(i)), cells.get(FIRST_ROLE + i));
        }
        Set<Role> yes = EnumSet.noneOf(Role.class);
        answers.forEach((role, answer) -> {
            if (answer.equals(ALLOWED)) {
                yes.add(role);
            }
        });
        if (allowed.put(operation, yes) != null) {
            throw new IllegalStateException(TABLE + " has two rows for " + operation);
        }
        if (!cells.get(1).isEmpty()) {
            required.put(operation, Permission.valueOf(cells.get(1)));
        }
    }

    private static List<String> lines() {
        try (InputStream table = Objects.requireNonNull(Permissions.class.getResourceAsStream(TABLE));
                BufferedReader reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.modelkeys.query;

import dev.modelkeys.database.Sql.Query;
import dev.modelkeys.database.Sql.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts a statement together, each piece with the arguments of its placeholders. */
final class QueryBuilder {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> arguments = new ArrayList<>();

    QueryBuilder add(String piece, Object... itsArguments) {
        sql.append(piece).append(' ');
        arguments.addAll(Arrays.asList(itsArguments));
        return this;
    }

    QueryBuilder addIf(boolean condition, String piece, Object... itsArguments) {
        return condition ? add(piece, itsArguments) : this;
    }

    <T> Query<T> reading(Reading<T> reading) {
        return new Query<>(sql.toString(), arguments, reading);
    }

    Query<Integer> counting() {
        return reading(rows -> {
            rows.next();
            return rows.getInt(1);
        });
    }
}

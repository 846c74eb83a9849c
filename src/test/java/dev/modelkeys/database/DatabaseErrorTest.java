package dev.modelkeys.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseErrorTest {

    @ParameterizedTest
    @CsvSource({
        "55P03, BUSY", // lock_timeout
        "40P01, BUSY", // a deadlock
        "40001, BUSY", // could not serialize
        "08006, UNAVAILABLE", // the connection broke
        "57P01, UNAVAILABLE", // an administrator stops the server
        "57014, UNAVAILABLE", // statement_timeout
        "53300, UNAVAILABLE", // too many connections
        "53100, UNAVAILABLE", // the disk is full
        "25006, UNAVAILABLE", // a standby
        "25P03, UNAVAILABLE", // idle_in_transaction_session_timeout
        "23505, OURS", // a constraint
        "42601, OURS" // a syntax error
    })
    void classifiesErrorsBySqlState(String state, DatabaseError error) {
        assertThat(DatabaseError.of(new SQLException("", state))).isEqualTo(error);
    }

    @Test
    void findsTheReasonOfAFailedCommitAmongSuppressedExceptions() {
        IllegalStateException commit = new IllegalStateException();
        commit.addSuppressed(new IllegalStateException(new SQLException("", "57P01")));

        assertThat(DatabaseError.in(new IllegalStateException(commit))).contains(DatabaseError.UNAVAILABLE);
        assertThat(DatabaseError.isOutOfReach(commit)).isTrue();
    }

    @Test
    void tellsWhetherTheDatabaseIsOutOfReach() {
        assertThat(DatabaseError.isOutOfReach(new IllegalStateException(new SQLException("Sorry"))))
                .isTrue();
        assertThat(DatabaseError.isOutOfReach(new SQLException("", "08006"))).isTrue();
        assertThat(DatabaseError.isOutOfReach(new SQLException("", "57P01"))).isTrue();
        assertThat(DatabaseError.isOutOfReach(new SQLException("", "57014"))).isFalse();
        assertThat(DatabaseError.isOutOfReach(new IllegalStateException("ours")))
                .isFalse();
    }

    @Test
    void anErrorWithoutStateIsAPoolWithoutConnections() {
        assertThat(DatabaseError.of(new SQLException("Sorry"))).isEqualTo(DatabaseError.UNAVAILABLE);
    }

    @Test
    void findsTheErrorBelowOtherExceptions() {
        RuntimeException busy = new IllegalStateException(new SQLException("", "40P01"));

        assertThat(DatabaseError.in(new IllegalArgumentException(busy))).contains(DatabaseError.BUSY);
        assertThat(DatabaseError.in(new IllegalArgumentException("no database")))
                .isEmpty();
        assertThat(DatabaseError.in(new SQLException("", "23505"))).isEmpty();
    }
}

package dev.modelkeys.fault;

import dev.modelkeys.PackagedServer;
import dev.modelkeys.dev.DurableDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Blocks a migration at a chosen statement. */
final class MigrationBarrier {

    /** The count is a sequence, which no rollback takes back. Beside the server's schema, which has to be empty at first. */
    private static final String BUILT =
            """
            create schema gate;
            create sequence gate.statements minvalue 0;
            create table gate.closed (after bigint);
            create function gate.pass() returns event_trigger language plpgsql security definer as $$
            begin
                if nextval('gate.statements') = (select after from gate.closed) then
                    perform pg_advisory_xact_lock_shared(4711);
                end if;
            end $$;
            create event trigger gate on ddl_command_start execute function gate.pass();
            """;

    private final DurableDatabase database;

    MigrationBarrier(DurableDatabase database) {
        this.database = database;
        database.execute(BUILT);
    }

    /** Lets this many statements pass. */
    Closed closeAfter(int statements) throws SQLException {
        database.execute("select setval('gate.statements', 0, false); delete from gate.closed; insert into gate.closed"
                + " values (" + statements + ")");
        return new Closed(database);
    }

    void remove() {
        database.execute("drop event trigger gate; drop schema gate cascade");
    }

    boolean isThere(String table) {
        return !database.text("select 1 from pg_tables where tablename = '" + table + "'")
                .isEmpty();
    }

    static final class Closed implements AutoCloseable {

        private final DurableDatabase database;
        private final Connection holder;

        Closed(DurableDatabase database) throws SQLException {
            this.database = database;
            this.holder = database.administrator().getConnection();
            try (Statement statement = holder.createStatement()) {
                statement.execute("select pg_advisory_lock(4711)");
            }
        }

        /** False where the server has come up without stopping here. */
        boolean awaitSomebody(PackagedServer server, Duration patience) throws InterruptedException {
            long begin = System.nanoTime();
            while (System.nanoTime() - begin < patience.toNanos()) {
                if (!database.text(
                                "select 1 from pg_locks where locktype = 'advisory' and objid = 4711 and not granted")
                        .isEmpty()) {
                    return true;
                }
                if (server.isListening()) {
                    return false;
                }
                Thread.sleep(20);
            }
            throw new IllegalStateException("Neither stopped nor up: " + server.outputSoFar());
        }

        @Override
        public void close() throws SQLException {
            holder.close();
        }
    }
}

package dev.modelkeys.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.PackagedServer.Ended;
import dev.modelkeys.dev.DurableDatabase;
import dev.modelkeys.live.Client;
import dev.modelkeys.live.Figures;
import dev.modelkeys.live.RecordedMutation;
import dev.modelkeys.live.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A workspace is deleted while its tenant writes. */
class WorkspaceRacesIT extends RaceTest {

    private static final int ROUNDS = Figures.rounds(50);
    /** Each starts a process. */
    private static final int COMMANDS = Math.max(4, ROUNDS / 20);

    private static final int WRITERS = 4;
    private static final int UNAUTHENTICATED = 401;
    private static final List<String> EMPTIED =
            List.of("installation", "keyring", "credential", "api_token", "data_key", "mutation_done");

    private final AtomicInteger written = new AtomicInteger();

    @Test
    @DisplayName("C-11: four writers keep no owner from deleting their workspace, and leave nothing in it")
    void theMutationDeletes() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String name = "mutation " + round;
            race(name, id -> {
                Response told = desk.client()
                        .query("mutation { deleteWorkspace(input: {id: \"" + id + "\", confirmName: \"" + name
                                + "\"}) { deletedWorkspaceId userErrors { code } } }");
                assertThat(told.isDone()).as(told.toString()).isTrue();
            });
        }
        Figures.note("C-11", "%d workspaces deleted by mutation beside %d changes", ROUNDS, written.get());
    }

    @Test
    @DisplayName("C-11: nor from deleting it by the command")
    void theCommandDeletes() throws Exception {
        for (int round = 0; round < COMMANDS; round++) {
            String name = "command " + round;
            race(name, id -> {
                Ended told = RaceCourse.command("delete-workspace", "--workspace", name, "--confirm", name);
                assertThat(told.code()).as(told.output()).isZero();
            });
        }
        Figures.note("C-11", "%d workspaces deleted by command beside %d changes", COMMANDS, written.get());
    }

    private interface Deletion {
        void of(String workspace) throws Exception;
    }

    private void race(String name, Deletion deletion) throws Exception {
        Response created = HttpUseCases.done(desk.client()
                .query("mutation { createWorkspace(input: {name: \"" + name
                        + "\"}) { workspace { id } ownerToken userErrors { code } } }"));
        String id = created.text("/workspace/id");
        HttpUseCases tenant = new HttpUseCases(desk.client().as(created.text("/ownerToken")));
        tenant.startAfresh();
        int before = written.get();
        List<Future<Response>> writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> together.meanwhile(() -> writeUntilTheEnd(tenant, writer)))
                .toList();
        while (written.get() < before + ThreadLocalRandom.current().nextInt(WRITERS, 8 * WRITERS)
                && writers.stream().noneMatch(Future::isDone)) {
            Thread.sleep(5);
        }

        deletion.of(id);

        for (Future<Response> writer : writers) {
            assertEnded(writer.get());
        }
        assertGone(id);
    }

    /** Ends with the first answer that is no answer of a rule. */
    private Response writeUntilTheEnd(HttpUseCases tenant, int writer) throws Exception {
        List<String> credentials = new ArrayList<>();
        for (int step = 0; ; step++) {
            Response told = write(tenant, writer, step, credentials);
            if (told.isDone()) {
                written.incrementAndGet();
            } else if (told.status() != 200
                    || !List.of("NOT_FOUND", "CONFLICT", "BUSY").containsAll(told.codes())) {
                return told;
            }
        }
    }

    private static Response write(HttpUseCases tenant, int writer, int step, List<String> credentials)
            throws Exception {
        Client client = tenant.client();
        switch (step % 5) {
            case 0 -> {
                Response added = tenant.add("of " + writer + " in " + step);
                if (added.isDone()) {
                    credentials.add(HttpUseCases.credential(added));
                }
                return added;
            }
            case 1 -> {
                return tenant.addModel("model " + writer, "of " + writer + " in " + step);
            }
            case 2 -> {
                return tenant.choose(credentials.get(credentials.size() - 1));
            }
            case 3 -> {
                return client.change(
                        RecordedMutation.CREATE_TOKEN, Map.of("name", writer + "/" + step, "role", "MEMBER"));
            }
            default -> {
                return step % 2 == 0
                        ? tenant.delete(credentials.remove(credentials.size() - 1))
                        : tenant.rename(credentials.get(credentials.size() - 1), "now " + writer + "/" + step, 1);
            }
        }
    }

    private static void assertEnded(Response told) {
        assertThat(told.status() == UNAUTHENTICATED || told.codes().equals(List.of("FORBIDDEN")))
                .as(told.toString())
                .isTrue();
    }

    private static void assertGone(String id) {
        DurableDatabase database = RaceCourse.database();
        for (String table : EMPTIED) {
            assertThat(database.text("select count(*) from " + table + " where workspace_id = '" + id + "'"))
                    .as(table)
                    .isEqualTo("0");
        }
        assertThat(database.text("select count(*) from workspace where id = '" + id + "'"))
                .isEqualTo("0");
        assertThat(database.text(
                        "select action from audit_entry where workspace_id = '" + id + "' order by seq desc limit 1"))
                .isEqualTo("WORKSPACE_DELETED");
    }
}

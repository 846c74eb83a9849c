package dev.modelkeys.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.live.Client;
import dev.modelkeys.live.Figures;
import dev.modelkeys.live.RecordedMutation;
import dev.modelkeys.live.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What carries its sender's id is done once, however often it comes and whatever became of the connection. */
class RepeatedRequestsIT extends RaceTest {

    private static final int ROUNDS = Figures.rounds(10);

    @Test
    @DisplayName(
            "C-08: fifty at once have one effect and fifty equal answers; another body, and another caller, are others")
    void fiftyAtOnce() throws Exception {
        Client other = desk.client().as(anotherToken());
        for (int round = 0; round < ROUNDS; round++) {
            desk.startAfresh();
            Map<String, Object> input = input("Once", "same " + UUID.randomUUID());
            Callable<Response> client = () -> desk.client().change(RecordedMutation.ADD, input);

            List<Response> told = together.send(Collections.nCopies(50, client));

            assertThat(told).filteredOn(each -> !each.isDone()).isEmpty();
            assertThat(told.stream().distinct()).hasSize(1);
            assertThat(credentials()).isEqualTo("1");
            Map<String, Object> changed = new HashMap<>(input);
            changed.put("name", "Another");
            assertThat(desk.client().change(RecordedMutation.ADD, changed).codes())
                    .containsExactly("IDEMPOTENCY_KEY_REUSED");
            HttpUseCases.done(other.change(RecordedMutation.ADD, changed));
            assertThat(credentials()).isEqualTo("2");
        }
        Figures.note("C-08", "%d rounds of 50", ROUNDS);
    }

    @Test
    @DisplayName("C-09: what was sent before the connection was cut is done once when it is sent again")
    void theConnectionIsCut() throws Exception {
        int effects = effects();
        int doneBefore = 0;
        for (int round = 0; round < ROUNDS; round++) {
            desk.startAfresh();
            Map<String, Object> input = input("Once", "cut " + UUID.randomUUID());
            String cut = "cut-" + UUID.randomUUID();

            sendAndCut(
                    desk.client().raw(RecordedMutation.ADD, input, cut),
                    ThreadLocalRandom.current().nextInt(20));
            Response told = HttpUseCases.done(desk.client().change(RecordedMutation.ADD, input));

            assertThat(RaceCourse.database().texts("select id from credential"))
                    .containsExactly(told.text("/credential/id"));
            List<String> requests = RaceCourse.database()
                    .texts("select request_id from audit_entry where action = 'CREDENTIAL_ADDED' and credential_id = '"
                            + told.text("/credential/id") + "'");
            assertThat(requests).hasSize(1);
            doneBefore += requests.get(0).equals(cut) ? 1 : 0;
        }
        assertThat(effects()).isEqualTo(effects + ROUNDS);
        Figures.note("C-09", "%d rounds, already done when it was sent again in %d", ROUNDS, doneBefore);
    }

    private void sendAndCut(String request, int milliseconds) throws IOException, InterruptedException {
        try (Socket socket = new Socket(
                desk.client().endpoint().getHost(), desk.client().endpoint().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            Thread.sleep(milliseconds);
            // A reset instead of a farewell.
            socket.setSoLinger(true, 0);
        }
    }

    private String anotherToken() throws Exception {
        return HttpUseCases.done(desk.client()
                        .change(
                                RecordedMutation.CREATE_TOKEN,
                                Map.of("name", "other " + UUID.randomUUID(), "role", "MANAGER")))
                .text("/secret");
    }

    private static Map<String, Object> input(String name, String mutationId) {
        Map<String, Object> input = new HashMap<>(HttpUseCases.toProvider(name));
        input.put("clientMutationId", mutationId);
        return input;
    }

    private static int effects() {
        return Integer.parseInt(RaceCourse.database()
                .text("select count(*) from audit_entry where action = 'CREDENTIAL_ADDED' and outcome = 'DONE'"));
    }

    private static String credentials() {
        return RaceCourse.database().text("select count(*) from credential");
    }
}

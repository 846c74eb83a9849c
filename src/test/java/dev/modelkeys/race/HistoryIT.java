package dev.modelkeys.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modelkeys.dev.DurableDatabase;
import dev.modelkeys.live.Deployment;
import dev.modelkeys.live.Figures;
import dev.modelkeys.live.History;
import dev.modelkeys.live.LoadGenerator;
import dev.modelkeys.live.RecordedMutation;
import dev.modelkeys.live.RecordedRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A crowd that does everything at once, whose memory is held against what is there afterwards. */
class HistoryIT {

    private static final int SECONDS = Integer.getInteger("modelkeys.seconds", 8);
    private static final int PEOPLE = 8;

    @Test
    @DisplayName("C-10: one order of all that happened explains every answer and every row, and nothing else is there")
    void oneOrderExplainsEverything() throws Exception {
        try (Deployment deployment = Deployment.start(Map.of());
                LoadGenerator crowd = new LoadGenerator(deployment.client())) {
            for (String provider : List.of("openai", "cohere")) {
                HttpUseCases.done(deployment.client().change(RecordedMutation.INSTALL, Map.of("providerId", provider)));
            }
            crowd.start(PEOPLE);
            Thread.sleep(SECONDS * 1000L);
            crowd.stop();

            List<RecordedRequest> deeds = crowd.deeds();
            History history = new History(deployment.database());
            history.check(deeds);

            assertThat(deeds)
                    .filteredOn(deed -> !deed.isDone() && !deed.isRefused())
                    .isEmpty();
            assertThat(deployment.client().query("{ verifyAudit { ok } }").text("/ok"))
                    .isEqualTo("true");
            assertThat(deployment.database().log()).noneMatch(line -> line.contains("deadlock detected"));
            Figures.note(
                    "C-10",
                    "%d s, %d people, %d requests, %d done, %d of them changes, %d refused",
                    SECONDS,
                    PEOPLE,
                    deeds.size(),
                    deeds.stream().filter(RecordedRequest::isDone).count(),
                    history.happened(),
                    deeds.stream().filter(RecordedRequest::isRefused).count());
            assertThatItWouldBeNoticed(deployment, deeds);
        }
    }

    /** A memory that fits everything would be worth nothing. */
    private static void assertThatItWouldBeNoticed(Deployment deployment, List<RecordedRequest> deeds) {
        DurableDatabase database = deployment.database();
        String any =
                "(select id from credential c where not exists (select from keyring k where k.default_credential_id = c.id)"
                        + " order by id limit 1)";
        database.execute("create table lost as select * from credential where id = " + any);
        database.execute("delete from credential where id in (select id from lost)");
        assertThatThrownBy(() -> new History(database).check(deeds)).isInstanceOf(AssertionError.class);
        database.execute("insert into credential select * from lost; drop table lost");
        new History(database).check(deeds);

        String last = " where seq = (select max(seq) from audit_entry where action = 'CREDENTIAL_ADDED')";
        database.execute("update audit_entry set request_id = 'nobody'" + last);
        assertThatThrownBy(() -> new History(database).check(deeds)).isInstanceOf(AssertionError.class);
        database.execute("update audit_entry set outcome = 'REFUSED'" + last);
        assertThatThrownBy(() -> new History(database).check(deeds)).isInstanceOf(AssertionError.class);
    }
}

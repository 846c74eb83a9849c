package dev.modelkeys.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.dev.DurableDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a crowd was told, held against the audit and the rows. The audit says in which order things happened: done again
 * in that order by the plainest telling of the rules, each must give the answer that was given, and all the rows there are.
 */
public final class History {

    /** What is not lost when it leaves no trace: it may have been so already. */
    private static final Set<RecordedMutation> MAY_CHANGE_NOTHING =
            Set.of(RecordedMutation.CHOOSE, RecordedMutation.READD, RecordedMutation.REMOVE, RecordedMutation.EDIT);

    private final DurableDatabase database;
    private final Replay retelling = new Replay();
    private final Set<String> happened = new HashSet<>();
    private long seq;

    public History(DurableDatabase database) {
        this.database = database;
    }

    /** One line of the audit. */
    record Line(long seq, String requestId, String action, Optional<UUID> credential, Optional<UUID> model) {}

    /** Everything since the last call; no client may be running. */
    public void check(List<RecordedRequest> deeds) {
        Map<String, RecordedRequest> byRequest =
                deeds.stream().collect(Collectors.toMap(RecordedRequest::requestId, Function.identity()));
        long latestBegin = Long.MIN_VALUE;
        for (List<Line> lines : transactions()) {
            RecordedRequest deed = byRequest.get(lines.get(0).requestId());
            if (deed == null) {
                throw new AssertionError("No request asked for " + lines);
            }
            assertThat(deed.isRefused()).as("refused, and done: %s", lines).isFalse();
            assertThat(happened.add(deed.requestId()))
                    .as("done twice: %s", lines)
                    .isTrue();
            if (deed.isDone()) {
                // What had ended before another one began cannot have happened after it.
                assertThat(deed.ended()).as("order of %s", lines).isGreaterThanOrEqualTo(latestBegin);
            }
            latestBegin = Math.max(latestBegin, deed.begun());
            assertThat(retelling.again(deed, lines))
                    .as("what the audit tells of %s", deed)
                    .isEqualTo(lines.stream().map(Line::action).toList());
        }
        assertThat(deeds)
                .filteredOn(deed -> deed.isDone() && !MAY_CHANGE_NOTHING.contains(deed.change()))
                .as("acknowledged, and lost")
                .allMatch(deed -> happened.contains(deed.requestId()));
        assertThat(new Rows(database).read()).containsExactlyInAnyOrderElementsOf(retelling.rows());
    }

    /** How many of these changed something. */
    public int happened() {
        return happened.size();
    }

    private List<List<Line>> transactions() {
        Map<String, List<Line>> transactions = new LinkedHashMap<>();
        for (String row :
                database.texts("select concat_ws(' ', seq, request_id, action, coalesce(credential_id::text, '-'),"
                        + " coalesce(custom_model_id::text, '-')) from audit_entry where outcome = 'DONE' and seq > "
                        + seq
                        + " and (credential_id is not null or custom_model_id is not null) order by seq")) {
            String[] columns = row.split(" ", -1);
            seq = Long.parseLong(columns[0]);
            transactions
                    .computeIfAbsent(columns[1], same -> new ArrayList<>())
                    .add(new Line(seq, columns[1], columns[2], id(columns[3]), id(columns[4])));
        }
        return List.copyOf(transactions.values());
    }

    private static Optional<UUID> id(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(UUID.fromString(text));
    }
}

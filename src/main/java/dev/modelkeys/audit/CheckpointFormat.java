package dev.modelkeys.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.modelkeys.kernel.Ids;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checkpoints as text: one JSON document, so that a file that was cut short is none, with a line for each workspace. */
final class CheckpointFormat {

    private static final String NAME = "mk/v1/audit-checkpoints";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CheckpointFormat() {}

    static String write(Collection<Checkpoint> checkpoints, Instant now) {
        return "{\"format\":\"" + NAME + "\",\"written\":\"" + now + "\",\"ends\":[\n" + joined(checkpoints, ",\n")
                + "\n]}\n";
    }

    /** The ends alone, as the database reads them. */
    static String ends(Collection<Checkpoint> checkpoints) {
        return "[" + joined(checkpoints, ",") + "]";
    }

    /** @throws UnusableCheckpoints for anything that this class did not write */
    static List<Checkpoint> read(String text) {
        try {
            JsonNode document = JSON.readTree(text);
            require(document.path("format").asText().equals(NAME));
            require(document.path("ends").isArray());
            List<Checkpoint> checkpoints = new ArrayList<>();
            Set<UUID> workspaces = new HashSet<>();
            for (JsonNode end : document.path("ends")) {
                Checkpoint checkpoint = checkpoint(end);
                require(workspaces.add(checkpoint.workspace()));
                checkpoints.add(checkpoint);
            }
            return checkpoints;
        } catch (JsonProcessingException | DateTimeException e) {
            throw garbled();
        }
    }

    private static String joined(Collection<Checkpoint> checkpoints, String separator) {
        return checkpoints.stream().map(CheckpointFormat::end).collect(Collectors.joining(separator));
    }

    private static String end(Checkpoint checkpoint) {
        ObjectNode end = JsonNodeFactory.instance.objectNode();
        end.put("workspace", checkpoint.workspace().toString());
        end.put("seq", checkpoint.seq());
        end.put("hash", checkpoint.hash());
        end.put("at", checkpoint.at().toString());
        return end.toString();
    }

    private static Checkpoint checkpoint(JsonNode end) {
        String hash = end.path("hash").asText();
        long seq = end.path("seq").asLong();
        require(seq > 0 && HASH.matcher(hash).matches());
        UUID workspace = Ids.parse(end.path("workspace").asText()).orElseThrow(CheckpointFormat::garbled);
        return new Checkpoint(workspace, seq, hash, Instant.parse(end.path("at").asText()));
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw garbled();
        }
    }

    private static UnusableCheckpoints garbled() {
        return new UnusableCheckpoints(
                "is not what the server wrote; restore it from a copy, or take it away to begin anew");
    }
}

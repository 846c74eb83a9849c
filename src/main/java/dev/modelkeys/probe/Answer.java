package dev.modelkeys.probe;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came back over the wire, or why nothing did.
 *
 * @param headers by name in small letters
 * @param cut true if the body goes on
 * @param failure null if there was an answer
 */
record Answer(int status, Map<String, List<String>> headers, byte[] body, boolean cut, @Nullable Finding failure) {

    Answer {
        headers = Map.copyOf(headers);
    }

    static Answer failed(Finding failure) {
        return new Answer(0, Map.of(), new byte[0], false, failure);
    }

    @Nullable String header(String name) {
        List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    @Override
    public String toString() {
        return "Answer[" + status + "]";
    }
}

package dev.modelkeys.probe;

import dev.modelkeys.catalog.CallTemplate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a call carries a credential.
 *
 * @param headers none where calls are signed, or carry a token that is made from the values
 */
public record CallRecipe(String baseUrl, Map<String, String> headers) {

    public CallRecipe {
        headers = Map.copyOf(headers);
    }

    /** The recipe for these values; null if the catalogue knows none. */
    public static @Nullable CallRecipe of(ProbeSubject subject) {
        Values values = Values.of(subject);
        for (CallTemplate call : subject.provider().calls().templates(subject.isCustomModel())) {
            if (call.serves(subject.type()) && values.meets(call.conditions())) {
                String baseUrl = Rendering.url(call.baseUrl(), values);
                Map<String, String> headers = RequestRenderer.headers(call.headers(), values);
                return baseUrl == null || headers == null ? null : new CallRecipe(baseUrl, headers);
            }
        }
        return null;
    }

    /** The address alone: headers hold secrets. */
    @Override
    public String toString() {
        return "CallRecipe[***]";
    }
}

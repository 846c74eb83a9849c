package dev.modelkeys.probe;

import dev.modelkeys.catalog.CallTemplate;
import dev.modelkeys.catalog.Template;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a call carries a credential.
 *
 * @param headers none where calls are signed, or carry a token that is made from the values
 * @param query parameters of the call's address, not yet percent-encoded
 */
public record CallRecipe(String baseUrl, Map<String, String> headers, Map<String, String> query) {

    public CallRecipe {
        headers = Map.copyOf(headers);
        query = Map.copyOf(query);
    }

    /** The recipe for these values; null if the catalogue knows none. */
    public static @Nullable CallRecipe of(ProbeSubject subject) {
        Values values = Values.of(subject);
        for (CallTemplate call : subject.provider().calls().templates(subject.isCustomModel())) {
            if (call.serves(subject.type()) && values.meets(call.conditions())) {
                String baseUrl = Rendering.url(call.baseUrl(), values);
                Map<String, String> headers = RequestRenderer.headers(call.headers(), values);
                return baseUrl == null || headers == null
                        ? null
                        : new CallRecipe(baseUrl, headers, query(call.query(), values));
            }
        }
        return null;
    }

    private static Map<String, String> query(Map<String, Template> templates, Values values) {
        Map<String, String> query = new HashMap<>();
        templates.forEach((name, template) -> {
            String value = Rendering.text(template, values);
            if (value != null) {
                query.put(name, value);
            }
        });
        return query;
    }

    /** Nothing of it: headers hold secrets. */
    @Override
    public String toString() {
        return "CallRecipe[***]";
    }
}

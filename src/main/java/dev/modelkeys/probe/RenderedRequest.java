package dev.modelkeys.probe;

import dev.modelkeys.catalog.ProbeMethod;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Request with all values filled in; its text says none of them. */
record RenderedRequest(ProbeMethod method, String url, Map<String, String> headers, @Nullable String body) {

    RenderedRequest {
        headers = Map.copyOf(headers);
    }

    RenderedRequest with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new RenderedRequest(method, url, all, body);
    }

    RenderedRequest at(String other) {
        return new RenderedRequest(method, other, headers, body);
    }

    @Override
    public String toString() {
        return "RenderedRequest[***]";
    }
}

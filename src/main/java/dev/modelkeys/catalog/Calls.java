package dev.modelkeys.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** How calls carry the credentials of a provider; of each list the first entry whose conditions hold. */
@RegisterForReflection
public record Calls(List<CallTemplate> credential, List<CallTemplate> model) {

    static final Calls NONE = new Calls(List.of(), List.of());

    public Calls {
        credential = List.copyOf(credential);
        model = List.copyOf(model);
    }

    public List<CallTemplate> templates(boolean customModel) {
        return customModel ? model : credential;
    }
}

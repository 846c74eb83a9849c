package dev.modelkeys.probe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.catalog.PredefinedModel;
import dev.modelkeys.catalog.ProbeCase;
import dev.modelkeys.catalog.ProbeRequest;
import dev.modelkeys.catalog.Provider;
import dev.modelkeys.catalog.Template;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Model that a question about a key names because the provider's call needs one. */
record AskedModel(String name, ModelType type) {

    /** The member of a body that names the model. */
    static final String MEMBER = "model";

    /** The model of a question; null if it names none, or is about that model itself. */
    static @Nullable AskedModel of(ProbeCase asked, Values values) {
        ProbeRequest request = asked.request();
        JsonNode body = request == null ? null : request.json();
        if (body == null || asked.proves().ofModel() || !body.path(MEMBER).isTextual()) {
            return null;
        }
        String name = Rendering.text(Template.of(body.path(MEMBER).textValue()), values);
        boolean embeds = body.has("input");
        return name == null ? null : new AskedModel(name, embeds ? ModelType.TEXT_EMBEDDING : ModelType.LLM);
    }

    /** The model of this type that the catalogue lists after this one; null if it lists no other. */
    @Nullable String next(Provider provider) {
        List<String> listed = provider.models().stream()
                .filter(model -> model.type() == type
                        && (!model.deprecated() || model.name().equals(name)))
                .map(PredefinedModel::name)
                .toList();
        int following = listed.indexOf(name) + 1;
        return listed.stream()
                .skip(following < listed.size() ? following : 0)
                .filter(model -> !model.equals(name))
                .findFirst()
                .orElse(null);
    }
}

package dev.modelkeys.credential;

import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.credential.Reference.Ring;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a walker who knows no rules would try next. Chooses more of what exists than of what does not. */
final class Walk {

    static final List<String> PROVIDERS = List.of("openai", "cohere", "baichuan", "ollama");

    private static final List<String> MODELS =
            List.of("m", "M", " m ", "n", "gpt-4o", "o/p:1", " ", "a\nb", "x".repeat(256));
    private static final List<String> NAMES = List.of(
            "Prod",
            "PROD",
            " prod ",
            "Test",
            "api key 3",
            "API KEY 9",
            "API KEY 10b",
            "",
            "\t",
            "a\nb",
            "x".repeat(65));
    private static final List<ModelType> TYPES = List.of(ModelType.LLM, ModelType.TEXT_EMBEDDING, ModelType.RERANK);

    private final Random random;
    private final Reference reference;
    private final List<UUID> gone = new ArrayList<>(List.of(new UUID(0, 0)));

    Walk(long seed, Reference reference) {
        this.random = new Random(seed);
        this.reference = reference;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    String provider() {
        return once(6) ? any(PROVIDERS) : any(PROVIDERS.subList(0, 2));
    }

    String modelName() {
        return once(5) ? any(MODELS) : any(MODELS.subList(0, 4));
    }

    ModelType type() {
        return any(TYPES);
    }

    @Nullable String name() {
        return once(3) ? null : any(NAMES);
    }

    List<FieldValue> values(String provider) {
        return once(12) ? List.of() : UseCases.values(provider);
    }

    /** A keyring's id: mostly a custom model's, sometimes a provider's, which is not one, or one that is gone. */
    UUID model() {
        List<Ring> models = reference.rings.values().stream()
                .filter(ring -> ring.isModel() || once(8))
                .sorted(Comparator.comparing(ring -> ring.id))
                .toList();
        return models.isEmpty() || once(10) ? any(gone) : any(models).id;
    }

    UUID credential() {
        List<UUID> all = reference.rings.values().stream()
                .flatMap(ring -> ring.items.stream())
                .map(Reference.Item::id)
                .sorted()
                .toList();
        return all.isEmpty() || once(10) ? any(gone) : any(all);
    }

    /** Mostly one of this model's own. */
    UUID credentialOf(Optional<Ring> model) {
        return model.isEmpty() || once(5)
                ? credential()
                : any(model.get().items).id();
    }

    @Nullable Integer expected(int actual) {
        return once(3) ? Integer.valueOf(once(3) ? actual - 1 : actual) : null;
    }

    void isGone(UUID id) {
        gone.add(id);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

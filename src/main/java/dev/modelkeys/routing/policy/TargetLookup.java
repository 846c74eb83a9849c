package dev.modelkeys.routing.policy;

import dev.modelkeys.access.Caller;
import dev.modelkeys.catalog.Catalog;
import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.catalog.Provider;
import dev.modelkeys.credential.Scope;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.kernel.Rejections;
import dev.modelkeys.kernel.Text;
import dev.modelkeys.routing.resolution.Target;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the targets of references in the catalogue, and in the caller's workspace, without a look at the database. */
@ApplicationScoped
public class TargetLookup {

    private static final String TARGET = "target";
    private static final String MODEL = "model";

    private final Catalog catalog;
    private final Caller caller;

    TargetLookup(Catalog catalog, Caller caller) {
        this.catalog = catalog;
        this.caller = caller;
    }

    /**
     * The target; empty for an unknown provider, and for a model that there cannot be.
     *
     * @throws Rejected if only one of model and type is given
     */
    public Optional<FoundTarget> find(ModelRef reference) {
        Scope.Model model = model(reference);
        return catalog.find(reference.providerId()).flatMap(provider -> find(provider, model, reference.custom()));
    }

    /** @throws Rejected naming the member of {@code target} that is not found or missing */
    public FoundTarget require(ModelRef reference) {
        Scope.Model model = model(reference);
        Provider provider = catalog.find(reference.providerId())
                .orElseThrow(() -> new Rejected(Rejection.notFound("provider", TARGET, "providerId")));
        return find(provider, model, reference.custom()).orElseThrow(TargetLookup::modelNotFound);
    }

    static Rejected modelNotFound() {
        return new Rejected(Rejection.notFound(MODEL, TARGET, MODEL));
    }

    static Rejected modelMissing() {
        return new Rejected(Rejection.required("A model name", TARGET, MODEL));
    }

    private Optional<FoundTarget> find(Provider provider, Scope.@Nullable Model model, @Nullable Boolean custom) {
        return model != null && !isName(model.name())
                ? Optional.empty()
                : Target.find(caller.workspace(), provider, model, custom)
                        .map(target -> new FoundTarget(provider, target));
    }

    private static Scope.@Nullable Model model(ModelRef reference) {
        String name = reference.model();
        ModelType type = reference.type();
        if (name == null && type != null) {
            throw modelMissing();
        }
        if (name != null && type == null) {
            throw new Rejected(Rejection.required("A model type", TARGET, "type"));
        }
        return name == null || type == null ? null : new Scope.Model(name, type);
    }

    /** Whether a model can have the name, so that no other text is taken to the database. */
    private static boolean isName(String name) {
        return Text.validated(name, "A name", Scope.LONGEST_MODEL_NAME, new Rejections())
                .filter(name::equals)
                .isPresent();
    }
}

package dev.modelkeys.catalog;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * How a provider is asked about its credentials.
 *
 * @param answers what answers mean where a case does not say otherwise
 */
@RegisterForReflection
public record Probes(Answers answers, List<ProbeCase> credential, List<ProbeCase> model) {

    static final Probes NONE = new Probes(Answers.NONE, List.of(), List.of());

    /** Each case has the provider's answers beside its own. */
    public Probes {
        Answers shared = answers == null ? Answers.NONE : answers;
        answers = shared;
        credential = credential.stream().map(each -> each.over(shared)).toList();
        model = model.stream().map(each -> each.over(shared)).toList();
    }

    public List<ProbeCase> cases(boolean customModel) {
        return customModel ? model : credential;
    }
}

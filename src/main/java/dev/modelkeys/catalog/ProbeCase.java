package dev.modelkeys.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to ask a provider about a credential, or the reason why there is none.
 *
 * @param types the model types it is for; empty for all
 * @param conditions what the form's values must be
 * @param reason why nothing is asked; null where a request is there
 * @param after name of the case that yields the token
 * @param yields JSON pointer to the token for the case after this one; such a case is never asked alone
 * @param cost what one call uses up; null for nothing
 * @param publicList whether the list that is asked for is public; null where no list is asked for
 * @param keyOptional true if servers may do without the key, so that the request is repeated without one
 * @param ifUnclear name of the case that is asked when the answer shows no more than that the call is refused
 * @param askOnce true if the answer for a key is remembered, because the provider limits the call harshly
 */
@RegisterForReflection
public record ProbeCase(
        @JsonProperty(required = true) String name,
        List<ModelType> types,
        @JsonProperty("when") List<ValueCondition> conditions,
        @Nullable String reason,
        Proof proves,
        @Nullable String after,
        @Nullable String yields,
        @Nullable ProbeRequest request,
        @Nullable String cost,
        @Nullable PublicList publicList,
        boolean keyOptional,
        @Nullable String ifUnclear,
        boolean askOnce,
        @Nullable ProbeRetry retry,
        Answers answers) {

    public ProbeCase {
        types = List.copyOf(types);
        conditions = List.copyOf(conditions);
        proves = proves == null ? Proof.NOTHING : proves;
        answers = answers == null ? Answers.NONE : answers;
    }

    /** True if a good answer shows that the key is accepted. */
    public boolean provesKey() {
        return proves.ofKey() && (publicList == null || publicList == PublicList.NO);
    }

    public boolean serves(@Nullable ModelType type) {
        return type == null || types.isEmpty() || types.contains(type);
    }

    ProbeCase over(Answers shared) {
        return new ProbeCase(
                name,
                types,
                conditions,
                reason,
                proves,
                after,
                yields,
                request,
                cost,
                publicList,
                keyOptional,
                ifUnclear,
                askOnce,
                retry,
                answers.over(shared));
    }
}

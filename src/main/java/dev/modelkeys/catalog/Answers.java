package dev.modelkeys.catalog;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the answers to a probe mean; a null list is the provider's. */
@RegisterForReflection
public record Answers(
        @JsonSetter(nulls = Nulls.SET) @Nullable List<AnswerPattern> valid,
        @JsonSetter(nulls = Nulls.SET) @Nullable List<AnswerPattern> rejected,
        @JsonSetter(nulls = Nulls.SET) @Nullable List<AnswerPattern> noMoney,
        @JsonSetter(nulls = Nulls.SET) @Nullable List<AnswerPattern> rateLimited,
        @JsonSetter(nulls = Nulls.SET) @Nullable List<AnswerPattern> noPermission,
        @JsonSetter(nulls = Nulls.SET) @Nullable List<AnswerPattern> unknownModel,
        @JsonSetter(nulls = Nulls.SET) @Nullable List<AnswerPattern> wrongPlace) {

    static final Answers NONE = new Answers(null, null, null, null, null, null, null);

    /** Meaning of an answer, in the order in which the patterns are tried. */
    public enum Meaning {
        REJECTED("rejected"),
        NO_MONEY("noMoney"),
        RATE_LIMITED("rateLimited"),
        NO_PERMISSION("noPermission"),
        UNKNOWN_MODEL("unknownModel"),
        WRONG_PLACE("wrongPlace"),
        VALID("valid");

        /** The member of the file. */
        final String member;

        Meaning(String member) {
            this.member = member;
        }
    }

    /** The patterns of one meaning. */
    public List<AnswerPattern> of(Meaning meaning) {
        List<AnswerPattern> patterns =
                switch (meaning) {
                    case VALID -> valid;
                    case REJECTED -> rejected;
                    case NO_MONEY -> noMoney;
                    case RATE_LIMITED -> rateLimited;
                    case NO_PERMISSION -> noPermission;
                    case UNKNOWN_MODEL -> unknownModel;
                    case WRONG_PLACE -> wrongPlace;
                };
        return patterns == null ? List.of() : List.copyOf(patterns);
    }

    Answers over(Answers shared) {
        return new Answers(
                valid == null ? shared.valid : valid,
                rejected == null ? shared.rejected : rejected,
                noMoney == null ? shared.noMoney : noMoney,
                rateLimited == null ? shared.rateLimited : rateLimited,
                noPermission == null ? shared.noPermission : noPermission,
                unknownModel == null ? shared.unknownModel : unknownModel,
                wrongPlace == null ? shared.wrongPlace : wrongPlace);
    }
}

package dev.modelkeys.catalog;

import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.kernel.Rejection.Code;
import dev.modelkeys.vault.Secret;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One submission on its way through a form. */
final class FormEvaluation {

    private final Submission submission;
    private final Set<String> known;
    private final FieldVisibility visibility;

    private final Set<Rejection> rejections = new LinkedHashSet<>();
    private final Map<String, String> plain = new LinkedHashMap<>();
    private final Map<String, Secret> entered = new LinkedHashMap<>();
    private final Map<String, FormField> kept = new LinkedHashMap<>();

    FormEvaluation(Submission submission, Set<String> known, FieldVisibility visibility) {
        this.submission = submission;
        this.known = known;
        this.visibility = visibility;
    }

    FormResult result() {
        FieldVisibility.Outcome outcome = visibility.outcome(this::value);
        for (FormField field : outcome.fields()) {
            if (submission.values().containsKey(field.name())
                    && submission.cleared().contains(field.name())) {
                rejections.add(field.rejection(Code.INVALID, "cannot be given a value and cleared at once."));
            } else if (field.secret()) {
                secret(field);
            } else {
                plain(field, outcome.values());
            }
        }
        guardKeptSecrets(outcome);
        refuseUnknownNames();
        return rejections.isEmpty()
                ? new FormResult(List.of(), plain, entered, kept.keySet())
                : FormResult.rejected(new ArrayList<>(rejections));
    }

    private @Nullable String value(FormField field, Map<String, String> others) {
        String submitted = submitted(field);
        if (submitted != null) {
            return submitted;
        }
        String stored = isMentioned(field) ? null : submission.storedPlain().get(field.name());
        return stored != null ? stored : field.silentValue(others);
    }

    private void plain(FormField field, Map<String, String> values) {
        String value = values.get(field.name());
        if (value == null) {
            require(field);
            return;
        }
        plain.put(field.name(), value);
        rejections.addAll(ValueRules.rejections(field, value, values));
    }

    private void secret(FormField field) {
        String value = submitted(field);
        String hint = submission.storedHints().get(field.name());
        if (value != null) {
            entered.put(field.name(), Secret.of(value));
            rejections.addAll(ValueRules.rejections(field, value, Map.of()));
            if (value.equals(hint)) {
                rejections.add(
                        field.rejection(Code.MASKED_VALUE, "is only the hint of the stored one: enter it in full."));
            }
        } else if (hint != null && !isMentioned(field)) {
            kept.put(field.name(), field);
        } else {
            require(field);
        }
    }

    private void require(FormField field) {
        if (field.required()) {
            rejections.add(field.rejection(Code.REQUIRED, "is required."));
        }
    }

    /** Whoever redirects a credential must know its secrets: otherwise an editor could have them sent to himself. */
    private void guardKeptSecrets(FieldVisibility.Outcome after) {
        if (kept.isEmpty()) {
            return;
        }
        FieldVisibility.Outcome before =
                visibility.outcome((field, others) -> submission.storedPlain().get(field.name()));
        Set<String> addresses = new TreeSet<>();
        Stream.concat(before.fields().stream(), after.fields().stream())
                .filter(FormField::url)
                .forEach(field -> addresses.add(field.name()));
        for (String address : addresses) {
            if (!Origin.same(before.values().get(address), after.values().get(address))) {
                kept.values()
                        .forEach(field -> rejections.add(field.rejection(
                                Code.REQUIRED, "must be entered again, as it would be sent elsewhere.")));
            }
        }
    }

    private void refuseUnknownNames() {
        Stream.concat(submission.values().keySet().stream(), submission.cleared().stream())
                .filter(name -> !known.contains(name))
                .forEach(name -> rejections.add(new Rejection(
                        Code.UNKNOWN_FIELD,
                        ValueRules.repeatable(name) ? List.of(name) : List.of(),
                        "The form has no such field.")));
    }

    /** Left out of an edit, a field keeps what is stored; mentioned in any way, it does not. */
    private boolean isMentioned(FormField field) {
        return submission.values().containsKey(field.name())
                || submission.cleared().contains(field.name());
    }

    private @Nullable String submitted(FormField field) {
        String value = submission.values().get(field.name());
        String trimmed = value == null ? "" : ValueRules.trim(value);
        return trimmed.isEmpty() ? null : trimmed;
    }
}

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

/** Evaluation of one submission against a form. */
final class FormEvaluation {

    private final Submission submission;
    private final Form form;
    private final FieldVisibility visibility;

    private final Set<Rejection> rejections = new LinkedHashSet<>();
    private final Map<String, String> plain = new LinkedHashMap<>();
    private final Map<String, Secret> entered = new LinkedHashMap<>();
    private final Map<String, FormField> kept = new LinkedHashMap<>();

    FormEvaluation(Submission submission, Form form, FieldVisibility visibility) {
        this.submission = submission;
        this.form = form;
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
        requireSecretsOnRedirect(outcome);
        rejectUnknownNames();
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
        return stored != null ? stored : field.implicitValue(others);
    }

    private void plain(FormField field, Map<String, String> values) {
        String value = values.get(field.name());
        if (value == null) {
            require(field);
            return;
        }
        plain.put(field.name(), value);
        List<Rejection> faults = form.offersElsewhere(field, value)
                ? List.of(ValueRules.notAnOption(field))
                : ValueRules.rejections(field, value, values);
        faults.forEach(fault -> rejections.add(isLeft(field) ? ofStored(fault) : fault));
    }

    /** A form may have become stricter since the value was stored. */
    private static Rejection ofStored(Rejection fault) {
        return new Rejection(
                fault.code(), fault.path(), fault.message() + " This is about the stored value: enter another.");
    }

    private void secret(FormField field) {
        String value = submitted(field);
        String hint = submission.storedHints().get(field.name());
        if (value != null) {
            entered.put(field.name(), Secret.of(value, KeyFileRules.identifier(value)));
            rejections.addAll(ValueRules.rejections(field, value, Map.of()));
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

    /** A redirect needs the secrets anew: otherwise an editor could have stored ones sent to a server of their own. */
    private void requireSecretsOnRedirect(FieldVisibility.Outcome after) {
        if (kept.isEmpty()) {
            return;
        }
        FieldVisibility.Outcome before = visibility.outcome(this::storedOrImplicit);
        Set<String> redirecting = new TreeSet<>();
        Stream.concat(before.fields().stream(), after.fields().stream())
                .filter(FormField::redirects)
                .forEach(field -> redirecting.add(field.name()));
        for (String name : redirecting) {
            if (!Origin.same(before.values().get(name), after.values().get(name))) {
                kept.values()
                        .forEach(field -> rejections.add(field.rejection(
                                Code.REQUIRED, "must be entered again, as it would be sent elsewhere.")));
            }
        }
    }

    /** What a credential stores that is older than an optional field is the field's default, in effect. */
    private @Nullable String storedOrImplicit(FormField field, Map<String, String> others) {
        String stored = submission.storedPlain().get(field.name());
        return stored != null ? stored : field.implicitValue(others);
    }

    private void rejectUnknownNames() {
        Stream.concat(submission.values().keySet().stream(), submission.cleared().stream())
                .filter(name -> !form.knows(name))
                .forEach(name -> rejections.add(new Rejection(
                        Code.UNKNOWN_FIELD,
                        ValueRules.repeatable(name) ? List.of(name) : List.of(),
                        "The form has no such field.")));
    }

    /** A field that an edit leaves out keeps its stored value; one that it mentions does not. */
    private boolean isMentioned(FormField field) {
        return submission.values().containsKey(field.name())
                || submission.cleared().contains(field.name());
    }

    private boolean isLeft(FormField field) {
        return !isMentioned(field) && submission.storedPlain().containsKey(field.name());
    }

    private @Nullable String submitted(FormField field) {
        String value = submission.values().get(field.name());
        String trimmed = value == null ? "" : Blanks.trim(value);
        return trimmed.isEmpty() ? null : field.keepsSpace() ? value : trimmed;
    }
}

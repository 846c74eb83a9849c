package dev.modelkeys.credential;

import dev.modelkeys.catalog.Form;
import dev.modelkeys.catalog.FormResult;
import dev.modelkeys.catalog.Submission;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.kernel.Rejection.Code;
import dev.modelkeys.kernel.Rejections;
import dev.modelkeys.kernel.Text;
import dev.modelkeys.vault.EncryptionContext;
import dev.modelkeys.vault.Secret;
import dev.modelkeys.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds what was typed against the form, and seals the secrets of what passed. */
@ApplicationScoped
class FormBinder {

    private static final String VALUES = "values";
    private static final String CHANGES = "changes";
    private static final int MOST_FIELDS = 100;

    /** Lists show the plain values of many credentials at once. */
    private static final int MOST_PLAIN_BYTES = 32 * 1024;

    private final Vault vault;

    FormBinder(Vault vault) {
        this.vault = vault;
    }

    /** @param nameField the input field that the credential's name came in */
    Draft draft(FormOwner owner, @Nullable String typedName, String nameField, List<FieldValue> values) {
        Rejections rejections = new Rejections();
        Name name = typedName == null || Text.isBlank(typedName)
                ? null
                : Name.validated(typedName, rejections, nameField).orElse(null);
        FormResult filling = fill(owner.form(), values);
        rejections.addAll(filling.rejections());
        return new Draft(owner, name, nameField, filling, rejections.all(), null);
    }

    private FormResult fill(Form form, List<FieldValue> values) {
        requireFew(values, VALUES);
        Rejections rejections = new Rejections();
        Map<String, String> typed = new LinkedHashMap<>();
        for (FieldValue value : values) {
            if (typed.put(value.field(), value.value()) != null) {
                rejections.add(twice(form, VALUES, value.field()));
            }
        }
        return fill(form, Submission.adding(typed), VALUES, rejections);
    }

    /**
     * Evaluates an edit.
     *
     * @param plain the stored values that are not secret
     * @param hints the hints of the stored secrets
     * @return the result, its rejections with paths relative to the command
     */
    FormResult refill(Form form, Map<String, String> plain, Map<String, String> hints, List<FieldChange> changes) {
        requireFew(changes, CHANGES);
        Rejections rejections = new Rejections();
        Map<String, String> typed = new LinkedHashMap<>();
        Set<String> cleared = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (FieldChange change : changes) {
            String value = change.value();
            if (!seen.add(change.field())) {
                rejections.add(twice(form, CHANGES, change.field()));
            }
            if (value != null) {
                typed.put(change.field(), value);
            }
            if (change.clear()) {
                cleared.add(change.field());
            }
            if (value == null && !change.clear()) {
                rejections.add(Rejection.of(
                        Code.REQUIRED, "Give this field a value or clear it.", path(form, CHANGES, change.field())));
            }
        }
        return fill(form, new Submission(typed, cleared, plain, hints), CHANGES, rejections);
    }

    /** @param version the credential's revision that these secrets come with */
    SealedValues seal(FormResult filling, Keyring ring, UUID credential, int version) {
        Map<String, SealedSecret> sealed = new HashMap<>();
        Map<String, String> hints = new HashMap<>();
        for (Map.Entry<String, Secret> entered : filling.entered().entrySet()) {
            String field = entered.getKey();
            EncryptionContext place = new EncryptionContext(ring.workspaceId(), ring.id(), credential, field, version);
            sealed.put(field, new SealedSecret(version, vault.seal(entered.getValue(), place)));
            hints.put(field, entered.getValue().hint());
        }
        return new SealedValues(filling.plain(), sealed, hints, filling.kept());
    }

    private static FormResult fill(Form form, Submission submission, String list, Rejections rejections) {
        FormResult filling = form.fill(submission);
        filling.rejections().forEach(rejection -> rejections.add(rejection.under(list)));
        long bytes = filling.plain().values().stream()
                .mapToLong(value -> value.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        if (bytes > MOST_PLAIN_BYTES) {
            rejections.add(Rejection.of(
                    Code.TOO_LONG,
                    "The values of all fields that are not secret have at most " + MOST_PLAIN_BYTES / 1024
                            + " kB together.",
                    list));
        }
        return new FormResult(rejections.all(), filling.plain(), filling.entered(), filling.kept());
    }

    private static void requireFew(List<?> fields, String list) {
        if (fields.size() > MOST_FIELDS) {
            throw new Rejected(
                    Rejection.of(Code.TOO_LONG, "At most " + MOST_FIELDS + " fields are given at once.", list));
        }
    }

    private static Rejection twice(Form form, String list, String field) {
        return Rejection.of(Code.INVALID, "A field is given once.", path(form, list, field));
    }

    /** Names the field only if the form knows it: anything else may be a key pasted into the wrong place. */
    private static String[] path(Form form, String list, String field) {
        return form.knows(field) ? new String[] {list, field} : new String[] {list};
    }
}

package dev.modelkeys.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A form that the credentials of one owner are filled in with. */
public final class Form {

    private final List<FormField> fields;
    private final Set<String> known;
    private final FieldVisibility visibility;

    /** The names {@code known} go beyond the fields where a form was divided by model type. */
    Form(Collection<FormField> fields, Collection<String> known) {
        this.fields = List.copyOf(fields);
        this.known = Set.copyOf(known);
        this.visibility = new FieldVisibility(this.fields);
    }

    static Form undivided(List<FormField> fields) {
        return new Form(fields, fields.stream().map(FormField::name).toList());
    }

    /** Every declaration, in form order; which of them take part depends on the values. */
    public List<FormField> fields() {
        return fields;
    }

    /** Whether the form, for any model type, has a field of this name. */
    public boolean knows(String field) {
        return known.contains(field);
    }

    /** The fields that take part given the stored plain values, in form order. */
    public List<FormField> participating(Map<String, String> plain) {
        return visibility.given(plain);
    }

    /** Checks an add or an edit as a whole. */
    public FormResult fill(Submission submission) {
        return new FormEvaluation(submission, known, visibility).result();
    }
}

package dev.modelkeys.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Form for the credentials of one owner. */
public final class Form {

    private final List<FormField> fields;
    private final Set<String> known;
    private final Map<String, Set<String>> optionsElsewhere;
    private final FieldVisibility visibility;

    /**
     * @param known field names of the form for any model type
     * @param optionsElsewhere by field, the options that only the forms of other model types have
     */
    Form(Collection<FormField> fields, Collection<String> known, Map<String, Set<String>> optionsElsewhere) {
        this.fields = List.copyOf(fields);
        this.known = Set.copyOf(known);
        this.optionsElsewhere = Map.copyOf(optionsElsewhere);
        this.visibility = new FieldVisibility(this.fields);
    }

    static Form undivided(List<FormField> fields) {
        return new Form(fields, fields.stream().map(FormField::name).toList(), Map.of());
    }

    /** All declarations in form order; their conditions decide which of them take part. */
    public List<FormField> fields() {
        return fields;
    }

    /** True if the form, for any model type, has a field of this name. */
    public boolean knows(String field) {
        return known.contains(field);
    }

    /** True if the form of another model type offers this value, and this one does not. */
    boolean offersElsewhere(FormField field, String value) {
        return optionsElsewhere.getOrDefault(field.name(), Set.of()).contains(value);
    }

    /** The fields that take part given the stored plain values, in form order. */
    public List<FormField> participating(Map<String, String> plain) {
        return visibility.participants(plain);
    }

    /** Checks an add or an edit as a whole. */
    public FormResult fill(Submission submission) {
        return new FormEvaluation(submission, this, visibility).result();
    }
}

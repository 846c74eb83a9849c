package dev.modelkeys.catalog;

import java.util.List;

/** One choice of a select or radio field, offered only while its conditions hold. */
public record FieldOption(String value, String label, List<FieldCondition> visibleWhen) {

    public FieldOption {
        visibleWhen = List.copyOf(visibleWhen);
    }
}

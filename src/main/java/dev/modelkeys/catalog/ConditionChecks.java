package dev.modelkeys.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks of a form's declarations together: every submission must have exactly one interpretation. */
final class ConditionChecks {

    private final Source source;
    private final List<ModelType> types;
    private final Map<String, List<FormField>> declarations = new LinkedHashMap<>();

    /** @param types possible values of {@code __model_type}; empty outside a custom model's form */
    ConditionChecks(Source source, List<FormField> declared, List<ModelType> types) {
        this.source = source;
        this.types = types;
        declared.forEach(field -> declarations
                .computeIfAbsent(field.name(), name -> new ArrayList<>())
                .add(field));
    }

    void check() {
        declarations.values().forEach(this::checkDeclaredTwice);
        declarations.values().stream().flatMap(List::stream).forEach(field -> {
            field.visibleWhen().forEach(this::checkSatisfiable);
            field.options().forEach(option -> option.visibleWhen().forEach(this::checkSatisfiable));
        });
        checkAcyclic();
    }

    private void checkDeclaredTwice(List<FormField> sameName) {
        for (int later = 1; later < sameName.size(); later++) {
            FormField field = sameName.get(later);
            for (FormField earlier : sameName.subList(0, later)) {
                if (!FieldCondition.exclude(earlier.visibleWhen(), field.visibleWhen())) {
                    throw source.fault(
                            field,
                            "'" + field.name() + "' is declared twice without conditions that exclude each other");
                }
                if (earlier.secret() != field.secret()) {
                    throw source.fault(field, "'" + field.name() + "' is declared both secret and not");
                }
            }
        }
    }

    private void checkSatisfiable(FieldCondition condition) {
        if (condition.field().equals(FormByModelType.MODEL_TYPE)) {
            if (types.stream().noneMatch(type -> type.name().equals(condition.value()))) {
                throw source.fault(
                        condition,
                        types.isEmpty()
                                ? "only a model form knows the model type"
                                : "the provider serves no model type '" + condition.value() + "'");
            }
            return;
        }
        List<FormField> targets = declarations.get(condition.field());
        if (targets == null) {
            throw source.fault(condition, "the condition names no field of this form: '" + condition.field() + "'");
        }
        if (targets.get(0).secret()) {
            throw source.fault(condition, "no condition can look at a secret: '" + condition.field() + "'");
        }
        if (targets.stream().noneMatch(target -> canBe(target, condition.value()))) {
            throw source.fault(condition, "'" + condition.field() + "' is never '" + condition.value() + "'");
        }
    }

    private static boolean canBe(FormField target, String value) {
        return target.isOption(value)
                || ValueRules.rejections(target, value, Map.of()).isEmpty();
    }

    private void checkAcyclic() {
        Map<String, Set<String>> dependsOn = new HashMap<>();
        declarations.forEach((name, fields) -> {
            Set<String> targets = new HashSet<>();
            fields.forEach(field -> FieldVisibility.targetsOf(field).forEach(targets::add));
            dependsOn.put(name, targets);
        });
        for (String name : declarations.keySet()) {
            if (reaches(name, name, dependsOn, new HashSet<>())) {
                throw source.fault(
                        declarations.get(name).get(0), "the conditions of '" + name + "' lead back to itself");
            }
        }
    }

    private static boolean reaches(String from, String goal, Map<String, Set<String>> dependsOn, Set<String> seen) {
        for (String next : dependsOn.getOrDefault(from, Set.of())) {
            if (next.equals(goal) || (seen.add(next) && reaches(next, goal, dependsOn, seen))) {
                return true;
            }
        }
        return false;
    }
}

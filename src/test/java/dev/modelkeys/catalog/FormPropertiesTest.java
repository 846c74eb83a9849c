package dev.modelkeys.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Properties of every form of the product, for random submissions. */
class FormPropertiesTest {

    private static final int ROUNDS = 60;

    private static final String CANARY = "CANARY-0123456789-wxyz";

    private static final List<String> ODD = List.of(
            "",
            " ",
            CANARY,
            CANARY + "\n" + CANARY,
            CANARY + "\0",
            "\ud800" + CANARY,
            CANARY.repeat(400),
            "true",
            "https://ann:" + CANARY + "@a.example",
            "https://a.example",
            "https://b.example:8443/" + CANARY,
            StoredValues.HINT);

    private record Named(String name, Form form) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Named> forms() {
        return BuiltIn.CATALOG.providers().stream()
                .flatMap(provider -> Stream.concat(
                        Stream.ofNullable(provider.credentialForm()).map(form -> new Named(provider.id(), form)),
                        provider.customModelForms().entrySet().stream()
                                .map(form -> new Named(provider.id() + " " + form.getKey(), form.getValue()))));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void anyAddIsEitherRefusedOrSettled(Named named) {
        Random random = new Random(named.name().hashCode());
        int accepted = 0;
        for (int round = 0; round < ROUNDS; round++) {
            FormResult filling = FormBuilder.add(named.form(), values(named.form(), random, round % 2 == 0));
            accepted += filling.accepted() ? 1 : 0;
            settled(named.form(), Map.of(), filling);
        }
        assertThat(accepted).isPositive();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void anyEditIsEitherRefusedOrSettled(Named named) {
        Form form = named.form();
        Random random = new Random(named.name().hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            StoredValues stored = randomlyStored(form, random);
            Map<String, String> changes = values(form, random, round % 2 == 0);
            Set<String> cleared = new HashSet<>();
            form.fields().forEach(field -> {
                if (random.nextInt(3) > 0) {
                    changes.remove(field.name());
                }
                if (random.nextInt(8) == 0) {
                    cleared.add(field.name());
                }
            });
            settled(form, stored.hints(), stored.edit(changes, cleared.toArray(String[]::new)));
        }
    }

    /** Every faultless outcome is consistent, and editing it without a change is no change. */
    private static void settled(Form form, Map<String, String> hints, FormResult filling) {
        assertThat(filling.rejections())
                .allSatisfy(fault -> assertThat(fault.toString()).doesNotContain(CANARY, "WXYZ"));
        Set<String> secrets = new HashSet<>(filling.entered().keySet());
        secrets.addAll(filling.kept());
        if (!filling.accepted()) {
            assertThat(secrets).isEmpty();
            assertThat(filling.plain()).isEmpty();
            return;
        }
        assertThat(hints.keySet()).containsAll(filling.kept());
        assertThat(Collections.disjoint(filling.entered().keySet(), filling.kept()))
                .isTrue();
        List<FormField> participating = form.participating(filling.plain());
        assertThat(names(participating, false)).containsAll(filling.plain().keySet());
        assertThat(names(participating, true)).containsAll(secrets);
        assertThat(participating)
                .filteredOn(FormField::required)
                .allMatch(field ->
                        secrets.contains(field.name()) || filling.plain().containsKey(field.name()));

        FormResult again = StoredValues.after(form, hints, filling).edit(Map.of());
        assertThat(again.rejections()).isEmpty();
        assertThat(again.plain()).isEqualTo(filling.plain());
        assertThat(again.entered()).isEmpty();
        assertThat(again.kept()).isEqualTo(secrets);
    }

    private static Set<String> names(List<FormField> fields, boolean secret) {
        List<String> names = fields.stream()
                .filter(field -> field.secret() == secret)
                .map(FormField::name)
                .toList();
        assertThat(names).doesNotHaveDuplicates();
        return Set.copyOf(names);
    }

    private static StoredValues randomlyStored(Form form, Random random) {
        Map<String, String> plain = new HashMap<>();
        Map<String, String> hints = new HashMap<>();
        values(form, random, true).forEach((name, value) -> plain.put(name, value.strip()));
        form.fields().stream().filter(FormField::secret).forEach(field -> {
            if (plain.remove(field.name()) != null) {
                hints.put(field.name(), StoredValues.HINT);
            }
        });
        return new StoredValues(form, plain, hints);
    }

    /** A submission that knows what it does, or one that does not. */
    private static Map<String, String> values(Form form, Random random, boolean sensible) {
        Map<String, String> values = new HashMap<>();
        for (FormField field : form.fields()) {
            if (random.nextInt(10) < (sensible && field.required() ? 10 : 5)) {
                values.put(field.name(), sensible ? fitting(field, random) : odd(field, random));
            }
        }
        if (!sensible && random.nextInt(4) == 0) {
            values.put(random.nextBoolean() ? CANARY : "no_such_field", CANARY);
        }
        return values;
    }

    private static String fitting(FormField field, Random random) {
        if (field.kind().isChoice()) {
            return field.options().get(random.nextInt(field.options().size())).value();
        }
        if (field.kind() == FieldKind.SWITCH) {
            return String.valueOf(random.nextBoolean());
        }
        int number = random.nextInt(9);
        if (field.kind() == FieldKind.INTEGER) {
            return String.valueOf(number);
        }
        if (field.format() != null) {
            return field.format() == KeyFileFormat.JSON
                    ? "{\"key\": \"" + number + "\"}"
                    : "-----BEGIN KEY-----\n" + number + "\n-----END KEY-----";
        }
        return field.url() ? "https://a.example/" + number : "value" + number;
    }

    private static String odd(FormField field, Random random) {
        return random.nextBoolean() ? ODD.get(random.nextInt(ODD.size())) : " " + fitting(field, random) + "\n";
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormKnowsItsFields(Named named) {
        Set<String> names = named.form().fields().stream().map(FormField::name).collect(Collectors.toSet());
        assertThat(names).isNotEmpty().allMatch(named.form()::knows);
    }
}

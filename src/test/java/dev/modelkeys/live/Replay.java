package dev.modelkeys.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.credential.Reference;
import dev.modelkeys.credential.Reference.Address;
import dev.modelkeys.credential.Reference.Ring;
import dev.modelkeys.live.History.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened, once more by the {@link Reference}, with what the audit and the answers should say of it. */
final class Replay {

    private final Reference reference = new Reference();

    /** Does it, and answers what the audit is to say. */
    List<String> again(RecordedRequest deed, List<Line> lines) {
        Address address = address(deed);
        Ring before = reference.rings.get(address);
        boolean wasRemoved = before != null && before.removed;
        UUID wasChosen = before == null ? null : before.chosen;
        List<String> actions = new ArrayList<>(perform(deed, address, lines));
        Ring after = reference.rings.get(address);
        Ring ring = Objects.requireNonNull(after == null ? before : after);
        if (address.model() != null) {
            if (before == null) {
                actions.add("CUSTOM_MODEL_ADDED");
            } else if (after == null) {
                actions.add("CUSTOM_MODEL_DELETED");
            } else if (wasRemoved != after.removed) {
                actions.add(wasRemoved ? "CUSTOM_MODEL_READDED" : "CUSTOM_MODEL_REMOVED");
            }
        }
        if (!Objects.equals(wasChosen, ring.chosen)) {
            actions.add(ring.chosen == null ? "DEFAULT_CLEARED" : "DEFAULT_SET");
        }
        if (deed.isDone()) {
            compare(deed.answer(), deed.change(), ring, before == null, wasRemoved, after == null);
        }
        return actions;
    }

    List<String> rows() {
        return reference.rings.values().stream()
                .map(ring -> ring.address.provider())
                .distinct()
                .flatMap(provider -> reference.read(provider).stream())
                .toList();
    }

    private List<String> perform(RecordedRequest deed, Address address, List<Line> lines) {
        Ring ring = reference.rings.get(address);
        Line first = lines.get(0);
        UUID credential = first.credential().orElse(Rows.NO_ID);
        switch (deed.change()) {
            case ADD -> {
                boolean makeDefault = Boolean.parseBoolean(deed.text("makeDefault"));
                reference.add(address, first.model().orElse(Rows.NO_ID), credential, deed.text("name"), makeDefault);
                return List.of("CREDENTIAL_ADDED");
            }
            case ADD_MODEL -> {
                reference.add(
                        address, first.model().orElse(Rows.NO_ID), credential, deed.text("credentialName"), false);
                return List.of("CREDENTIAL_ADDED");
            }
            case EDIT -> {
                reference.rename(there(ring), id(deed, "id"), deed.text("name"));
                return List.of("CREDENTIAL_EDITED");
            }
            case DELETE -> {
                reference.delete(there(ring), id(deed, "id"));
                return List.of("CREDENTIAL_DELETED");
            }
            case CHOOSE -> reference.choose(there(ring), id(deed, "id"));
            case READD -> reference.choose(there(ring), id(deed, "credentialId"));
            case REMOVE -> reference.remove(there(ring));
            default -> throw new AssertionError("No crowd does " + deed);
        }
        return List.of();
    }

    private static void compare(
            Response told, RecordedMutation change, Ring ring, boolean isNew, boolean wasRemoved, boolean isGone) {
        if (change == RecordedMutation.ADD || change == RecordedMutation.ADD_MODEL) {
            UUID added = UUID.fromString(told.text("/credential/id"));
            assertThat(told.text("/credential/name")).isEqualTo(ring.item(added).name());
            assertThat(told.text("/credential/isDefault")).isEqualTo(String.valueOf(added.equals(ring.chosen)));
        }
        if (change == RecordedMutation.ADD_MODEL) {
            assertThat(told.text("/outcome"))
                    .isEqualTo(isNew ? "CREATED" : wasRemoved ? "READDED" : "CREDENTIAL_ADDED");
        }
        if (change == RecordedMutation.DELETE) {
            boolean modelIsGone = isGone && ring.address.model() != null;
            assertThat(told.text("/deletedCustomModelId")).isEqualTo(modelIsGone ? ring.id.toString() : "");
        }
    }

    private Address address(RecordedRequest deed) {
        return switch (deed.change()) {
            case ADD_MODEL ->
                new Address(
                        Objects.requireNonNull(deed.text("providerId")),
                        deed.text("name"),
                        ModelType.valueOf(Objects.requireNonNull(deed.text("type"))));
            case ADD -> new Address(Objects.requireNonNull(deed.text("providerId")), null, null);
            case REMOVE, READD ->
                reference.model(id(deed, "id")).orElseThrow(() -> new AssertionError("Not there: " + deed)).address;
            default ->
                reference.holding(id(deed, "id")).orElseThrow(() -> new AssertionError("Not there: " + deed)).address;
        };
    }

    private static Ring there(@Nullable Ring ring) {
        if (ring == null) {
            throw new AssertionError("There is no such keyring at that point");
        }
        return ring;
    }

    private static UUID id(RecordedRequest deed, String name) {
        return UUID.fromString(Objects.requireNonNull(deed.text(name)));
    }
}

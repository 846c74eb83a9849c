package dev.modelkeys.credential;

import dev.modelkeys.catalog.FormField;
import dev.modelkeys.probe.ProbeSubject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Credential as calls use it: encrypted, until a call needs its values. */
public final class UsableCredential {

    private final StoredContents stored;
    private final ProbeSubjects subjects;

    UsableCredential(StoredContents stored, ProbeSubjects subjects) {
        this.stored = stored;
        this.subjects = subjects;
    }

    StoredContents stored() {
        return stored;
    }

    public UUID id() {
        return stored.row().id();
    }

    public String name() {
        return stored.name();
    }

    public int revision() {
        return stored.revision();
    }

    /** The values in clear; empty if a secret cannot be decrypted. */
    public Optional<ProbeSubject> decrypt() {
        return subjects.of(stored, null);
    }

    /** Names of the fields that take part, in the order of the form. */
    public List<String> fields() {
        return stored.owner().form().participating(stored.row().plain()).stream()
                .map(FormField::name)
                .toList();
    }

    /** Characters that are kept of it in memory, about. */
    public int length() {
        return stored.row().sealed().values().stream().mapToInt(String::length).sum()
                + stored.row().plain().values().stream()
                        .mapToInt(String::length)
                        .sum();
    }
}

package dev.modelkeys.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads credentials for calls. */
@ApplicationScoped
public class UsableCredentials {

    private final FormLookup forms;
    private final ProbeSubjects subjects;

    UsableCredentials(FormLookup forms, ProbeSubjects subjects) {
        this.forms = forms;
        this.subjects = subjects;
    }

    /** Those of these credentials that exist, by id. */
    public Map<UUID, UsableCredential> find(UUID workspace, Collection<UUID> ids) {
        return forms.contents(workspace, ids).stream()
                .map(stored -> new UsableCredential(stored, subjects))
                .collect(Collectors.toMap(UsableCredential::id, Function.identity()));
    }
}

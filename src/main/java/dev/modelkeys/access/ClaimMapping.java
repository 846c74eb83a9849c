package dev.modelkeys.access;

import dev.modelkeys.ModelkeysConfig;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What people's claims mean here. Nothing follows from a claim that no setting maps. */
record ClaimMapping(
        boolean isOn,
        String roleClaim,
        List<ClaimMappingEntry> roles,
        String workspaceClaim,
        List<ClaimMappingEntry> workspaces) {

    /**
     * Of several roles the first of these counts. An auditor comes before a member, because being a member is what
     * everybody is in many places, and whoever audits was given that task by name.
     */
    private static final List<Role> STRONGEST_FIRST =
            List.of(Role.OWNER, Role.MANAGER, Role.AUDITOR, Role.MEMBER, Role.RUNTIME);

    static ClaimMapping of(ModelkeysConfig.SignIn settings) {
        return new ClaimMapping(
                settings.issuer().isPresent(),
                settings.roleClaim(),
                meanings(settings.roles()),
                settings.workspaceClaim(),
                meanings(settings.workspaces()));
    }

    Optional<Role> role(Claims claims) {
        Set<String> names = meanings(claims.texts(roleClaim), roles);
        return STRONGEST_FIRST.stream()
                .filter(role -> names.contains(role.name()))
                .findFirst();
    }

    /** The name of the one workspace that the claims stand for; empty where there is none, or more than one. */
    Optional<String> workspace(Claims claims) {
        Set<String> names = meanings(claims.texts(workspaceClaim), workspaces);
        return names.size() == 1 ? names.stream().findFirst() : Optional.empty();
    }

    private static Set<String> meanings(Set<String> values, List<ClaimMappingEntry> known) {
        return known.stream()
                .filter(meaning -> values.contains(meaning.value()))
                .map(ClaimMappingEntry::meaning)
                .collect(Collectors.toSet());
    }

    private static List<ClaimMappingEntry> meanings(Optional<List<String>> texts) {
        return texts.orElse(List.of()).stream()
                .flatMap(text -> ClaimMappingEntry.parse(text).stream())
                .toList();
    }
}

package dev.modelkeys.access;

import dev.modelkeys.ModelkeysConfig;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Mapping of claims to a role and a workspace. A claim value without an entry grants nothing. */
public record ClaimMapping(
        boolean isOn, String roleClaim, List<Entry> roles, String workspaceClaim, List<Entry> workspaces) {

    /** AUDITOR before MEMBER: membership is often given to all staff, auditing only by name. */
    private static final List<Role> PRECEDENCE =
            List.of(Role.OWNER, Role.MANAGER, Role.AUDITOR, Role.MEMBER, Role.RUNTIME);

    /**
     * An entry of a setting, written {@code value=meaning}. The value may contain equals signs, as distinguished names of
     * directory groups do.
     */
    public record Entry(String value, String meaning) {

        /** Empty if the text is no entry. */
        public static Optional<Entry> parse(String text) {
            int end = text.lastIndexOf('=');
            if (end < 0) {
                return Optional.empty();
            }
            Entry entry = new Entry(
                    text.substring(0, end).strip(), text.substring(end + 1).strip());
            return entry.value.isEmpty() || entry.meaning.isEmpty() ? Optional.empty() : Optional.of(entry);
        }
    }

    static ClaimMapping of(ModelkeysConfig.SignIn settings) {
        return new ClaimMapping(
                settings.issuer().isPresent(),
                settings.roleClaim(),
                entries(settings.roles()),
                settings.workspaceClaim(),
                entries(settings.workspaces()));
    }

    Optional<Role> role(Claims claims) {
        Set<String> names = meanings(claims.texts(roleClaim), roles);
        return PRECEDENCE.stream().filter(role -> names.contains(role.name())).findFirst();
    }

    /** Name of the one workspace; empty if the claims map to none or to several. */
    Optional<String> workspace(Claims claims) {
        Set<String> names = meanings(claims.texts(workspaceClaim), workspaces);
        return names.size() == 1 ? names.stream().findFirst() : Optional.empty();
    }

    private static Set<String> meanings(Set<String> values, List<Entry> entries) {
        return entries.stream()
                .filter(entry -> values.contains(entry.value()))
                .map(Entry::meaning)
                .collect(Collectors.toSet());
    }

    private static List<Entry> entries(Optional<List<String>> texts) {
        return texts.orElse(List.of()).stream()
                .flatMap(text -> Entry.parse(text).stream())
                .toList();
    }
}

package dev.modelkeys.command;

import dev.modelkeys.audit.RecordedCredential;
import dev.modelkeys.audit.RecordedState;
import dev.modelkeys.audit.Replay;
import dev.modelkeys.audit.Replay.Replayed;
import dev.modelkeys.credential.SecretVerification;
import dev.modelkeys.credential.SecretVerification.Inspection;
import dev.modelkeys.credential.StoredStates;
import dev.modelkeys.database.Snapshot;
import dev.modelkeys.workspace.Workspace;
import dev.modelkeys.workspace.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Decrypts every stored secret and compares all that is stored with the audit: names what is unreadable, and what is not as
 * the last change left it.
 */
@ApplicationScoped
class Verify {

    private final SecretVerification verification;
    private final StoredStates stored;
    private final Replay replay;
    private final Workspaces workspaces;
    private final Chains chains;
    private final Snapshot snapshot;

    Verify(
            SecretVerification verification,
            StoredStates stored,
            Replay replay,
            Workspaces workspaces,
            Chains chains,
            Snapshot snapshot) {
        this.verification = verification;
        this.stored = stored;
        this.replay = replay;
        this.workspaces = workspaces;
        this.chains = chains;
        this.snapshot = snapshot;
    }

    /** What was found of one workspace or of all. */
    private static final class Findings {
        private final List<String> unreadable = new ArrayList<>();
        private final List<String> differences = new ArrayList<>();
        private int readable;
        private int outdated;
    }

    int run() {
        Findings findings = new Findings();
        List<UUID> all = workspaces.all().stream().map(Workspace::id).toList();
        all.forEach(workspace -> verify(workspace, findings));
        chains.deleted().forEach(workspace -> verify(workspace, findings));
        findings.unreadable.forEach(System.out::println);
        findings.differences.forEach(line -> System.out.println(line.replaceAll("\\p{Cntrl}", "?")));
        System.out.println(findings.readable + " secrets of " + all.size() + " workspaces open, "
                + findings.unreadable.size() + " do not; " + findings.differences.size()
                + " differences from the audit");
        if (findings.outdated > 0) {
            System.out.println(findings.outdated + " secrets are in format mk/v1, which is not bound to their keyring;"
                    + " rotate-data-keys re-encrypts them");
        }
        return findings.unreadable.isEmpty() && findings.differences.isEmpty() ? 0 : 1;
    }

    /** Everything that is wrong with a workspace, a line each. */
    List<String> problems(UUID workspace) {
        Findings findings = new Findings();
        verify(workspace, findings);
        return Stream.concat(findings.unreadable.stream(), findings.differences.stream())
                .toList();
    }

    private void verify(UUID workspace, Findings findings) {
        snapshot.read(() -> {
            String place = "workspace " + workspace;
            Replayed replayed = replay.of(workspace);
            RecordedState state = replayed.state();
            if (!replayed.verification().ok()) {
                findings.differences.add(
                        place + ": the audit does not fit, see verify-audit; nothing else is compared with it");
            } else if (workspaces.find(workspace).isPresent()) {
                if (state.isGone()) {
                    findings.differences.add(place + ": was deleted, and is there");
                }
                StateComparison.differences(stored.of(workspace), state)
                        .forEach(difference -> findings.differences.add(place + ", " + difference));
            } else if (replayed.verification().entries() > 0 && !state.isGone()) {
                findings.differences.add(place + ": is missing");
            }
            Inspection inspection = verification.inspect(
                    workspace,
                    byCredential(state, RecordedCredential::fingerprints),
                    byCredential(state, RecordedCredential::values),
                    secret -> findings.unreadable.add(secret.line()));
            findings.readable += inspection.readable();
            findings.outdated += inspection.outdated();
            return inspection;
        });
    }

    private static Map<UUID, Map<String, String>> byCredential(
            RecordedState state, Function<RecordedCredential, Map<String, String>> fields) {
        Map<UUID, Map<String, String>> all = new HashMap<>();
        state.credentials().forEach((id, credential) -> all.put(id, fields.apply(credential)));
        return all;
    }
}

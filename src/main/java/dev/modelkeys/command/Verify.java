package dev.modelkeys.command;

import dev.modelkeys.audit.LastEnteredValues;
import dev.modelkeys.credential.SecretVerification;
import dev.modelkeys.credential.UnreadableSecret;
import dev.modelkeys.workspace.Workspace;
import dev.modelkeys.workspace.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Decrypts every stored secret and names unreadable ones, and those that differ from the value entered last. */
@ApplicationScoped
class Verify {

    private final SecretVerification verification;
    private final LastEnteredValues entered;
    private final Workspaces workspaces;

    Verify(SecretVerification verification, LastEnteredValues entered, Workspaces workspaces) {
        this.verification = verification;
        this.entered = entered;
        this.workspaces = workspaces;
    }

    int run() {
        List<UnreadableSecret> unreadable = new ArrayList<>();
        List<UUID> all = workspaces.all().stream().map(Workspace::id).toList();
        int opened = 0;
        for (UUID workspace : all) {
            opened += verify(workspace, unreadable);
        }
        unreadable.forEach(secret -> System.out.println(secret.line()));
        System.out.println(opened + " secrets of " + all.size() + " workspaces open, " + unreadable.size() + " do not");
        return unreadable.isEmpty() ? 0 : 1;
    }

    private int verify(UUID workspace, List<UnreadableSecret> unreadable) {
        List<UnreadableSecret> once = new ArrayList<>();
        int opened = inspect(workspace, once);
        if (!once.isEmpty()) {
            // A secret entered between reading audit and secrets is consistent by now.
            List<UnreadableSecret> twice = new ArrayList<>();
            opened = inspect(workspace, twice);
            twice.stream().filter(once::contains).forEach(unreadable::add);
        }
        return opened;
    }

    private int inspect(UUID workspace, List<UnreadableSecret> unreadable) {
        LastEnteredValues.Fields fields = entered.of(workspace);
        return verification.inspect(workspace, fields.fingerprints(), fields.values(), unreadable::add);
    }
}

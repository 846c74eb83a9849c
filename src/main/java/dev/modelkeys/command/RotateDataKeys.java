package dev.modelkeys.command;

import dev.modelkeys.credential.Reencryption;
import dev.modelkeys.credential.UnreadableSecret;
import dev.modelkeys.vault.DataKeyRotation;
import dev.modelkeys.workspace.Workspace;
import dev.modelkeys.workspace.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates new data keys, encrypts every secret under them, and removes the old keys. */
@ApplicationScoped
class RotateDataKeys {

    private final DataKeyRotation rotation;
    private final Reencryption reencryption;
    private final Workspaces workspaces;

    RotateDataKeys(DataKeyRotation rotation, Reencryption reencryption, Workspaces workspaces) {
        this.rotation = rotation;
        this.reencryption = reencryption;
        this.workspaces = workspaces;
    }

    int run(@Nullable String name) throws InterruptedException {
        Map<UUID, Integer> newest = new LinkedHashMap<>();
        for (UUID workspace : chosen(name)) {
            newest.put(workspace, rotation.begin(workspace));
        }
        Set<UnreadableSecret> unreadable = new HashSet<>();
        int resealed = reseal(newest, unreadable);
        waitForServers(newest.keySet());
        // Secrets that running servers sealed under the old key meanwhile.
        resealed += reseal(newest, unreadable);
        int kept = 0;
        for (UUID workspace : newest.keySet()) {
            kept += reencryption.removeRetired(workspace).size();
        }
        unreadable.forEach(secret -> System.out.println(secret.line()));
        System.out.println(resealed + " secrets of " + newest.size() + " workspaces were sealed under new data keys, "
                + unreadable.size() + " do not open, " + kept + " old data keys had to be kept");
        return unreadable.isEmpty() && kept == 0 ? 0 : 1;
    }

    private List<UUID> chosen(@Nullable String name) {
        return name == null
                ? workspaces.all().stream().map(Workspace::id).toList()
                : List.of(workspaces.find(name).map(Workspace::id).orElseThrow(UsageException::noSuchWorkspace));
    }

    private int reseal(Map<UUID, Integer> newest, Set<UnreadableSecret> unreadable) {
        int resealed = 0;
        for (Map.Entry<UUID, Integer> workspace : newest.entrySet()) {
            resealed += reencryption.reseal(workspace.getKey(), workspace.getValue(), unreadable::add);
        }
        return resealed;
    }

    private void waitForServers(Set<UUID> rotated) throws InterruptedException {
        Duration longest = Duration.ZERO;
        for (UUID workspace : rotated) {
            Duration left = rotation.unsettledFor(workspace);
            longest = left.compareTo(longest) > 0 ? left : longest;
        }
        if (!longest.isZero()) {
            System.out.println("waiting " + longest.toSeconds() + " s until running servers know the new keys");
            Thread.sleep(longest.toMillis());
        }
    }
}

package dev.modelkeys.command;

import dev.modelkeys.credential.Reencryption;
import dev.modelkeys.credential.UnreadableSecret;
import dev.modelkeys.vault.DataKeyRotation;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Gives workspaces new data keys, seals everything anew, and removes the old keys. */
@ApplicationScoped
class RotateDataKeys implements Command {

    private final DataKeyRotation rotation;
    private final Reencryption resealing;
    private final Workspaces workspaces;

    RotateDataKeys(DataKeyRotation rotation, Reencryption resealing, Workspaces workspaces) {
        this.rotation = rotation;
        this.resealing = resealing;
        this.workspaces = workspaces;
    }

    @Override
    public String name() {
        return "rotate-data-keys";
    }

    @Override
    public String usage() {
        return "[--workspace NAME]";
    }

    @Override
    public int run(Options options) throws SQLException, InterruptedException {
        Map<UUID, Integer> newest = new LinkedHashMap<>();
        for (UUID workspace : workspaces.chosenBy(options.only("workspace"))) {
            newest.put(workspace, rotation.begin(workspace));
        }
        Set<UnreadableSecret> unreadable = new HashSet<>();
        int resealed = reseal(newest, unreadable);
        waitForServers(newest.keySet());
        // What they sealed with the key they knew.
        resealed += reseal(newest, unreadable);
        int kept = 0;
        for (UUID workspace : newest.keySet()) {
            kept += resealing.removeRetired(workspace).size();
        }
        unreadable.forEach(secret -> System.out.println(secret.line()));
        System.out.println(resealed + " secrets of " + newest.size() + " workspaces were sealed under new data keys, "
                + unreadable.size() + " do not open, " + kept + " old data keys had to be kept");
        return unreadable.isEmpty() && kept == 0 ? 0 : 1;
    }

    private int reseal(Map<UUID, Integer> newest, Set<UnreadableSecret> unreadable) {
        int resealed = 0;
        for (Map.Entry<UUID, Integer> workspace : newest.entrySet()) {
            resealed += resealing.reseal(workspace.getKey(), workspace.getValue(), unreadable::add);
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

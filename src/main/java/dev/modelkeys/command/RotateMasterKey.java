package dev.modelkeys.command;

import dev.modelkeys.vault.MasterKeyRotation;
import dev.modelkeys.vault.MasterKeyRotation.Rewrapped;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Wraps every workspace's keys under the primary master key and removes the other master keys from the database. */
@ApplicationScoped
class RotateMasterKey {

    /** A running server whose primary key is an old one may add a key meanwhile. */
    private static final int ATTEMPTS = 3;

    private final MasterKeyRotation rotation;

    RotateMasterKey(MasterKeyRotation rotation) {
        this.rotation = rotation;
    }

    int run() {
        Optional<Integer> forgotten = Optional.empty();
        int keys = 0;
        for (int i = 0; i < ATTEMPTS && forgotten.isEmpty(); i++) {
            int unreadable = 0;
            for (UUID workspace : rotation.owners()) {
                Rewrapped rewrapped = rotation.rewrap(workspace);
                keys += rewrapped.keys();
                unreadable += rewrapped.unreadable().size();
                rewrapped.unreadable().forEach(key -> System.out.println("workspace " + workspace + ": " + key));
            }
            if (unreadable > 0) {
                System.out.println(unreadable + " keys do not unwrap and were left as they are; " + keys
                        + " are now wrapped under master key " + rotation.primaryId());
                return 1;
            }
            forgotten = rotation.forgetOthers();
        }
        System.out.println(keys + " keys are now wrapped under master key " + rotation.primaryId()
                + forgotten
                        .map(count -> ", all others too; " + count + " other master keys are no longer known")
                        .orElse("; a running server still wraps keys under another: make this one its primary key,"
                                + " restart it, and run this again"));
        return forgotten.isPresent() ? 0 : 1;
    }
}

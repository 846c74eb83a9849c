package dev.modelkeys.start;

import dev.modelkeys.vault.MasterKeys;
import dev.modelkeys.vault.WrongMasterKey;
import java.util.Optional;

/** Where the master keys come from. */
interface MasterKeySource {

    /** @throws StartupFailed if there is none, or one that must not be used */
    MasterKeys read();

    /** Why keys that are fine in themselves are the wrong ones for a database. */
    StartupProblem refusal(WrongMasterKey reason);

    /** What is accepted but not good. */
    default Optional<String> warning() {
        return Optional.empty();
    }
}

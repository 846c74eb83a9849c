package dev.modelkeys.start;

import dev.modelkeys.vault.MasterKey;
import dev.modelkeys.vault.MasterKeys;
import dev.modelkeys.vault.UnusableMasterKey;
import dev.modelkeys.vault.WrongMasterKey;
import java.util.Optional;

/** One key in a setting, for those who can hand over nothing but environment variables. */
final class ValueKeySource implements MasterKeySource {

    private final String value;

    ValueKeySource(String value) {
        this.value = value;
    }

    @Override
    public MasterKeys read() {
        try {
            return MasterKeys.only(MasterKey.ofText(value));
        } catch (UnusableMasterKey e) {
            throw new StartupFailed(MasterKeySettings.VALUE, "is a value that " + e.getMessage());
        }
    }

    @Override
    public StartupProblem refusal(WrongMasterKey reason) {
        return new StartupProblem(MasterKeySettings.VALUE, "holds a key, but " + reason.getMessage());
    }

    @Override
    public Optional<String> warning() {
        return Optional.of(
                MasterKeySettings.VALUE
                        + " holds the master key itself: it shows in /proc and to whoever inspects the container; a file is better");
    }
}

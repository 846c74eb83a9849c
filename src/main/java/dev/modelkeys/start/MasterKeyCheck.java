package dev.modelkeys.start;

import dev.modelkeys.vault.UnusableMasterKey;
import java.util.Optional;

/** Without a master key nothing can be sealed, and with a weak or public one nothing is. */
final class MasterKeyCheck implements Check {

    @Override
    public Optional<Refusal> refusal(Settings settings) {
        MasterKeySource source = MasterKeySource.ofPackagedServer(settings);
        try {
            source.read();
            return Optional.empty();
        } catch (UnusableMasterKey e) {
            return Optional.of(source.refusal(e));
        }
    }
}

package dev.modelkeys.start;

import dev.modelkeys.vault.UnusableMasterKey;
import java.util.Optional;

/** Without a master key nothing can be sealed, and with a weak or public one nothing is. */
final class MasterKeyCheck implements Check {

    private static final String HOW_TO_MAKE_ONE = "; make one with: openssl rand -base64 32 > FILE && chmod 600 FILE";

    @Override
    public Optional<Refusal> refusal(Settings settings) {
        MasterKeySource source = MasterKeySource.of(settings);
        try {
            source.read();
            return Optional.empty();
        } catch (UnusableMasterKey e) {
            String file = source.file().map(path -> "names " + path + ", which ").orElse("");
            return Optional.of(new Refusal(MasterKeySource.PROPERTY, file + e.getMessage() + HOW_TO_MAKE_ONE));
        }
    }
}

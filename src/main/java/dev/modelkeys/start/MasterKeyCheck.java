package dev.modelkeys.start;

import java.util.Optional;

/** Without a master key nothing can be sealed, and with a weak or public one nothing is. */
final class MasterKeyCheck implements Check {

    @Override
    public Optional<Refusal> refusal(Settings settings) {
        try {
            MasterKeySettings.ofPackagedServer(settings).source().read();
            return Optional.empty();
        } catch (Refused e) {
            return Optional.of(e.refusal());
        }
    }
}

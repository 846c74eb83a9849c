package dev.modelkeys.start;

import java.util.Optional;

/** What leaves this machine for the database, its password first, is encrypted. */
final class DatabaseTransportCheck implements Check {

    @Override
    public Optional<Refusal> refusal(Settings settings) {
        return Database.of(settings)
                .filter(Database::hasPlausibleAddress)
                .filter(database -> !database.isOnThisMachine() && !database.isEncrypted())
                .map(database -> new Refusal(
                        Database.ADDRESS,
                        "names " + database + ", another machine, and does not ask for TLS; append"
                                + " ?sslmode=verify-full, or at least ?sslmode=require"));
    }
}

package dev.modelkeys.start;

import java.util.Optional;

/** What leaves this machine for the database, its password first, is encrypted. */
final class DatabaseTransportCheck implements StartupCheck {

    @Override
    public Optional<StartupProblem> refusal(Settings settings) {
        return DatabaseConnection.of(settings)
                .filter(DatabaseConnection::hasPlausibleAddress)
                .filter(database -> !database.isOnThisMachine() && !database.isEncrypted())
                .map(database -> new StartupProblem(
                        DatabaseConnection.ADDRESS,
                        "names " + database + ", another machine, and does not ask for TLS; append"
                                + " ?sslmode=verify-full, or at least ?sslmode=require"));
    }
}

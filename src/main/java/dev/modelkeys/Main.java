package dev.modelkeys;

import dev.modelkeys.command.Commands;
import dev.modelkeys.start.Preflight;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * Starts the server, or runs the command that the arguments name, or says in one line why it will not.
 */
@QuarkusMain
public final class Main {

    /** EX_CONFIG of sysexits.h: supervisors can tell it from a crash, and need not try again. */
    private static final int CONFIGURATION_ERROR = 78;

    public static void main(String... arguments) {
        Commands.misspelt(arguments).ifPresent(message -> {
            System.err.println(message);
            System.exit(Commands.USAGE_ERROR);
        });
        Preflight.firstRefusal().ifPresent(refusal -> {
            System.err.println(refusal.line());
            System.exit(CONFIGURATION_ERROR);
        });
        if (Commands.areCalledBy(arguments)) {
            // A server may be serving on this very machine.
            System.setProperty("quarkus.http.host-enabled", "false");
            System.setProperty("quarkus.management.host-enabled", "false");
            // What a command says on standard output is for the next program.
            System.setProperty("quarkus.log.console.stderr", "true");
            // Nobody signs in there, so there is no issuer to be asked.
            System.setProperty("modelkeys.sign-in.issuer", "");
            Quarkus.run(Commands.class, arguments);
        } else {
            Quarkus.run(arguments);
        }
    }
}

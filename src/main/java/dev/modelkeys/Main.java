package dev.modelkeys;

import dev.modelkeys.command.Commands;
import dev.modelkeys.start.Preflight;
import io.netty.bootstrap.ChannelInitializerExtension;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the server or the command that the arguments name, or prints in one line why neither is possible. */
@QuarkusMain
public final class Main {

    /** EX_CONFIG of sysexits.h: supervisors can tell a wrong configuration from a crash, and need not try again. */
    private static final int CONFIGURATION_ERROR = 78;

    public static void main(String... arguments) {
        boolean isCommand = Commands.areCalledBy(arguments);
        if (isCommand) {
            Commands.endBeforeStart(arguments).ifPresent(System::exit);
            // A server may be running on this machine.
            System.setProperty("quarkus.http.host-enabled", "false");
            System.setProperty("quarkus.management.host-enabled", "false");
            // Standard output is for the command's result.
            System.setProperty("quarkus.log.console.stderr", "true");
        }
        Preflight.firstProblem().ifPresent(problem -> {
            System.err.println(problem.line());
            System.exit(CONFIGURATION_ERROR);
        });
        Preflight.onLaterProblem(problem -> {
            System.err.println(problem.line());
            System.exit(CONFIGURATION_ERROR);
        });
        if (isCommand) {
            // Commands need no sign-in, so the issuer is not contacted. Set after the checks, which read the real one.
            System.setProperty(ModelkeysConfig.SignIn.ISSUER, "");
            Quarkus.run(Commands.class, arguments);
        } else {
            // Before Netty is used: it then finds the hook of package http for accepted connections.
            System.setProperty(ChannelInitializerExtension.EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
            Quarkus.run(arguments);
        }
    }
}

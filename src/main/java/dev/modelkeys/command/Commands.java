package dev.modelkeys.command;

import dev.modelkeys.access.CurrentCaller;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/** Finds the command that was called and runs it instead of a server. */
public final class Commands implements QuarkusApplication {

    private static final Logger LOG = Logger.getLogger(Commands.class);
    /** EX_USAGE of sysexits.h. */
    public static final int USAGE_ERROR = 64;

    /** Written down, too, so that a misspelt one does not start anything to find that out. */
    private static final Set<String> NAMES = new TreeSet<>(Set.of(
            "acknowledge-audit-rollback",
            "bootstrap",
            "delete-workspace",
            "export-audit",
            "rotate-data-keys",
            "rotate-master-key",
            "verify",
            "verify-audit"));

    private static final int FAILED = 1;

    private final Map<String, Command> commands = new TreeMap<>();
    private final CurrentCaller caller;

    Commands(@Any Instance<Command> commands, CurrentCaller caller) {
        this.caller = caller;
        commands.forEach(command -> this.commands.put(command.name(), command));
        if (!this.commands.keySet().equals(NAMES)) {
            throw new IllegalStateException("The commands are " + this.commands.keySet());
        }
    }

    /** What to say to whoever called a command that there is not. */
    public static Optional<String> misspelt(String... arguments) {
        return areCalledBy(arguments) && !NAMES.contains(arguments[0])
                ? Optional.of("modelkeys: there is no such command; there are: " + String.join(", ", NAMES))
                : Optional.empty();
    }

    /** Whether these arguments call a command; without any the server is started. */
    public static boolean areCalledBy(String... arguments) {
        return arguments.length > 0;
    }

    @Override
    public int run(String... arguments) {
        Command command = Objects.requireNonNull(commands.get(arguments[0]));
        List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
        try {
            return caller.run(OperatorActor.CALL, () -> command.run(Options.parse(rest)));
        } catch (UsageException e) {
            System.err.println("modelkeys " + command.name() + ": " + e.text() + "; usage: " + command.name() + " "
                    + command.usage());
            return USAGE_ERROR;
        } catch (Exception e) {
            LOG.errorf(e, "The command %s failed", command.name());
            return FAILED;
        }
    }
}

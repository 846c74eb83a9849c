package dev.modelkeys.command;

import dev.modelkeys.ModelkeysConfig;
import dev.modelkeys.audit.Head;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Parses a command line. Errors name the option and never quote a value, which may be a secret in the wrong place. */
final class Prompt {

    private static final Logger LOG = Logger.getLogger(Commands.class);
    private static final String NAME = "modelkeys";
    /**
     * Of the package of the main class, which any start loads from the application's jar; the classes of this one may come from
     * jars of Quarkus, which have no version. A native image keeps the version of its build.
     */
    private static final String VERSION =
            NAME + " " + ModelkeysConfig.class.getPackage().getImplementationVersion();

    private static final int FAILED = 1;

    private final CommandLine line;

    /** @param commands null to parse only */
    Prompt(@Nullable Commands commands) {
        line = new CommandLine(CommandSpec.wrapWithoutInspection(commands).name(NAME));
        Map<String, CommandLine> byName = new TreeMap<>();
        CommandLine.getCommandMethods(Commands.class, null).forEach(method -> {
            CommandLine command = new CommandLine(method);
            byName.put(command.getCommandName(), command);
        });
        byName.forEach(line::addSubcommand);
        byName.values().forEach(command -> command.getCommandSpec().version(VERSION));
        CommandSpec root = line.getCommandSpec().mixinStandardHelpOptions(true).version(VERSION);
        root.usageMessage().synopsisSubcommandLabel("[COMMAND]").description("Starts the server, or runs a command.");
        line.registerConverter(Head.class, text -> Head.parse(text)
                .orElseThrow(() -> new TypeConversionException("not WORKSPACE:SEQ:HASH")));
        line.setParameterExceptionHandler((e, arguments) -> usageError(e));
        line.setExecutionExceptionHandler((e, command, parsed) -> failure(e, command));
    }

    int run(String... arguments) {
        return line.execute(arguments);
    }

    OptionalInt endWithoutRunning(String... arguments) {
        try {
            Integer help = CommandLine.executeHelpRequest(line.parseArgs(arguments));
            return help == null ? OptionalInt.empty() : OptionalInt.of(help);
        } catch (ParameterException e) {
            return OptionalInt.of(usageError(e));
        }
    }

    private static int failure(Exception failure, CommandLine command) {
        if (failure instanceof UsageException usage) {
            return usageError(command, String.valueOf(usage.getMessage()));
        }
        LOG.errorf(failure, "The command %s failed", command.getCommandName());
        return FAILED;
    }

    private int usageError(ParameterException e) {
        return usageError(e.getCommandLine(), problem(e));
    }

    private static int usageError(CommandLine command, String problem) {
        String name = command.getCommandSpec().qualifiedName();
        System.err.println(name + ": " + problem + "; see " + name + " --help");
        return Commands.USAGE_ERROR;
    }

    private String problem(ParameterException e) {
        if (e instanceof UnmatchedArgumentException) {
            return e.getCommandLine().equals(line)
                    ? "there is no such command; there are: "
                            + String.join(", ", line.getSubcommands().keySet())
                    : "there is no such option";
        }
        if (e instanceof OverwrittenOptionException) {
            return "an option is given once";
        }
        if (e instanceof MissingParameterException missing
                && missing.getMissing().get(0) instanceof OptionSpec option) {
            return option.longestName() + " needs a value";
        }
        return e.getArgSpec() instanceof OptionSpec option
                ? option.longestName() + " is no " + option.paramLabel()
                : "the arguments are no options";
    }
}

package dev.modelkeys.command;

import dev.modelkeys.access.CurrentCaller;
import dev.modelkeys.audit.Head;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The commands of the packaged server and their options, each handed on to the bean that does the work. */
@RegisterForReflection(
        targets = Commands.class,
        classNames = {"picocli.CommandLine$AutoHelpMixin"})
public final class Commands implements QuarkusApplication {

    /** EX_USAGE of sysexits.h. */
    public static final int USAGE_ERROR = 64;

    private final CurrentCaller caller;
    private final Bootstrap bootstrap;
    private final DeleteWorkspace deleteWorkspace;
    private final ExportAudit exportAudit;
    private final RotateDataKeys rotateDataKeys;
    private final RotateMasterKey rotateMasterKey;
    private final Verify verify;
    private final VerifyAudit verifyAudit;

    Commands(
            CurrentCaller caller,
            Bootstrap bootstrap,
            DeleteWorkspace deleteWorkspace,
            ExportAudit exportAudit,
            RotateDataKeys rotateDataKeys,
            RotateMasterKey rotateMasterKey,
            Verify verify,
            VerifyAudit verifyAudit) {
        this.caller = caller;
        this.bootstrap = bootstrap;
        this.deleteWorkspace = deleteWorkspace;
        this.exportAudit = exportAudit;
        this.rotateDataKeys = rotateDataKeys;
        this.rotateMasterKey = rotateMasterKey;
        this.verify = verify;
        this.verifyAudit = verifyAudit;
    }

    /** Whether these arguments call a command; without any the server starts. */
    public static boolean areCalledBy(String... arguments) {
        return arguments.length > 0;
    }

    /** Answers help and usage errors without a start. The exit code, or empty if a command is to run. */
    public static OptionalInt endBeforeStart(String... arguments) {
        return new Prompt(null).endWithoutRunning(arguments);
    }

    @Override
    public int run(String... arguments) throws Exception {
        return caller.run(OperatorActor.CALL, () -> new Prompt(this).run(arguments));
    }

    @Command(
            name = "bootstrap",
            mixinStandardHelpOptions = true,
            description = "Creates a workspace's first owner and writes the owner's API token.")
    int bootstrap(
            @Option(names = "--workspace", paramLabel = "NAME", required = true, description = "The workspace.")
                    String workspace,
            @Option(names = "--out", paramLabel = "FILE", required = true, description = "New file for the token.")
                    Path out)
            throws IOException {
        return bootstrap.run(workspace, out);
    }

    @Command(
            name = "delete-workspace",
            mixinStandardHelpOptions = true,
            description = "Deletes a workspace with everything in it but its audit.")
    int deleteWorkspace(
            @Option(names = "--workspace", paramLabel = "NAME", required = true, description = "The workspace.")
                    String workspace,
            @Option(names = "--confirm", paramLabel = "NAME", required = true, description = "The name once more.")
                    String confirm) {
        return deleteWorkspace.run(workspace, confirm);
    }

    @Command(
            name = "export-audit",
            mixinStandardHelpOptions = true,
            description = "Prints a workspace's audit log as JSON lines, oldest first.")
    int exportAudit(
            @Option(
                            names = "--workspace",
                            paramLabel = "NAME",
                            required = true,
                            description = "The workspace; a deleted one by its id.")
                    String workspace) {
        return exportAudit.run(workspace);
    }

    @Command(
            name = "rotate-data-keys",
            mixinStandardHelpOptions = true,
            description = "Creates new data keys, encrypts every secret under them and removes the old keys.")
    int rotateDataKeys(
            @Option(names = "--workspace", paramLabel = "NAME", description = "One workspace; all by default.")
                    @Nullable String workspace)
            throws InterruptedException {
        return rotateDataKeys.run(workspace);
    }

    @Command(
            name = "rotate-master-key",
            mixinStandardHelpOptions = true,
            description = "Wraps every key under the primary master key (modelkeys.master-key.primary).")
    int rotateMasterKey() {
        return rotateMasterKey.run();
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Decrypts every stored secret and lists those that are not readable.")
    int verify() {
        return verify.run();
    }

    @Command(
            name = "verify-audit",
            mixinStandardHelpOptions = true,
            description = "Computes every chain of the audit anew, and looks for heads that were logged earlier.")
    int verifyAudit(
            @Option(
                            names = "--workspace",
                            paramLabel = "NAME",
                            description = "One workspace, a deleted one by its id; all by default.")
                    @Nullable String workspace,
            @Option(
                            names = "--expect",
                            paramLabel = "WORKSPACE:SEQ:HASH",
                            description = "A head that must be in the audit; may be repeated.")
                    @Nullable List<Head> expected,
            @Option(
                            names = "--expect-file",
                            paramLabel = "FILE",
                            description = "A file with such heads, such as a log; other text in it is ignored.")
                    @Nullable Path file)
            throws IOException {
        return verifyAudit.run(workspace, Objects.requireNonNullElse(expected, List.of()), file);
    }
}

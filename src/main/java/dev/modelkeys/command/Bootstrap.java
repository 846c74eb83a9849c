package dev.modelkeys.command;

import dev.modelkeys.access.OwnerBootstrap;
import dev.modelkeys.workspace.Workspace;
import dev.modelkeys.workspace.Workspaces;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;

/** Creates the first owner of a workspace without owners and writes the API token to a file for its owner only. */
@ApplicationScoped
class Bootstrap {

    private final Workspaces workspaces;
    private final OwnerBootstrap ownerBootstrap;

    Bootstrap(Workspaces workspaces, OwnerBootstrap ownerBootstrap) {
        this.workspaces = workspaces;
        this.ownerBootstrap = ownerBootstrap;
    }

    int run(String name, Path out) throws IOException {
        UUID workspace = workspaces.find(name).map(Workspace::id).orElseThrow(UsageException::noSuchWorkspace);
        Path file = create(out);
        try {
            // Written before the commit: an owner whose token is lost would lock the workspace.
            boolean isCreated = QuarkusTransaction.requiringNew().call(() -> {
                Optional<String> token = ownerBootstrap.create(workspace);
                if (token.isPresent()) {
                    Files.writeString(file, token.get() + "\n", StandardCharsets.US_ASCII);
                }
                return token.isPresent();
            });
            if (isCreated) {
                System.out.println("the token of the first owner is in " + file);
                return 0;
            }
        } catch (RuntimeException e) {
            Files.delete(file);
            throw e;
        }
        Files.delete(file);
        System.err.println("modelkeys bootstrap: this workspace has an owner already");
        return 1;
    }

    private static Path create(Path file) throws IOException {
        boolean isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        try {
            return isPosix
                    ? Files.createFile(
                            file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                    : Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            throw new UsageException("the file of --out is there already");
        } catch (IOException e) {
            throw new UsageException("the file of --out cannot be made");
        }
    }
}

package dev.modelkeys.command;

import dev.modelkeys.access.OwnerBootstrap;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Makes the first owner of a workspace that has none, and writes their token to a file that only its owner reads. */
@ApplicationScoped
class Bootstrap implements Command {

    private final Workspaces workspaces;
    private final OwnerBootstrap firstOwner;

    Bootstrap(Workspaces workspaces, OwnerBootstrap firstOwner) {
        this.workspaces = workspaces;
        this.firstOwner = firstOwner;
    }

    @Override
    public String name() {
        return "bootstrap";
    }

    @Override
    public String usage() {
        return "--workspace NAME --out FILE";
    }

    @Override
    public int run(Options options) throws SQLException, IOException {
        UUID workspace = workspaces.named(options.only("workspace", "out").required("workspace"));
        Path file = create(Path.of(options.required("out")));
        try {
            // Written before it is committed: a token that nobody has would lock everybody out.
            boolean made = QuarkusTransaction.requiringNew().call(() -> {
                Optional<String> token = firstOwner.create(workspace);
                if (token.isPresent()) {
                    Files.writeString(file, token.get() + "\n", StandardCharsets.US_ASCII);
                }
                return token.isPresent();
            });
            if (made) {
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
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        try {
            return posix
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

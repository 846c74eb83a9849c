package dev.modelkeys.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Ownership of a key file, by PostgreSQL's rule for its own private key: the file belongs to this account and is open to no
 * other, or belongs to root, who may open it to one group. No other account may put another file in its place.
 *
 * @param account user id of this process
 */
record PrivateFile(Path path, int account) {

    private static final String USER_ID = "unix:uid";
    private static final Path THIS_PROCESS = Path.of("/proc/self");
    private static final int ROOT = 0;
    private static final int GROUP_AND_OTHERS = 077;
    private static final int ALL_BUT_THE_GROUP_READING = 037;
    private static final int WRITE_OF_OTHERS = 002;
    private static final int WRITE_OF_GROUP_AND_OTHERS = 022;
    private static final int STICKY = 01000;

    static PrivateFile of(Path path) throws IOException {
        Path own = Files.exists(THIS_PROCESS) ? THIS_PROCESS : Path.of(System.getProperty("user.home"));
        return new PrivateFile(path, (int) Files.getAttribute(own, USER_ID));
    }

    /** @throws UnusableMasterKey if another account may read, change or replace the file */
    void require() throws IOException {
        Attributes file = Attributes.of(path);
        if (!isTrusted(file)) {
            throw UnusableMasterKey.unfit("belongs to another account (" + file.owner + "); " + handOver("FILE"));
        }
        boolean isOwn = file.uid == account;
        if ((file.mode & (isOwn ? GROUP_AND_OTHERS : ALL_BUT_THE_GROUP_READING)) != 0) {
            throw UnusableMasterKey.unfit("is open to other accounts (" + permissions(path) + "); "
                    + (isOwn
                            ? "allow only its owner with: chmod 600 FILE"
                            : "allow at most its group to read it with: chmod 440 FILE"));
        }
        requireNoReplacement(path.toAbsolutePath());
        requireNoReplacement(path.toRealPath());
    }

    /** Each link of a mounted Kubernetes secret lies in a sticky directory that every account may write to. */
    private void requireNoReplacement(Path entry) throws IOException {
        Path directory = entry.getParent();
        if (directory == null) {
            return;
        }
        Attributes attributes = Attributes.of(directory);
        if (!isTrusted(attributes)) {
            throw UnusableMasterKey.unfit("lies in " + directory + ", which belongs to another account ("
                    + attributes.owner + "); move it, or " + handOver(directory.toString()));
        }
        boolean isProtected =
                (attributes.mode & STICKY) != 0 && isTrusted(Attributes.of(entry, LinkOption.NOFOLLOW_LINKS));
        if (!isProtected && attributes.isOpenToOthers()) {
            throw UnusableMasterKey.unfit("lies in " + directory + ", where other accounts may replace it ("
                    + permissions(directory) + "); close it with: chmod go-w " + directory);
        }
    }

    private boolean isTrusted(Attributes attributes) {
        return attributes.uid == account || attributes.uid == ROOT;
    }

    static String handOver(String file) {
        return "hand it over with: chown " + System.getProperty("user.name") + " " + file;
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private record Attributes(int uid, String owner, String group, int mode) {

        static Attributes of(Path path, LinkOption... options) throws IOException {
            return new Attributes(
                    (int) Files.getAttribute(path, USER_ID, options),
                    Files.getAttribute(path, "unix:owner", options).toString(),
                    Files.getAttribute(path, "unix:group", options).toString(),
                    (int) Files.getAttribute(path, "unix:mode", options));
        }

        /** A group of the owner's name is the owner's own, by the convention of most distributions. */
        boolean isOpenToOthers() {
            boolean isOwnGroup = uid != ROOT && group.equals(owner);
            return (mode & (isOwnGroup ? WRITE_OF_OTHERS : WRITE_OF_GROUP_AND_OTHERS)) != 0;
        }
    }
}

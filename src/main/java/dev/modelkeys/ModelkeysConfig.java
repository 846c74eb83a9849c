package dev.modelkeys;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Everything that can be set under {@code modelkeys}.
 */
@ConfigMapping(prefix = "modelkeys")
public interface ModelkeysConfig {

    /** The key that protects every stored secret. */
    MasterKey masterKey();

    /** The providers this server knows beside the built-in ones. */
    Catalog catalog();

    /** Where the master key comes from. */
    interface MasterKey {

        /** A file with 32 random bytes in base64, readable by its owner only; required outside development and tests. */
        Optional<Path> file();
    }

    /** Where further providers are read from. */
    interface Catalog {

        /** A directory of provider files, read once at start; a file replaces the built-in provider of the same id. */
        Optional<Path> directory();
    }
}

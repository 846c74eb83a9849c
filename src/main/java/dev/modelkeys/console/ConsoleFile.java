package dev.modelkeys.console;

import dev.modelkeys.http.Compression;
import dev.modelkeys.http.PageFile;
import dev.modelkeys.kernel.Sha256;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A built file: its content, also compressed where that pays, and its tag.
 *
 * @param versioned whether the name changes with the content, so that the file never changes
 */
record ConsoleFile(String type, ByteBuffer content, Optional<ByteBuffer> compressed, String tag, boolean versioned) {

    static final String VERSIONED = "assets/";

    static ConsoleFile of(String name, PageFile file) {
        byte[] content = file.content().getBytes();
        return new ConsoleFile(
                file.type(),
                direct(content),
                name.endsWith(".woff2") || !Compression.isWorthwhile(content)
                        ? Optional.empty()
                        : Optional.of(direct(Compression.thoroughly(content))),
                "W/\"" + Sha256.hex(content) + "\"",
                name.startsWith(VERSIONED));
    }

    private static ByteBuffer direct(byte[] content) {
        return ByteBuffer.allocateDirect(content.length).put(content).flip().asReadOnlyBuffer();
    }
}

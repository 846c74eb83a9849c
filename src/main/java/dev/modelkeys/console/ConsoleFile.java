package dev.modelkeys.console;

import dev.modelkeys.http.Compression;
import dev.modelkeys.kernel.Sha256;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;

/**
 * A built file: its content, also compressed where that pays, and its tag.
 *
 * @param versioned whether the name changes with the content, so that the file never changes
 */
record ConsoleFile(String type, Buffer content, Optional<Buffer> compressed, String tag, boolean versioned) {

    static final String VERSIONED = "assets/";

    static ConsoleFile of(String name, byte[] content) {
        return new ConsoleFile(
                typeOf(name),
                Buffer.buffer(content),
                name.endsWith(".woff2") || !Compression.isWorthwhile(content)
                        ? Optional.empty()
                        : Optional.of(Buffer.buffer(Compression.thoroughly(content))),
                "W/\"" + Sha256.hex(content) + "\"",
                name.startsWith(VERSIONED));
    }

    private static String typeOf(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "woff2" -> "font/woff2";
            default -> "text/plain; charset=utf-8";
        };
    }
}

package dev.modelkeys.vault;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Message of a MAC: its members in order, each preceded by its length, so that no two messages have the same bytes. */
public final class MacMessage {

    private static final int ABSENT = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** @param format tells this kind of message from others under the same key */
    public MacMessage(String format) {
        add(format);
    }

    /** Adds the text of a member; null is told from every text. */
    public MacMessage add(@Nullable Object member) {
        return member == null ? add(ABSENT) : add(member.toString().getBytes(StandardCharsets.UTF_8));
    }

    public MacMessage add(byte[] member) {
        add(member.length);
        bytes.writeBytes(member);
        return this;
    }

    /** Adds a number of a fixed length. */
    public MacMessage add(int number) {
        return write(() -> out.writeInt(number));
    }

    /** Adds a number of a fixed length. */
    public MacMessage add(long number) {
        return write(() -> out.writeLong(number));
    }

    public byte[] bytes() {
        return bytes.toByteArray();
    }

    private interface Writing {
        void run() throws IOException;
    }

    private MacMessage write(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

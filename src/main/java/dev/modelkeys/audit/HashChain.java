package dev.modelkeys.audit;

import dev.modelkeys.vault.AuditKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Links each entry to the one before: its hash is an HMAC-SHA256, under the workspace's audit key, of the hash before and
 * of all its members, each preceded by its length.
 */
@ApplicationScoped
class HashChain {

    /** The hash that the first entry is linked to. */
    static final byte[] START = new byte[32];

    private static final String FORMAT = "mk/v1/audit-entry";
    private static final int ABSENT = -1;

    private final AuditKeys keys;

    HashChain(AuditKeys keys) {
        this.keys = keys;
    }

    byte[] hash(byte[] before, AuditEntry entry) {
        return keys.hmac(entry.workspace(), bytes(before, entry));
    }

    static byte[] bytes(byte[] before, AuditEntry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, FORMAT);
            out.writeInt(before.length);
            out.write(before);
            write(out, entry.workspace());
            out.writeLong(entry.seq());
            write(out, entry.id());
            write(out, entry.at());
            write(out, entry.actor());
            write(out, entry.principal());
            write(out, entry.tokenId());
            write(out, entry.requestId());
            write(out, entry.address());
            write(out, entry.action());
            write(out, entry.outcome());
            write(out, entry.attempted());
            write(out, entry.reason());
            write(out, entry.providerId());
            write(out, entry.customModelId());
            write(out, entry.credentialId());
            write(out, entry.subject());
            write(out, entry.details());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, @Nullable Object member) throws IOException {
        if (member == null) {
            out.writeInt(ABSENT);
            return;
        }
        byte[] text = member.toString().getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
    }
}

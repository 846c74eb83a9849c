package dev.modelkeys.graphql;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;

/** API tokens with the right form and checksum that were never issued. */
final class ForgedTokens {

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final Random random = new Random(9);

    String next() {
        String start = "mk_member_" + text(16) + "_" + text(43);
        CRC32 crc = new CRC32();
        crc.update(start.getBytes(StandardCharsets.US_ASCII));
        return start + "_" + checksum(crc.getValue());
    }

    String header() {
        return "Authorization: Bearer " + next();
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return text.toString();
    }

    private static String checksum(long value) {
        StringBuilder text = new StringBuilder();
        long rest = value;
        for (int i = 0; i < 6; i++) {
            text.insert(0, DIGITS.charAt((int) (rest % DIGITS.length())));
            rest /= DIGITS.length();
        }
        return text.toString();
    }
}

package dev.modelkeys.http;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/**
 * Budget for the bodies of all requests in progress: an eighth of the heap, and a quarter of that for one address. The first
 * 8 kB of a body are free, since connections are limited too, so that small requests are served beside a flood of large ones.
 */
@Singleton
public class BodyBudget {

    static final int FREE_BYTES = 8 * 1024;

    private static final int SHARE_OF_HEAP = 8;
    private static final int SHARE_OF_ADDRESS = 4;

    private final long total;
    private final long totalOfAddress;
    private final Map<String, Long> usedByAddress = new HashMap<>();
    private long used;

    BodyBudget() {
        this(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    }

    BodyBudget(long total) {
        this.total = total;
        this.totalOfAddress = total / SHARE_OF_ADDRESS;
    }

    /** False, and nothing is taken, if so many bytes are not left. */
    synchronized boolean take(String address, long bytes) {
        if (bytes == 0) {
            return true;
        }
        long ofAddress = usedByAddress.getOrDefault(address, 0L) + bytes;
        if (used + bytes > total || ofAddress > totalOfAddress) {
            return false;
        }
        used += bytes;
        usedByAddress.put(address, ofAddress);
        return true;
    }

    synchronized void giveBack(String address, long bytes) {
        if (bytes == 0) {
            return;
        }
        used -= bytes;
        usedByAddress.computeIfPresent(address, (same, taken) -> taken > bytes ? Long.valueOf(taken - bytes) : null);
    }
}

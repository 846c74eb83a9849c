package dev.modelkeys.http;

import dev.modelkeys.kernel.ClientNetwork;
import dev.modelkeys.kernel.SharedBudget;
import jakarta.inject.Singleton;

/**
 * Budget for the bodies of all requests in progress: an eighth of the heap, and a quarter of that for one address. The first
 * 8 kB of a body are free, since connections are limited too, so that small requests are served beside a flood of large ones.
 */
@Singleton
public class BodyBudget {

    static final int FREE_BYTES = 8 * 1024;

    private static final int SHARE_OF_HEAP = 8;
    private static final int SHARE_OF_ADDRESS = 4;

    private final SharedBudget<String> clients;

    BodyBudget() {
        this(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    }

    BodyBudget(long total) {
        this.clients = new SharedBudget<>(total, total / SHARE_OF_ADDRESS);
    }

    /** False, and nothing is taken, if so many bytes are not left. */
    boolean take(String address, long bytes) {
        return clients.take(ClientNetwork.of(address), bytes);
    }

    void giveBack(String address, long bytes) {
        clients.giveBack(ClientNetwork.of(address), bytes);
    }
}

package dev.modelkeys.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to a port of this machine that can be cut: connections stay open, and nothing more comes through them. */
final class Line implements AutoCloseable {

    private static final int BUFFER = 8192;

    private final ServerSocket entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> nearEnds = new CopyOnWriteArrayList<>();
    private final List<Socket> farEnds = new CopyOnWriteArrayList<>();
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile int target;

    Line() throws IOException {
        start(this::accept);
    }

    /** @return this line's own port */
    int to(int port) {
        target = port;
        return port();
    }

    int port() {
        return entry.getLocalPort();
    }

    /** From now on nothing passes on the present connections, and only their far ends learn it; new ones are as good as before. */
    void cut() throws IOException {
        cuts.incrementAndGet();
        for (Socket far : farEnds) {
            far.close();
        }
        farEnds.clear();
    }

    private void accept() throws IOException {
        while (!entry.isClosed()) {
            Socket near = entry.accept();
            try {
                connect(near, new Socket(InetAddress.getLoopbackAddress(), target));
            } catch (ConnectException e) {
                // The database is being restarted: this one is refused, and the next one is as good as before.
                near.close();
            }
        }
    }

    private void connect(Socket near, Socket far) {
        nearEnds.add(near);
        farEnds.add(far);
        int made = cuts.get();
        start(() -> pass(near.getInputStream(), far.getOutputStream(), made));
        start(() -> pass(far.getInputStream(), near.getOutputStream(), made));
    }

    private void pass(InputStream from, OutputStream to, int made) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int read = from.read(buffer);
        while (read >= 0) {
            if (cuts.get() == made) {
                to.write(buffer, 0, read);
            }
            read = from.read(buffer);
        }
        if (cuts.get() == made) {
            to.close();
        }
    }

    private interface Task {
        void run() throws IOException;
    }

    private static void start(Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (IOException e) {
                // The line was closed at one end.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entry.close();
        for (Socket near : nearEnds) {
            near.close();
        }
        for (Socket far : farEnds) {
            far.close();
        }
    }
}

package dev.modelkeys.database;

import dev.modelkeys.kernel.RunnableThreads;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Sockets of the driver, which creates this factory by the class name in its property {@code socketFactory}. A thread that waits
 * for an answer of the database is paused: {@link RunnableThreads}.
 */
@RegisterForReflection
public final class DatabaseSockets extends SocketFactory {

    @Override
    public Socket createSocket() {
        return new ObservedSocket();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw new UnsupportedOperationException();
    }

    private static final class ObservedSocket extends Socket {
        @Override
        public InputStream getInputStream() throws IOException {
            return new ObservedStream(super.getInputStream());
        }
    }

    private static final class ObservedStream extends FilterInputStream {
        ObservedStream(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (in.available() > 0) {
                return in.read(bytes, offset, length);
            }
            RunnableThreads.pause();
            try {
                return in.read(bytes, offset, length);
            } finally {
                RunnableThreads.resume();
            }
        }
    }
}

package dev.modelkeys.http;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.InetSocketAddress;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells {@link OpenConnections} of every accepted connection, for which neither Quarkus nor Vert.x has a hook. Netty finds this
 * class as a service.
 */
@RegisterForReflection
public final class ConnectionHook extends ChannelInitializerExtension {

    private static final long SECONDS_FOR_FIRST_REQUEST = 10;

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        if (channel.remoteAddress() instanceof InetSocketAddress remote
                && channel.localAddress() instanceof InetSocketAddress local) {
            channel.pipeline()
                    .addFirst(new Listener(new OpenConnections.Ends(
                            remote.getAddress().getHostAddress(), remote.getPort(), local.getPort())));
        }
    }

    private static final class Listener extends ChannelInboundHandlerAdapter {

        private final OpenConnections.Ends ends;
        private OpenConnections.@Nullable Connection connection;
        private @Nullable Future<?> timeout;

        Listener(OpenConnections.Ends ends) {
            this.ends = ends;
        }

        @Override
        public void channelActive(ChannelHandlerContext context) {
            OpenConnections.Connection opened = OpenConnections.SHARED.open(ends, () -> {
                var unused = context.close();
            });
            connection = opened;
            timeout = context.executor()
                    .schedule(
                            () -> OpenConnections.SHARED.closeUnused(opened),
                            SECONDS_FOR_FIRST_REQUEST,
                            TimeUnit.SECONDS);
            context.fireChannelActive();
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            DecoderBuffer.wipe(context.pipeline());
            context.fireChannelReadComplete();
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            if (connection != null) {
                OpenConnections.SHARED.forget(connection);
            }
            if (timeout != null) {
                timeout.cancel(false);
            }
            context.fireChannelInactive();
        }
    }
}

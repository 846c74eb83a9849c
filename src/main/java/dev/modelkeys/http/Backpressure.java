package dev.modelkeys.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpObjectDecoder;
import io.vertx.core.Handler;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/**
 * Backpressure on clients that send requests ahead and do not read the responses: a request waits until the responses before it
 * have left, and what arrived behind it stays undecoded. Vert.x alone would write every response into memory. The idle timeout
 * ends a client that goes on reading nothing.
 */
final class Backpressure implements Handler<RoutingContext> {

    @Override
    public void handle(RoutingContext context) {
        ConnectionBase connection = (ConnectionBase) context.request().connection();
        HttpObjectDecoder decoder = connection.channel().pipeline().get(HttpObjectDecoder.class);
        // The channel itself: with TLS a response learns late that the queue is full.
        if (decoder == null || !connection.isNotWritable()) {
            context.next();
            return;
        }
        connection.doPause();
        decoder.setSingleDecode(true);
        context.response().drainHandler(drained -> {
            context.response().drainHandler(null);
            // Within the write that drained the queue, each waiting request would run inside the one before it.
            context.vertx().runOnContext(later -> {
                decoder.setSingleDecode(false);
                connection.doResume();
                context.next();
                decode(connection, decoder);
            });
        });
    }

    /** Netty decodes what it holds back when more arrives, be it nothing. */
    private static void decode(ConnectionBase connection, HttpObjectDecoder decoder) {
        ChannelHandlerContext place = connection.channel().pipeline().context(decoder);
        if (place != null) {
            try {
                decoder.channelRead(place, Unpooled.EMPTY_BUFFER);
                decoder.channelReadComplete(place);
            } catch (Exception e) {
                place.fireExceptionCaught(e);
            }
        }
    }
}

package dev.modelkeys.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.net.impl.VertxHandler;
import io.vertx.ext.web.RoutingContext;

/**
 * Makes a request the last one of its connection, which ends where the client sends another. Vert.x would keep whatever is sent
 * behind a response that does not end.
 */
public final class LastRequest extends ChannelInboundHandlerAdapter {

    private LastRequest() {}

    /** Once the body has been read. */
    public static void of(RoutingContext context) {
        Channel channel = ((ConnectionBase) context.request().connection()).channel();
        channel.eventLoop().execute(() -> addTo(channel.pipeline()));
    }

    private static void addTo(ChannelPipeline pipeline) {
        ChannelHandlerContext requests = pipeline.context(VertxHandler.class);
        if (requests != null) {
            pipeline.addBefore(requests.name(), LastRequest.class.getName(), new LastRequest());
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ReferenceCountUtil.release(message);
        Future<Void> unused = context.close();
    }
}

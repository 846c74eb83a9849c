package dev.modelkeys.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpObjectDecoder;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The buffer in which the decoder of a connection reads each line of a request's head. What a longer line left behind a
 * shorter one, such as the end of a token, would stay as long as the connection is open.
 */
final class DecoderBuffer {

    private static final VarHandle LINE = line();

    private DecoderBuffer() {}

    /** Netty offers no access; a version without this field fails every start. */
    private static VarHandle line() {
        try {
            return MethodHandles.privateLookupIn(HttpObjectDecoder.class, MethodHandles.lookup())
                    .findVarHandle(HttpObjectDecoder.class, "parserScratchBuffer", ByteBuf.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Keeps a line that has not yet come whole. */
    static void wipe(ChannelPipeline pipeline) {
        HttpObjectDecoder decoder = pipeline.get(HttpObjectDecoder.class);
        if (decoder != null) {
            ByteBuf line = (ByteBuf) LINE.get(decoder);
            line.setZero(line.writerIndex(), line.capacity() - line.writerIndex());
        }
    }
}

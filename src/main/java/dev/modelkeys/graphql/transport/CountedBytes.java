package dev.modelkeys.graphql.transport;

import dev.modelkeys.query.Answer;
import java.io.ByteArrayOutputStream;

/** The text of an answer, counted while it grows. */
final class CountedBytes extends ByteArrayOutputStream {

    private final Answer answer;

    CountedBytes(Answer answer) {
        this.answer = answer;
    }

    @Override
    public synchronized void write(byte[] more, int offset, int length) {
        answer.reach((long) count + length);
        super.write(more, offset, length);
    }
}

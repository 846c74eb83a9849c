package dev.modelkeys.graphql.transport;

import dev.modelkeys.access.NoRoleAssigned;
import dev.modelkeys.access.RequestContext;
import dev.modelkeys.access.Unauthenticated;
import dev.modelkeys.http.Admission;
import dev.modelkeys.http.GracefulShutdown;
import dev.modelkeys.http.HttpResponses;
import dev.modelkeys.http.LastRequest;
import dev.modelkeys.http.RequestAuthenticator;
import dev.modelkeys.http.RequestId;
import dev.modelkeys.query.Answer;
import dev.modelkeys.query.AnswerBudget;
import graphql.ExecutionResult;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;

/**
 * Sends results as server-sent events. A stream holds neither a thread nor a permit of {@link Admission}, and lasts as long as
 * its caller is who began it: whether the token still holds is asked every five seconds, or as soon as there is a permit.
 */
@ApplicationScoped
class EventStreams {

    /** The engine keeps the variables as long as the stream lasts. */
    private static final int MAX_BODY_BYTES = 8 * 1024;

    private static final int SECOND = 1_000;
    private static final int SECONDS_BETWEEN_PROOFS = 5;
    private static final int SECONDS_BETWEEN_COMMENTS = 15;

    private final RequestAuthenticator authenticator;
    private final Admission admission;
    private final AnswerBudget answers;
    private final GracefulShutdown shutdown;
    private final ResponseWriter writer = new ResponseWriter();

    EventStreams(
            RequestAuthenticator authenticator, Admission admission, AnswerBudget answers, GracefulShutdown shutdown) {
        this.authenticator = authenticator;
        this.admission = admission;
        this.answers = answers;
        this.shutdown = shutdown;
    }

    /** Whether the result is that of a subscription. */
    static boolean isStream(ExecutionResult result) {
        return result.getData() instanceof Publisher<?>;
    }

    /** Sends the result of a query or a mutation, and closes its answer when it has left. */
    void send(RoutingContext context, ExecutionResult result, Answer answer) {
        new EventStream(context, one -> writer.write(one, RequestId.of(context), answer))
                .send(result)
                .onComplete(sent -> answer.close());
    }

    /** Sends the results of a subscription, as long as they come and the caller is there. */
    void follow(RoutingContext context, RequestContext caller, ExecutionResult result) {
        if (!EventStream.isAccepted(context)) {
            HttpResponses.refuse(context, 400, "Subscriptions are answered as text/event-stream: name it in Accept.");
        } else if (context.request().bytesRead() > MAX_BODY_BYTES) {
            HttpResponses.refuse(context, 413, "The body of a subscription is larger than 8 kB.");
        } else {
            begin(context, caller, result);
        }
    }

    @SuppressWarnings("unchecked") // The engine publishes nothing else.
    private void begin(RoutingContext context, RequestContext caller, ExecutionResult result) {
        EventStream stream = new EventStream(context, event -> write(context, caller, event));
        LastRequest.of(context);
        new Watch(context, caller, stream).start();
        ((Publisher<ExecutionResult>) result.getData()).subscribe(stream);
    }

    private byte[] write(RoutingContext context, RequestContext caller, ExecutionResult event) {
        try (Answer answer = answers.begin(caller.identity().workspace().id())) {
            return writer.write(event, RequestId.of(context), answer);
        }
    }

    /** Looks after a stream once a second, and ends with it. */
    private final class Watch {

        private final RoutingContext context;
        private final RequestContext caller;
        private final EventStream stream;
        private final AtomicInteger unproved = new AtomicInteger();
        private final AtomicInteger silent = new AtomicInteger();
        private final AtomicBoolean proving = new AtomicBoolean();

        Watch(RoutingContext context, RequestContext caller, EventStream stream) {
            this.context = context;
            this.caller = caller;
            this.stream = stream;
        }

        void start() {
            context.vertx().setPeriodic(SECOND, this::tick);
            // Told of no end that came before it: the timer sees that one.
            context.addEndHandler(ended -> stream.cancel());
        }

        private void tick(long timer) {
            if (stream.isOver()) {
                stream.cancel();
                context.vertx().cancelTimer(timer);
                return;
            }
            if (shutdown.isDraining()) {
                stream.cut();
                return;
            }
            if (silent.incrementAndGet() == SECONDS_BETWEEN_COMMENTS) {
                silent.set(0);
                stream.comment();
            }
            if (unproved.incrementAndGet() >= SECONDS_BETWEEN_PROOFS && proving.compareAndSet(false, true)) {
                context.vertx().executeBlocking(this::prove, false).onComplete(proved -> proving.set(false));
            }
        }

        /** Without a wait for a place: a busy server is asked again in a second. */
        private boolean prove() {
            if (!admission.enterNow()) {
                return false;
            }
            try {
                if (isSame()) {
                    unproved.set(0);
                } else {
                    stream.cut();
                }
                return true;
            } finally {
                admission.leave();
            }
        }

        private boolean isSame() {
            try {
                return authenticator.authenticate(context).identity().equals(caller.identity());
            } catch (Unauthenticated | NoRoleAssigned e) {
                return false;
            }
        }
    }
}

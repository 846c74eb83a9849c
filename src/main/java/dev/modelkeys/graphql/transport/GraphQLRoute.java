package dev.modelkeys.graphql.transport;

import dev.modelkeys.ModelkeysConfig;
import dev.modelkeys.access.NoRoleAssigned;
import dev.modelkeys.access.RequestContext;
import dev.modelkeys.access.Unauthenticated;
import dev.modelkeys.graphql.engine.ErrorMapper;
import dev.modelkeys.graphql.engine.Errors;
import dev.modelkeys.graphql.engine.GraphQLEngine;
import dev.modelkeys.graphql.engine.MutationMark;
import dev.modelkeys.graphql.engine.ServedSchema;
import dev.modelkeys.http.Admission;
import dev.modelkeys.http.BodyBudget;
import dev.modelkeys.http.BodyReader;
import dev.modelkeys.http.HttpResponses;
import dev.modelkeys.http.RequestAuthenticator;
import dev.modelkeys.http.RequestErrors;
import dev.modelkeys.http.RequestId;
import dev.modelkeys.query.Answer;
import dev.modelkeys.query.AnswerBudget;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * Serves {@code POST /graphql} as GraphQL over HTTP defines it, in front of SmallRye's route, which no request reaches: it
 * accepts more forms of requests than are safe, and quotes them in its errors.
 */
@ApplicationScoped
class GraphQLRoute {

    private static final String PATH = "/graphql";
    private static final String SCHEMA = PATH + "/schema.graphql";

    private static final long MAX_BODY_BYTES = 256 * 1024;

    /** A longer body takes too long to parse. */
    private static final int MAX_BYTES_ON_EVENT_LOOP = 8 * 1024;

    // After the filters of every request, and before anything reads a body.
    private static final int BEFORE_BODY = RouteConstants.ROUTE_ORDER_BODY_HANDLER;

    private final GraphQLEngine engine;
    private final RequestAuthenticator authenticator;
    private final BodyBudget bodies;
    private final Admission admission;
    private final ServedSchema schema;
    private final AnswerBudget answers;
    private final EventStreams streams;
    private final boolean explorer;
    private final RequestReader reader = new RequestReader();
    private final ResponseWriter writer = new ResponseWriter();

    GraphQLRoute(
            GraphQLEngine engine,
            RequestAuthenticator authenticator,
            BodyBudget bodies,
            Admission admission,
            ServedSchema schema,
            AnswerBudget answers,
            EventStreams streams,
            ModelkeysConfig config) {
        this.engine = engine;
        this.authenticator = authenticator;
        this.bodies = bodies;
        this.admission = admission;
        this.schema = schema;
        this.answers = answers;
        this.streams = streams;
        this.explorer = config.explorer().enabled();
    }

    void register(@Observes Router router) {
        if (explorer) {
            SchemaDocument document = new SchemaDocument(schema.print());
            router.get(SCHEMA)
                    .order(BEFORE_BODY)
                    .handler(this::requireToken)
                    .blockingHandler(
                            context -> authenticated(context, Media.LEGACY, caller -> document.send(context)), false);
        }
        router.route(PATH + "*").order(BEFORE_BODY).handler(new RequestFilter(PATH));
        router.route(PATH)
                .order(BEFORE_BODY + 1)
                .handler(this::requireToken)
                .handler(new BodyReader(bodies, MAX_BODY_BYTES))
                .handler(admission::arrive)
                .handler(this::executeOnEventLoop)
                .blockingHandler(this::admit, false)
                .failureHandler(this::fail);
    }

    /** Before the body, which would take memory on behalf of strangers. */
    private void requireToken(RoutingContext context) {
        if (authenticator.takeToken(context)) {
            context.next();
        } else {
            HttpResponses.challenge(context, media(context).header(), false);
        }
    }

    private static Media media(RoutingContext context) {
        return Media.accepted(context).orElse(Media.LEGACY);
    }

    /** Executes here what blocks no thread, for a caller who was authenticated within the last second; goes on with the rest. */
    private void executeOnEventLoop(RoutingContext context) {
        byte[] body = BodyReader.peek(context, MAX_BYTES_ON_EVENT_LOOP)
                .filter(bytes -> engine.mayBeNonBlocking(new String(bytes, StandardCharsets.ISO_8859_1)))
                .orElse(null);
        RequestContext caller =
                body == null ? null : authenticator.remembered(context).orElse(null);
        if (body == null || caller == null) {
            context.next();
            return;
        }
        Media media = media(context);
        guard(context, media, () -> {
            GraphQLRequest request = reader.read(body);
            if (engine.isNonBlocking(request)) {
                authenticator.countRemembered();
                execute(context, media, caller, request, admission.worker());
            } else {
                // What was read is read again: requests that wait for a place hold no more than their bodies.
                context.next();
            }
        });
    }

    private void admit(RoutingContext context) {
        Media media = media(context);
        if (!admission.enter(context)) {
            HttpResponses.unavailable(context, media.header());
            return;
        }
        try {
            authenticated(context, media, caller -> {
                GraphQLRequest request = reader.read(BodyReader.take(context));
                execute(context, media, caller, request, Runnable::run);
            });
        } finally {
            admission.leave();
        }
    }

    private void execute(
            RoutingContext context, Media media, RequestContext caller, GraphQLRequest request, Executor blocking)
            throws Exception {
        Answer answer = answers.begin(caller.identity().workspace().id());
        try {
            CompletionStage<?> unused = engine.execute(
                            request, PersistedQuery.sha256(request), caller, answer, blocking)
                    .thenAccept(result -> send(context, media, caller, result, answer))
                    .exceptionally(failure -> {
                        answer.close();
                        send(context, media.header(), ErrorMapper.error(failure));
                        return null;
                    });
        } catch (Exception e) {
            answer.close();
            throw e;
        }
    }

    private void send(
            RoutingContext context, Media media, RequestContext caller, ExecutionResult result, Answer answer) {
        if (EventStreams.isStream(result)) {
            answer.close();
            streams.follow(context, caller, result);
        } else if (Media.accepted(context).isPresent()) {
            send(context, media, result, writer.write(result, RequestId.of(context), answer))
                    .onComplete(sent -> answer.close());
        } else {
            note(context, result);
            streams.send(context, result, answer);
        }
    }

    /** Answers of mutations may hold a secret, so they are never compressed. */
    private static Future<Void> send(RoutingContext context, Media media, ExecutionResult result, byte[] text) {
        int status = Status.of(result, media);
        note(context, result);
        return MutationMark.isOn(result)
                ? HttpResponses.send(context, status, media.header(), text)
                : HttpResponses.sendCompressible(context, status, media.header(), text);
    }

    private static void note(RoutingContext context, ExecutionResult result) {
        result.getErrors().stream()
                .findFirst()
                .ifPresent(error -> RequestErrors.note(context, Errors.code(Errors.reworded(error))));
    }

    private interface Action {
        void run(RequestContext caller) throws Exception;
    }

    private interface Step {
        void run() throws Exception;
    }

    private void authenticated(RoutingContext context, Media media, Action action) {
        guard(context, media, () -> action.run(authenticator.authenticate(context)));
    }

    private void guard(RoutingContext context, Media media, Step step) {
        try {
            step.run();
        } catch (Unauthenticated e) {
            HttpResponses.challenge(context, media.header(), e.isTooOften());
        } catch (NoRoleAssigned e) {
            HttpResponses.noRole(context, media.header());
        } catch (MalformedRequest e) {
            HttpResponses.error(context, 400, media.header(), "BAD_REQUEST", e.text());
        } catch (Exception e) {
            send(context, media.header(), ErrorMapper.error(e));
        }
    }

    private void fail(RoutingContext context) {
        if (context.statusCode() >= 400 && context.statusCode() < 500) {
            HttpResponses.refuse(context, context.statusCode(), "The request is not one of HTTP.");
            return;
        }
        Throwable failure = context.failure();
        if (failure instanceof HttpClosedException) {
            // The client is gone, and nothing here failed.
            return;
        }
        send(context, HttpResponses.JSON, failure == null ? Errors.internal() : ErrorMapper.error(failure));
    }

    private void send(RoutingContext context, String contentType, GraphQLError error) {
        RequestErrors.note(context, Errors.code(error));
        HttpResponses.send(context, Status.of(error), contentType, writer.write(error, RequestId.of(context)));
    }
}

package dev.modelkeys.graphql.transport;

import dev.modelkeys.ModelkeysConfig;
import dev.modelkeys.access.NoRoleAssigned;
import dev.modelkeys.access.RequestContext;
import dev.modelkeys.access.Unauthenticated;
import dev.modelkeys.graphql.engine.ErrorMapper;
import dev.modelkeys.graphql.engine.Errors;
import dev.modelkeys.graphql.engine.GraphQLEngine;
import dev.modelkeys.http.Admission;
import dev.modelkeys.http.BodyDeadline;
import dev.modelkeys.http.GracefulShutdown;
import dev.modelkeys.http.HttpResponses;
import dev.modelkeys.http.RequestAuthenticator;
import dev.modelkeys.http.SmugglingFilter;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.schema.GraphQLSchema;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/**
 * Serves {@code POST /graphql} as GraphQL over HTTP defines it. It stands before the route that SmallRye registers, and
 * lets nothing through to it: that one takes requests in more ways than are safe, and quotes them in its errors.
 */
@ApplicationScoped
class GraphQLRoute {

    private static final String PATH = "/graphql";
    private static final String SCHEMA = PATH + "/schema.graphql";
    private static final int FIRST = Integer.MIN_VALUE;
    private static final long LARGEST_BODY = 256 * 1024;

    private final GraphQLEngine engine;
    private final RequestAuthenticator callers;
    private final Admission admission;
    private final GracefulShutdown closing;
    private final GraphQLSchema schema;
    private final boolean explorer;
    private final RequestReader reader = new RequestReader();
    private final ResponseWriter writer = new ResponseWriter();

    GraphQLRoute(
            GraphQLEngine engine,
            RequestAuthenticator callers,
            Admission admission,
            GracefulShutdown closing,
            GraphQLSchema schema,
            ModelkeysConfig config) {
        this.engine = engine;
        this.callers = callers;
        this.admission = admission;
        this.closing = closing;
        this.schema = schema;
        this.explorer = config.explorer().enabled();
    }

    /** In this order: who takes too long, what is no request, what it carries, and what it asks. */
    void register(@Observes Router router) {
        router.route().order(FIRST).handler(new SmugglingFilter());
        router.route(PATH + "*").order(FIRST).handler(closing).handler(new BodyDeadline());
        if (explorer) {
            SchemaDocument document = new SchemaDocument(schema);
            router.get(SCHEMA)
                    .order(FIRST + 1)
                    .blockingHandler(
                            context -> withCaller(context, Media.LEGACY, call -> document.send(context)), false);
        }
        router.route(PATH + "*").order(FIRST + 1).handler(new RequestFilter(PATH));
        router.route(PATH)
                .order(FIRST + 2)
                .handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY))
                .handler(admission::arrive)
                .blockingHandler(this::admit, false)
                .failureHandler(this::fail);
    }

    private void admit(RoutingContext context) {
        Media media = Media.accepted(context).orElse(Media.LEGACY);
        if (!admission.enter(context)) {
            HttpResponses.unavailable(context, media.header());
            return;
        }
        try {
            answer(context, media);
        } finally {
            admission.leave();
        }
    }

    private void answer(RoutingContext context, Media media) {
        withCaller(context, media, call -> {
            byte[] body = Optional.ofNullable(context.body().buffer())
                    .map(Buffer::getBytes)
                    .orElse(new byte[0]);
            ExecutionResult result = engine.execute(reader.read(body), call);
            HttpResponses.send(context, Status.of(result, media), media.header(), writer.write(result));
        });
    }

    /** What is done for somebody who proved who they are. */
    private interface Work {
        void run(RequestContext call) throws Exception;
    }

    private void withCaller(RoutingContext context, Media media, Work work) {
        try {
            work.run(callers.of(context));
        } catch (Unauthenticated e) {
            HttpResponses.challenge(context, media.header(), e.isTooOften());
        } catch (NoRoleAssigned e) {
            HttpResponses.notAdmitted(context, media.header());
        } catch (MalformedRequest e) {
            HttpResponses.error(context, 400, media.header(), "BAD_REQUEST", e.text());
        } catch (Exception e) {
            GraphQLError error = ErrorMapper.error(e);
            HttpResponses.send(context, Status.of(error), media.header(), writer.write(error));
        }
    }

    private void fail(RoutingContext context) {
        if (context.statusCode() == 413) {
            HttpResponses.refuse(context, 413, "The body is larger than " + LARGEST_BODY / 1024 + " kB.");
            return;
        }
        if (context.statusCode() >= 400 && context.statusCode() < 500) {
            HttpResponses.refuse(context, context.statusCode(), "The request is not one of HTTP.");
            return;
        }
        Throwable failure = context.failure();
        if (failure instanceof HttpClosedException) {
            // Nobody is there to be answered, and nothing of ours failed.
            return;
        }
        GraphQLError error = failure == null ? Errors.internal() : ErrorMapper.error(failure);
        HttpResponses.send(context, Status.ofFailure(error), HttpResponses.JSON, writer.write(error));
    }
}

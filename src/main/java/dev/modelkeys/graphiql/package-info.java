/**
 * GraphiQL with worked examples: a page of our own in the place of the one that Quarkus brings, over the same assets. It
 * exists where Quarkus' page would: in development, and in a package that was built with it. It knows no other room and
 * speaks to the API like any other client.
 */
@NullMarked
package dev.modelkeys.graphiql;

import org.jspecify.annotations.NullMarked;

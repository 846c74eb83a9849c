/** The subscription to changes of credentials. */
@NullMarked
package dev.modelkeys.graphql.event;

import org.jspecify.annotations.NullMarked;

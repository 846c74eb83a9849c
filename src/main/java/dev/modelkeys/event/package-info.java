/** Changes of credentials as they happen, on whatever server. */
@NullMarked
package dev.modelkeys.event;

import org.jspecify.annotations.NullMarked;

/** F-01 to F-12: what the packaged server keeps and says while it, or its database, is shaken. */
@NullMarked
package dev.modelkeys.fault;

import org.jspecify.annotations.NullMarked;

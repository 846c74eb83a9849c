/** Tests of stored credentials that no request asks for. */
@NullMarked
package dev.modelkeys.monitor;

import org.jspecify.annotations.NullMarked;

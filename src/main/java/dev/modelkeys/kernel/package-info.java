/** Shared kernel: rejections, text checks, ids, pages, and the events that rooms exchange. */
@NullMarked
package dev.modelkeys.kernel;

import org.jspecify.annotations.NullMarked;

/**
 * Command line of the packaged server, for operators. Commands may run beside a server, open no port, and end with an exit
 * code.
 */
@NullMarked
package dev.modelkeys.command;

import org.jspecify.annotations.NullMarked;

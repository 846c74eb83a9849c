package dev.modelkeys.routing.resolution;

import java.util.UUID;

/** Turn that a choice takes. */
record TakenTurn(UUID pool, Turn before, Turn after) {}

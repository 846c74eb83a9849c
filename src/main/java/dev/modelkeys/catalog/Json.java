package dev.modelkeys.catalog;

import java.util.List;
import java.util.Map;

/** A JSON value that remembers the line it begins on, so that whatever is wrong with it can be pointed at. */
sealed interface Json {

    int line();

    /** What the value is, in words for a message. */
    String kind();

    record Obj(int line, Map<String, Member> members) implements Json {
        @Override
        public String kind() {
            return "an object";
        }
    }

    record Arr(int line, List<Json> items) implements Json {
        @Override
        public String kind() {
            return "a list";
        }
    }

    record Text(int line, String value) implements Json {
        @Override
        public String kind() {
            return "a text";
        }
    }

    record Whole(int line, int value) implements Json {
        @Override
        public String kind() {
            return "a whole number";
        }
    }

    record Flag(int line, boolean value) implements Json {
        @Override
        public String kind() {
            return "true or false";
        }
    }

    /** Null, fractions and numbers too large: nothing in a catalogue is any of these. */
    record Other(int line, String kind) implements Json {}

    /** A property's value, and the line its name stands on. */
    record Member(int line, Json value) {}
}

package dev.modelkeys.graphql;

import graphql.language.AstPrinter;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.schema.idl.SchemaParser;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Schema as a set of comparable promises, one for each line. */
final class Sdl {

    private final Set<String> promises = new TreeSet<>();
    private final Set<Demand> demands = new HashSet<>();

    /** Required argument or input field, and the field or input it belongs to. */
    record Demand(String into, String name) {}

    private Sdl() {}

    static Sdl parse(String text) {
        Sdl sdl = new Sdl();
        var registry = new SchemaParser().parse(text);
        registry.scalars().values().forEach(scalar -> {
            sdl.promises.add("scalar " + scalar.getName());
            sdl.addDirectives(scalar.getName(), scalar);
        });
        registry.types().values().forEach(sdl::add);
        registry.objectTypeExtensions().values().forEach(extensions -> extensions.forEach(sdl::add));
        registry.interfaceTypeExtensions().values().forEach(extensions -> extensions.forEach(sdl::add));
        registry.enumTypeExtensions().values().forEach(extensions -> extensions.forEach(sdl::add));
        registry.inputObjectTypeExtensions().values().forEach(extensions -> extensions.forEach(sdl::add));
        return sdl;
    }

    /** Names, types and defaults that clients rely on. */
    Set<String> promises() {
        return promises;
    }

    Set<Demand> demands() {
        return demands;
    }

    /** Whether the schema has this input, or a field of these coordinates. */
    boolean has(String coordinates) {
        return promises.stream()
                .anyMatch(promise -> promise.equals("input " + coordinates) || promise.startsWith(coordinates + ": "));
    }

    private void add(TypeDefinition<?> type) {
        String name = type.getName();
        addDirectives(name, (DirectivesContainer<?>) type);
        if (type instanceof ObjectTypeDefinition object) {
            promises.add("type " + name);
            object.getImplements().forEach(parent -> promises.add(name + " is a " + print(parent)));
            object.getFieldDefinitions().forEach(field -> add(name, field));
        } else if (type instanceof InterfaceTypeDefinition shape) {
            promises.add("interface " + name);
            shape.getFieldDefinitions().forEach(field -> add(name, field));
        } else if (type instanceof EnumTypeDefinition choice) {
            promises.add("enum " + name);
            choice.getEnumValueDefinitions().forEach(value -> promises.add(name + "." + value.getName()));
        } else if (type instanceof InputObjectTypeDefinition input) {
            promises.add("input " + name);
            input.getInputValueDefinitions().forEach(field -> add(name, ".", field));
        }
    }

    private void addDirectives(String name, DirectivesContainer<?> holder) {
        holder.getDirectives().forEach(directive -> promises.add(name + " has " + AstPrinter.printAst(directive)));
    }

    private void add(String type, FieldDefinition field) {
        String name = type + "." + field.getName();
        promises.add(name + ": " + print(field.getType()));
        field.getInputValueDefinitions().forEach(argument -> add(name, " takes ", argument));
    }

    private void add(String into, String verb, InputValueDefinition input) {
        String name = into + verb + input.getName();
        String otherwise = input.getDefaultValue() == null ? "" : " = " + AstPrinter.printAst(input.getDefaultValue());
        promises.add(name + ": " + print(input.getType()) + otherwise);
        if (input.getType() instanceof NonNullType && otherwise.isEmpty()) {
            demands.add(new Demand(into, input.getName()));
        }
    }

    private static String print(Type<?> type) {
        return AstPrinter.printAst(type);
    }
}

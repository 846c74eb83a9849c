package dev.modelkeys.graphql;

import graphql.language.AstPrinter;
import graphql.language.Description;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares what was promised with what is: every promise must be kept to the letter, and more may be there. */
final class Contract {

    private Contract() {}

    static Set<String> broken(String contract, GraphQLSchema schema) {
        Set<String> promised = promises(new SchemaParser().parse(contract));
        promised.removeAll(promises(new SchemaParser().parse(new SchemaPrinter().print(schema))));
        return promised;
    }

    /** One line for each member: where it stands, its type, its arguments and its default. */
    private static Set<String> promises(TypeDefinitionRegistry registry) {
        Map<String, TypeDefinition<?>> types = new TreeMap<>();
        registry.types().forEach((name, type) -> types.put(name, type));
        Set<String> promises = new TreeSet<>();
        types.forEach((name, type) -> {
            if (type instanceof ObjectTypeDefinition object) {
                object.getImplements().forEach(one -> promises.add(name + " implements " + AstPrinter.printAst(one)));
                fields(promises, name, object.getFieldDefinitions());
            } else if (type instanceof InterfaceTypeDefinition face) {
                fields(promises, name, face.getFieldDefinitions());
            } else if (type instanceof InputObjectTypeDefinition input) {
                input.getInputValueDefinitions().forEach(value -> promises.add(name + "." + print(value)));
            } else if (type instanceof EnumTypeDefinition values) {
                values.getEnumValueDefinitions().forEach(value -> promises.add(name + "." + value.getName()));
            }
        });
        return promises;
    }

    private static void fields(Set<String> promises, String type, List<FieldDefinition> fields) {
        for (FieldDefinition field : fields) {
            String arguments = field.getInputValueDefinitions().stream()
                    .map(Contract::print)
                    .sorted()
                    .collect(Collectors.joining(", "));
            promises.add(type + "." + field.getName() + "(" + arguments + "): " + AstPrinter.printAst(field.getType()));
        }
    }

    private static String print(InputValueDefinition value) {
        return AstPrinter.printAst(value.transform(builder ->
                        builder.description(new Description("", null, false)).directives(List.of())))
                .replaceAll("\"\"\\s*", "");
    }
}

package dev.modelkeys.graphql.engine;

import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the executed part of a document may hold. It is counted right after parsing, because validation already costs the square of what a
 * fragment or a selection repeats.
 */
final class DocumentLimits {

    private static final int MOST_FRAGMENTS = 20;
    private static final int MOST_ALIASES = 30;
    private static final int MOST_DIRECTIVES = 50;
    private static final int MOST_SPREADS = 50;

    private DocumentLimits() {}

    static void check(Document document) {
        List<FragmentDefinition> fragments = document.getDefinitionsOfType(FragmentDefinition.class);
        atMost(MOST_FRAGMENTS, fragments.size(), "fragments");
        new NodeTraverser().preOrder(new AsWritten(), document);
        Map<String, FragmentDefinition> byName = fragments.stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity(), (first, second) -> first));
        for (Definition<?> definition : document.getDefinitions()) {
            new SelectionLimits(byName).check(definition);
        }
    }

    static void atMost(int most, int found, String what) {
        if (found > most) {
            throw new DocumentRejected(Errors.tooComplex("A document has at most " + most + " " + what + "."));
        }
    }

    @SuppressWarnings("rawtypes") // The visitor's own signature.
    private static final class AsWritten extends NodeVisitorStub {

        private int aliases;
        private int directives;
        private int spreads;

        @Override
        public TraversalControl visitField(Field node, TraverserContext<Node> context) {
            if (node.getAlias() != null) {
                atMost(MOST_ALIASES, ++aliases, "aliases");
            }
            return TraversalControl.CONTINUE;
        }

        @Override
        public TraversalControl visitDirective(Directive node, TraverserContext<Node> context) {
            atMost(MOST_DIRECTIVES, ++directives, "directives");
            if (!ServedSchema.serves(node.getName())) {
                throw new DocumentRejected(
                        Errors.invalid("there is no directive of this name", List.of(node.getSourceLocation())));
            }
            return TraversalControl.CONTINUE;
        }

        @Override
        public TraversalControl visitFragmentSpread(FragmentSpread node, TraverserContext<Node> context) {
            atMost(MOST_SPREADS, ++spreads, "spreads");
            return TraversalControl.CONTINUE;
        }

        @Override
        public TraversalControl visitInlineFragment(InlineFragment node, TraverserContext<Node> context) {
            atMost(MOST_SPREADS, ++spreads, "spreads");
            return TraversalControl.CONTINUE;
        }
    }
}

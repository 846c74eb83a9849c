package dev.modelkeys;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rooms of the house: the packages right below the base package. */
final class Rooms {

    static final String BASE = Rooms.class.getPackageName();
    static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target", "classes", "dev"));

    private Rooms() {}

    /** The two types of the base package stand at opposite ends: one starts everything, the other is what all may read. */
    static String of(JavaClass type) {
        if (!type.getPackageName().equals(BASE)) {
            return type.getPackageName().substring(BASE.length() + 1).split("\\.", 2)[0];
        }
        return type.getName().startsWith(Main.class.getName()) ? "main" : "settings";
    }

    static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(BASE) || type.getPackageName().startsWith(BASE + ".");
    }

    /** Each room with the rooms it knows. */
    static Map<String, Set<String>> arrows() {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            Set<String> known = arrows.computeIfAbsent(of(type), room -> new TreeSet<>());
            known.addAll(type.getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .map(JavaClass::getBaseComponentType)
                    .filter(Rooms::isOurs)
                    .map(Rooms::of)
                    .filter(room -> !room.equals(of(type)))
                    .collect(Collectors.toSet()));
        }
        return arrows;
    }

    static DescribedPredicate<JavaClass> areIn(String room) {
        return DescribedPredicate.describe("are in " + room, type -> isOurs(type) && of(type).equals(room));
    }

    static DescribedPredicate<JavaClass> areNotIn(String room) {
        return DescribedPredicate.not(areIn(room));
    }

    static ArchCondition<JavaClass> beIn(String room) {
        return ArchCondition.from(areIn(room).as("be in " + room));
    }

    static SliceAssignment slices() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return isOurs(type) ? SliceIdentifier.of(of(type)) : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "rooms";
            }
        };
    }
}

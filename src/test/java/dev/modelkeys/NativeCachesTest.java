package dev.modelkeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import io.quarkus.caffeine.runtime.graal.CacheConstructorsFeature;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Caffeine finds the classes of a cache and of its entries by names that it makes of what was asked for; a native image has only
 * those that were registered.
 */
class NativeCachesTest {

    private static final String PACKAGE = "com.github.benmanes.caffeine.cache.";

    @Test
    void theClassesOfEveryCacheAreRegistered() {
        Set<String> registered = new HashSet<>(List.of(CacheConstructorsFeature.typesNeedingConstructorsRegistered()));
        // Registered as soon as there are metrics.
        registered.addAll(List.of(CacheConstructorsFeature.typesNeedingConstructorsRegisteredWhenRecordingStats()));
        List<String> needed = new ArrayList<>();
        for (JavaClass type : Rooms.CLASSES) {
            type.tryGetAnnotationOfType(RegisterForReflection.class)
                    .ifPresent(annotation -> registered.addAll(List.of(annotation.classNames())));
            builders(type).forEach(features -> needed.addAll(List.of(cache(features), entry(features))));
        }
        assertThat(needed).hasSizeGreaterThan(10);
        assertThat(registered).containsAll(needed);
    }

    /** What each chain of calls that builds a cache asks for. */
    private static List<Set<String>> builders(JavaClass type) {
        List<Set<String>> builders = new ArrayList<>();
        type.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().isEquivalentTo(Caffeine.class))
                .sorted(Comparator.comparingInt(JavaMethodCall::getLineNumber)
                        .thenComparing(call -> !call.getName().equals("newBuilder")))
                .map(JavaMethodCall::getName)
                .forEach(name -> {
                    if (name.equals("newBuilder")) {
                        builders.add(new HashSet<>());
                    }
                    builders.get(builders.size() - 1).add(name);
                });
        return builders;
    }

    private static String cache(Set<String> features) {
        return PACKAGE + "SS" + letter(features, "recordStats", "S") + limit(features) + expiry(features);
    }

    private static String entry(Set<String> features) {
        return PACKAGE + "PS" + expiry(features) + limit(features);
    }

    private static String limit(Set<String> features) {
        return letter(features, "maximumSize", "MS") + letter(features, "maximumWeight", "MW");
    }

    private static String expiry(Set<String> features) {
        return letter(features, "expireAfterAccess", "A") + letter(features, "expireAfterWrite", "W");
    }

    private static String letter(Set<String> features, String feature, String letter) {
        return features.contains(feature) ? letter : "";
    }
}
